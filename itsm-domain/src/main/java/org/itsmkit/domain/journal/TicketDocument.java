package org.itsmkit.domain.journal;

import java.util.Map;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;

/**
 * What a ticket's head row holds as one document, beside its columns: {@code {"fields":…,"participants":…,"items":…,"timers":…}}.
 * It holds personal values in the clear, so erasure has to write it anew.
 *
 * @param fields what the fields hold
 * @param participants who takes part
 * @param items the configuration items it is about
 * @param timerFirings how often each timer has fired in this state
 */
public record TicketDocument(
        FieldValues fields, Participants participants, AffectedItems items, Map<String, Integer> timerFirings) {

    public TicketDocument {
        timerFirings = Map.copyOf(timerFirings);
    }

    public static TicketDocument of(Ticket ticket) {
        return new TicketDocument(ticket.fields(), ticket.participants(), ticket.items(), ticket.timerFirings());
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
                ModelJson.readCounts(object.object("timers")));
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
    }
}
