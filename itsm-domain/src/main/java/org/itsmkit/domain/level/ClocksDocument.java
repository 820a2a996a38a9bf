package org.itsmkit.domain.level;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.level.TicketClock.PriorityAt;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.CalendarOwner;
import org.itsmkit.sla.clock.ClockFact;

/**
 * Writes what a ticket's clocks have heard as JSON, and reads it back:
 * {@code [["SLA","standard",1,"resolution",["office"],1,7,[["STARTED","2026-01-05T09:00:00Z",1,""]],["1:75%"]]]}, with whose
 * calendar it is where somebody's is taken, {@code ["seoul","SITE","icn-2"]}, and with the priorities it ran under as a last
 * list where they matter: {@code [["2026-01-05T09:00:00Z",3]]}.
 */
public final class ClocksDocument {

    private ClocksDocument() {}

    /** The text that {@link #read} reads; clocks in their order, announcements sorted. */
    public static String write(List<TicketClock> clocks) {
        JsonWriter json = new JsonWriter().beginList();
        for (TicketClock clock : clocks) {
            json.beginList().value(clock.kind().name());
            json.value(clock.agreement()).value(clock.version()).value(clock.target());
            write(json, clock.calendar());
            json.value(clock.from()).value(clock.upTo());
            json.beginList();
            for (ClockFact fact : clock.facts()) {
                json.beginList().value(fact.kind().name()).value(fact.at().toString());
                json.value(fact.sequence()).value(fact.reason()).end();
            }
            json.end().beginList();
            clock.announced().stream().sorted().forEach(json::value);
            json.end();
            write(json, clock.priorities());
            json.end();
        }
        return json.end().text();
    }

    /** Throws {@link InvalidInput} when the text is not what {@link #write} writes. */
    public static List<TicketClock> read(String text) {
        try {
            return clocks(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException otherForm) {
            throw new InvalidInput("clocks", "what was written of a ticket's clocks", text);
        }
    }

    private static List<TicketClock> clocks(String text) {
        JsonList list = JsonReader.list(text);
        List<TicketClock> clocks = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonList clock = list.list(i);
            clocks.add(new TicketClock(
                    AgreementKind.valueOf(clock.text(0)),
                    clock.text(1),
                    Math.toIntExact(clock.number(2)),
                    clock.text(3),
                    calendar(clock.list(4)),
                    clock.number(5),
                    clock.number(6),
                    facts(clock.list(7)),
                    Set.copyOf(clock.list(8).texts()),
                    clock.size() > 9 ? priorities(clock.list(9)) : List.of()));
        }
        return clocks;
    }

    private static void write(JsonWriter json, ClockCalendar calendar) {
        json.beginList().value(calendar.key().value());
        CalendarOwner owner = calendar.owner();
        if (owner != null) {
            json.value(owner.kind().name()).value(owner.id());
        }
        json.end();
    }

    private static ClockCalendar calendar(JsonList list) {
        CalendarKey key = CalendarKey.of(list.text(0));
        return list.size() == 1
                ? ClockCalendar.named(key)
                : new ClockCalendar(key, new CalendarOwner(CalendarOwner.Kind.valueOf(list.text(1)), list.text(2)));
    }

    /** Nothing is written for a clock that does not ask for earlier priorities, as most do not. */
    private static void write(JsonWriter json, List<PriorityAt> priorities) {
        if (!priorities.isEmpty()) {
            json.beginList();
            for (PriorityAt each : priorities) {
                json.beginList().value(each.at().toString());
                Long priority = each.priority();
                if (priority != null) {
                    json.value(priority);
                }
                json.end();
            }
            json.end();
        }
    }

    private static List<PriorityAt> priorities(JsonList list) {
        List<PriorityAt> priorities = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            JsonList each = list.list(i);
            priorities.add(new PriorityAt(Instant.parse(each.text(0)), each.size() > 1 ? each.number(1) : null));
        }
        return priorities;
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
