package org.itsmkit.service;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A ticket and its history as another system kept them.
 *
 * @param source the other system, for the journal and for telling repeats: 1 to 100 characters
 * @param key the ticket's key there, unique in the source: 1 to 100 characters
 * @param number what people shall call it: the number it had; null for a new one
 * @param type the key of the type it becomes
 * @param openedAt when it was opened
 * @param openedBy who opened it
 * @param state the key of the state it was opened in; null for the state in which the workflow starts
 * @param fields what its fields held when it was opened; a title is required
 * @param participants who took part
 * @param steps what happened then, in the order in which it is to be recorded; instants may go back, and that is noted
 */
public record ImportedTicket(
        String source,
        String key,
        @Nullable String number,
        String type,
        Instant openedAt,
        Actor openedBy,
        @Nullable String state,
        List<FieldEdit<?>> fields,
        Participants participants,
        List<Step> steps) {

    public ImportedTicket {
        storable("import.source", InvalidInput.text("import.source", source, 100));
        storable("import.key", InvalidInput.text("import.key", key, 100));
        if (number != null) {
            storable("import.number", InvalidInput.text("import.number", number, 64));
        }
        Keys.check("import.type", type);
        openedAt = FieldType.INSTANT.cast("import.openedAt", openedAt);
        storable(
                "import.openedBy",
                InvalidInput.present("import.openedBy", openedBy).id());
        fields = InvalidInput.each("import.fields", fields);
        InvalidInput.present("import.participants", participants);
        steps = InvalidInput.each("import.steps", steps);
    }

    private static void storable(String field, String text) {
        FieldType.TEXT.cast(field, text);
    }

    /**
     * Something that happened.
     *
     * @param at when
     * @param actor who did it
     * @param state the key of the state it was in afterwards; null when that is not known, or did not change
     * @param edits what changed of its fields
     * @param comment what was said, or null
     * @param deviations what whoever reads the other system found odd about it; recorded beside it and counted with those
     *     that the import finds by itself
     */
    public record Step(
            Instant at,
            Actor actor,
            @Nullable String state,
            List<FieldEdit<?>> edits,
            @Nullable NewComment comment,
            List<Deviated> deviations) {

        public Step {
            at = FieldType.INSTANT.cast("import.step.at", at);
            storable(
                    "import.step.actor",
                    InvalidInput.present("import.step.actor", actor).id());
            edits = InvalidInput.each("import.step.edits", edits);
            if (comment != null) {
                storable("import.step.comment", comment.text());
            }
            deviations = InvalidInput.each("import.step.deviations", deviations);
            for (Deviated deviation : deviations) {
                Keys.check("import.step.deviation", deviation.code());
                storable("import.step.deviation", deviation.detail());
            }
        }

        /** A step in which whoever reads the other system found nothing odd. */
        public Step(
                Instant at,
                Actor actor,
                @Nullable String state,
                List<FieldEdit<?>> edits,
                @Nullable NewComment comment) {
            this(at, actor, state, edits, comment, List.of());
        }
    }
}
