package org.itsmkit.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.type.NewTicket;
import org.jspecify.annotations.Nullable;

/**
 * What a command asks for, as text that no other command has: each part stands behind its length. Its digest tells whether
 * a command id is repeated or reused. Used by one thread.
 */
final class Payload {

    private final StringBuilder text = new StringBuilder();

    /** @param what the kind of command */
    Payload(String what) {
        add(what);
    }

    static Payload of(Command command) {
        return command.fold(new CommandPayload());
    }

    Payload add(@Nullable Object part) {
        String written = String.valueOf(part);
        text.append(part == null ? -1 : written.length()).append(':').append(written);
        return this;
    }

    Payload add(Actor actor) {
        return add(actor.kind()).add(actor.id()).add((Object) actor.onBehalfOf());
    }

    Payload add(LinkType type) {
        return add(type.key()).add(type.inverseKey());
    }

    Payload add(Attachment attachment) {
        return add(attachment.reference())
                .add(attachment.name())
                .add(attachment.mediaType())
                .add(attachment.bytes())
                .add(attachment.sha256());
    }

    Payload add(NewTicket opening) {
        return add(opening.fields()).addParticipants(opening.participants());
    }

    Payload add(List<FieldEdit<?>> edits) {
        add(edits.size());
        edits.forEach(this::addEdit);
        return this;
    }

    Payload addComment(@Nullable NewComment comment) {
        return comment == null ? add((Object) null) : add(comment.visibility()).add(comment.text());
    }

    private <T> void addEdit(FieldEdit<T> edit) {
        T value = edit.value();
        add(edit.field().name()).add(edit.field().type().name()).add((Object)
                (value == null ? null : edit.field().type().write(value)));
    }

    private Payload addParticipants(Participants participants) {
        participants.asMap().forEach((role, persons) -> {
            add(role).add(persons.size());
            for (Person person : persons) {
                add(person.id());
            }
        });
        return this;
    }

    /** The digest, 64 hexadecimal digits. */
    String digest() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
