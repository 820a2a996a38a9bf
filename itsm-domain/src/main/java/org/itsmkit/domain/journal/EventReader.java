package org.itsmkit.domain.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.approval.ApprovalJson;
import org.itsmkit.domain.approval.ApprovalOutcome;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.ItemChange;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.ticket.Visibility;
import org.jspecify.annotations.Nullable;

/** Reads the events that {@link EventWriter} wrote, asking for each personal value in the order of its commitment. */
final class EventReader {

    /** Opens commitments; asked for each of them in the order they stand in the text. */
    @FunctionalInterface
    interface Opening {
        /** The value behind {@code commitment}, or null when it was erased. */
        @Nullable
        String open(String kind, String name, String commitment);
    }

    private final Opening opening;

    EventReader(Opening opening) {
        this.opening = opening;
    }

    TicketEvent read(JsonObject event) {
        String kind = event.text("kind");
        return switch (kind) {
            case "opened" -> opened(event);
            case "action" ->
                new TicketEvent.ActionPerformed(event.text("action"), state(event, "from"), state(event, "to"));
            case "fields" -> new TicketEvent.FieldsChanged(changes(event.list("changes")));
            case "comment" ->
                new TicketEvent.Commented(hidden(event, "text"), Visibility.valueOf(event.text("visibility")));
            case "work" -> new TicketEvent.WorkLogged(Duration.parse(event.text("spent")), hidden(event, "note"));
            case "attachment" -> attached(event);
            case "participant-added" ->
                new TicketEvent.ParticipantAdded(event.text("role"), Person.of(event.text("person")));
            case "participant-removed" ->
                new TicketEvent.ParticipantRemoved(event.text("role"), Person.of(event.text("person")));
            case "items-changed" -> new TicketEvent.ItemsChanged(itemChanges(event.list("changes")));
            case "linked" -> new TicketEvent.Linked(link(event), ticket(event, "other"));
            case "unlinked" -> new TicketEvent.Unlinked(link(event), ticket(event, "other"));
            case "linked-moved" ->
                new TicketEvent.LinkedMoved(link(event), ticket(event, "other"), state(event, "state"));
            case "timer" -> timer(event);
            case "threshold" -> threshold(event);
            case "levels-recomputed" -> new TicketEvent.LevelsRecomputed(event.text("reason"));
            case "approval" -> new TicketEvent.Approving(event.text("policy"), ApprovalJson.readEvent(event));
            case "approval-ended" ->
                new TicketEvent.ApprovalEnded(event.text("policy"), ApprovalOutcome.valueOf(event.text("outcome")));
            case "absorbed" ->
                new TicketEvent.Absorbed(ticket(event, "duplicate"), event.number("entries"), event.text("head"));
            case "merged-into" -> new TicketEvent.MergedInto(ticket(event, "survivor"));
            case "erased" -> new TicketEvent.Erased(event.list("sequences").numbers(), event.text("reason"));
            case "deviation" -> new TicketEvent.Deviated(event.text("code"), event.text("detail"));
            default -> throw UnreadableEntry.unknown("The kind of event \"" + kind + '"');
        };
    }

    private TicketEvent opened(JsonObject event) {
        JsonList type = event.list("type");
        JsonObject written = event.object("fields");
        Map<String, FieldValue<?>> fields = new HashMap<>();
        for (String name : written.names()) {
            FieldValue<?> value = value("opened", name, written.list(name));
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new TicketEvent.Opened(
                event.text("number"),
                new TypeRef(type.text(0), ModelJson.int32("version of the type", type.number(1))),
                state(event, "state"),
                FieldValues.of(fields),
                event.list("personal").texts(),
                ModelJson.readParticipants(event.object("participants")));
    }

    private List<FieldChange> changes(JsonList list) {
        List<FieldChange> changes = new ArrayList<>(list.size());
        for (JsonObject change : list.objects()) {
            String field = change.text("field");
            changes.add(new FieldChange(
                    field,
                    value("fields", field, change.listOrNull("before")),
                    value("fields", field, change.listOrNull("after")),
                    change.flag("personal")));
        }
        return changes;
    }

    private static List<ItemChange> itemChanges(JsonList list) {
        List<ItemChange> changes = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonList change = list.list(i);
            changes.add(new ItemChange(
                    CiId.of(change.text(0)),
                    ModelJson.itemRole(change.textOrNull(1)),
                    ModelJson.itemRole(change.textOrNull(2))));
        }
        return changes;
    }

    private TicketEvent attached(JsonObject event) {
        return new TicketEvent.Attached(new Attachment(
                event.text("reference"),
                hidden(event, "name"),
                event.text("mediaType"),
                event.number("bytes"),
                event.text("sha256")));
    }

    private static TicketEvent timer(JsonObject event) {
        return new TicketEvent.TimerFired(
                event.text("timer"),
                ModelJson.int32("count", event.number("count")),
                ModelJson.readInstant(event, "due"));
    }

    private static TicketEvent threshold(JsonObject event) {
        return new TicketEvent.ThresholdReached(
                event.text("agreement"),
                ModelJson.int32("version", event.number("version")),
                event.text("target"),
                ModelJson.int32("cycle", event.number("cycle")),
                event.text("threshold"),
                ModelJson.readInstant(event, "at"));
    }

    /** The value of a pair of type and value; null when there is none, or none any more and it was no text. */
    private @Nullable FieldValue<?> value(String kind, String field, @Nullable JsonList pair) {
        if (pair == null) {
            return null;
        }
        if (!pair.isObject(1)) {
            return ModelJson.readValue(pair);
        }
        String type = pair.text(0);
        String value = opening.open(kind, field, pair.object(1).text("sealed"));
        if (value != null) {
            return FieldValue.read(type, value);
        }
        return FieldType.named(type).equals(FieldType.TEXT)
                ? new FieldValue<>(FieldType.TEXT, JournalCodec.ERASED)
                : null;
    }

    private String hidden(JsonObject event, String name) {
        String value = opening.open(event.text("kind"), name, event.object(name).text("sealed"));
        return value == null ? JournalCodec.ERASED : value;
    }

    private static State state(JsonObject event, String name) {
        JsonList pair = event.list(name);
        return State.of(pair.text(0), Category.valueOf(pair.text(1)));
    }

    private static LinkType link(JsonObject event) {
        JsonList pair = event.list("link");
        return new LinkType(pair.text(0), pair.text(1));
    }

    private static TicketId ticket(JsonObject event, String name) {
        return TicketId.of(event.text(name));
    }
}
