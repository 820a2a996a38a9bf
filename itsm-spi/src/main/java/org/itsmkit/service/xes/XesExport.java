package org.itsmkit.service.xes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.ActionPerformed;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.xes.Xes;
import org.itsmkit.domain.xes.XesAttributes;
import org.itsmkit.domain.xes.XesTrace;
import org.itsmkit.domain.xes.XesWriter;
import org.itsmkit.service.Desk;
import org.itsmkit.service.TicketSearch;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * Writes the journals of a desk as a log in XES (IEEE 1849-2023): a trace for each ticket that the desk's actor may see, an
 * event for each journal entry. Texts that people wrote, and values of fields besides the team, are never written. Immutable.
 *
 * <p>An event's {@code concept:name} is the action, or the kind of what happened where there was no action; {@value #STATE}
 * is the state afterwards, and {@value #DEVIATIONS} the codes of the deviations that the journal names.
 *
 * @param namesPeople whether {@link Xes#RESOURCE} is the id of the person; otherwise each has a number in the order in which
 *     they appear in this log, which tells who did the same work and not who they are, as long as one does not know what
 *     they did. Automations keep their names
 */
public record XesExport(boolean namesPeople) {

    /** People are numbered. */
    public static final XesExport PSEUDONYMOUS = new XesExport(false);

    public static final String STATE = "itsm:state";
    public static final String TYPE = "itsm:type";
    public static final String DEVIATIONS = "itsm:deviations";

    private static final int PAGE = 200;

    /**
     * Writes every ticket that is found, in the order of the search, page by page. One ticket's journal is held at once, and
     * the people met so far.
     *
     * @param out is flushed and left open
     * @return how many traces and events were written
     */
    public Written write(Desk desk, TicketSearch search, OutputStream out) throws IOException {
        Map<String, String> people = new HashMap<>();
        long traces = 0;
        long events = 0;
        try (XesWriter writer = XesWriter.open(out, XesAttributes.NONE)) {
            Page<TicketRow> page = desk.tickets().search(search.limit(PAGE));
            while (true) {
                for (TicketRow row : page.items()) {
                    XesTrace trace = trace(desk, row, people);
                    writer.write(trace);
                    traces++;
                    events += trace.events().size();
                }
                if (page.next().isEmpty()) {
                    return new Written(traces, events);
                }
                page = desk.tickets().search(search.limit(PAGE).after(page.cursor()));
            }
        }
    }

    /** How much was written. */
    public record Written(long traces, long events) {}

    private XesTrace trace(Desk desk, TicketRow row, Map<String, String> people) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put(Xes.NAME, row.number());
        attributes.put(TYPE, row.type());
        List<XesAttributes> events = new ArrayList<>();
        Telling telling = new Telling();
        try (Stream<JournalEntry> history = desk.tickets().history(row.id())) {
            history.forEach(entry -> events.add(telling.tell(entry, resource(entry.actor(), people))));
        }
        return new XesTrace(new XesAttributes(attributes), events);
    }

    private String resource(Actor actor, Map<String, String> people) {
        return namesPeople || !actor.isPerson()
                ? actor.id()
                : people.computeIfAbsent(actor.id(), id -> "person " + (people.size() + 1));
    }

    /** What the entries of one journal tell, one after another. */
    private static final class Telling implements TicketEvent.Fold<Boolean> {
        private String state = "";
        private String team = "";
        private String name = "";
        private final List<String> deviations = new ArrayList<>(0);

        XesAttributes tell(JournalEntry entry, String resource) {
            name = "";
            deviations.clear();
            entry.events().forEach(event -> event.fold(this));
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put(Xes.NAME, name.isEmpty() ? entry.events().get(0).kind() : name);
            attributes.put(Xes.TRANSITION, "complete");
            attributes.put(Xes.TIMESTAMP, entry.occurredAt());
            attributes.put(Xes.RESOURCE, resource);
            attributes.put(STATE, state);
            if (!team.isEmpty()) {
                attributes.put(Xes.GROUP, team);
            }
            if (!deviations.isEmpty()) {
                attributes.put(DEVIATIONS, String.join(" ", deviations));
            }
            return new XesAttributes(attributes);
        }

        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean opened(Opened event) {
            state = event.state().key();
            team(event.fields().asMap().get(TicketFields.TEAM.name()));
            return true;
        }

        @Override
        public Boolean actionPerformed(ActionPerformed event) {
            name = event.action();
            state = event.to().key();
            return true;
        }

        @Override
        public Boolean fieldsChanged(FieldsChanged event) {
            event.changes().stream()
                    .filter(change -> change.field().equals(TicketFields.TEAM.name()))
                    .forEach(change -> team(change.after()));
            return true;
        }

        @Override
        public Boolean deviated(Deviated event) {
            return deviations.add(event.code());
        }

        private void team(@Nullable FieldValue<?> value) {
            team = value != null && value.value() instanceof Team held ? held.id() : "";
        }
    }
}
