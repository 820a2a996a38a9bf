package org.itsmkit.domain.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.clock.ClockFact;

/**
 * Writes what a ticket's clocks have heard as JSON, and reads it back:
 * {@code [["standard",1,"resolution",[["STARTED","2026-01-05T09:00:00Z",1,""]],["1:75%"]]]}.
 */
public final class ClocksDocument {

    private ClocksDocument() {}

    public static String write(List<TicketClock> clocks) {
        JsonWriter json = new JsonWriter().beginList();
        for (TicketClock clock : clocks) {
            json.beginList().value(clock.agreement()).value(clock.version()).value(clock.target());
            json.beginList();
            for (ClockFact fact : clock.facts()) {
                json.beginList().value(fact.kind().name()).value(fact.at().toString());
                json.value(fact.sequence()).value(fact.reason()).end();
            }
            json.end().beginList();
            clock.announced().stream().sorted().forEach(json::value);
            json.end().end();
        }
        return json.end().text();
    }

    /** Throws {@link InvalidInput} when the text is not what {@link #write} writes. */
    public static List<TicketClock> read(String text) {
        JsonList list = JsonReader.list(text);
        List<TicketClock> clocks = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonList clock = list.list(i);
            clocks.add(new TicketClock(
                    clock.text(0),
                    (int) clock.number(1),
                    clock.text(2),
                    facts(clock.list(3)),
                    Set.copyOf(clock.list(4).texts())));
        }
        return clocks;
    }

    private static List<ClockFact> facts(JsonList list) {
        List<ClockFact> facts = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonList fact = list.list(i);
            facts.add(new ClockFact(
                    ClockFact.Kind.valueOf(fact.text(0)), Instant.parse(fact.text(1)), fact.number(2), fact.text(3)));
        }
        return facts;
    }
}
