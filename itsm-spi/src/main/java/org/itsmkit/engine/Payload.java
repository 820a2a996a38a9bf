package org.itsmkit.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.journal.SaltSource;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.ItemRole;
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

    private static final int SALT_LENGTH = 16;

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
        return add(opening.fields()).addItems(opening.items()).addParticipants(opening.participants());
    }

    Payload add(List<FieldEdit<?>> edits) {
        add(edits.size());
        edits.forEach(this::addEdit);
        return this;
    }

    Payload addItems(Collection<CiId> items) {
        add(items.size());
        items.forEach(this::add);
        return this;
    }

    private Payload addItems(AffectedItems items) {
        for (ItemRole role : ItemRole.values()) {
            addItems(items.in(role));
        }
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

    /** The digest without a salt, 64 hexadecimal digits: for what is no secret. */
    String digest() {
        return hash("");
    }

    /** The digest under a fresh salt, behind that salt: equal texts do not show, nor is a table of guesses of use. */
    String digest(SaltSource salts) {
        byte[] random = new byte[SALT_LENGTH];
        salts.fill(random);
        String salt = HexFormat.of().formatHex(random);
        return salt + ":" + hash(salt);
    }

    /** Whether this is the text of a salted digest. */
    boolean isDigestedAs(String salted) {
        String salt = salted.substring(0, Math.max(salted.indexOf(':'), 0));
        return salted.equals(salt + ":" + hash(salt));
    }

    private String hash(String salt) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
