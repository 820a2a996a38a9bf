package org.itsmkit.domain.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.approval.ApprovalJson;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket's head row holds as one document, beside its columns: {@code {"fields":…,"participants":…,"items":…,"timers":…,"approvals":…}}.
 * It holds personal values in the clear, so erasure has to write it anew.
 *
 * @param fields what the fields hold
 * @param participants who takes part
 * @param items the configuration items it is about
 * @param timerFirings how often each timer has fired in this state
 * @param approvals what was asked for its approval last, by the key of the policy
 */
public record TicketDocument(
        FieldValues fields,
        Participants participants,
        AffectedItems items,
        Map<String, Integer> timerFirings,
        Map<String, Approval> approvals) {

    public TicketDocument {
        timerFirings = Map.copyOf(timerFirings);
        approvals = Map.copyOf(approvals);
    }

    public static TicketDocument of(Ticket ticket) {
        return new TicketDocument(
                ticket.fields(), ticket.participants(), ticket.items(), ticket.timerFirings(), ticket.approvals());
    }

    /** Reads what {@link #text} wrote, also after a database has reordered or reformatted it. */
    public static TicketDocument parse(String text) {
        return read(JsonReader.object(text));
    }

    /** Reads the members of an object that may hold others too. */
    public static TicketDocument read(JsonObject object) {
        return new TicketDocument(
                ModelJson.readFields(object.object("fields")),
                ModelJson.readParticipants(object.object("participants")),
                ModelJson.readItems(object.object("items")),
                ModelJson.readCounts(object.object("timers")),
                approvals(object.objectOrNull("approvals")));
    }

    /** Canonical JSON: equal documents have equal texts. */
    public String text() {
        JsonWriter json = new JsonWriter().beginObject();
        write(json);
        return json.end().text();
    }

    /** Writes the members into an object that is open, so that a store can add its own. */
    public void write(JsonWriter json) {
        ModelJson.writeFields(json.name("fields"), fields);
        ModelJson.writeParticipants(json.name("participants"), participants);
        ModelJson.writeItems(json.name("items"), items);
        ModelJson.writeCounts(json.name("timers"), timerFirings);
        if (!approvals.isEmpty()) {
            json.name("approvals").beginObject();
            new TreeMap<>(approvals).forEach((policy, approval) -> ApprovalJson.write(json.name(policy), approval));
            json.end();
        }
    }

    /** A ticket that nobody was asked to approve has no such member. */
    private static Map<String, Approval> approvals(@Nullable JsonObject object) {
        Map<String, Approval> approvals = new HashMap<>();
        if (object != null) {
            object.names().forEach(policy -> approvals.put(policy, ApprovalJson.readApproval(object.object(policy))));
        }
        return approvals;
    }
}
