package org.itsmkit.examples.replay.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.examples.replay.problems.ProblemLog;

/**
 * A problem as the desk's journal tells it.
 *
 * @param events one for each event that was imported; not empty
 * @param products every product it was about
 * @param deviations where it departed from the workflow
 */
public record ProblemCase(List<Event> events, List<String> products, List<Deviated> deviations) {

    /** A problem right after one of its events. */
    record Event(Instant at, String status, String substatus, String impact, String team, String resource) {
        String state() {
            return status + "/" + substatus;
        }
    }

    /** Reads a whole journal. Its first entry is the opening, which no event of the log tells of. */
    public static ProblemCase of(Iterator<JournalEntry> journal) {
        Reading reading = new Reading();
        while (journal.hasNext()) {
            reading.take(journal.next());
        }
        return new ProblemCase(reading.events, reading.products, reading.deviations);
    }

    Event last() {
        return events.get(events.size() - 1);
    }

    private static final class Reading implements TicketEvent.Fold<Boolean> {
        private final Map<String, FieldValue<?>> fields = new HashMap<>();
        private final List<Event> events = new ArrayList<>();
        private final List<String> products = new ArrayList<>();
        private final List<Deviated> deviations = new ArrayList<>();

        void take(JournalEntry entry) {
            entry.events().forEach(event -> event.fold(this));
            if (entry.sequence() > 1) {
                events.add(new Event(
                        entry.occurredAt(),
                        text(ProblemLog.STATUS),
                        text(ProblemLog.SUBSTATUS),
                        text(ProblemLog.IMPACT),
                        text(TicketFields.TEAM),
                        entry.actor().id()));
                products.add(text(ProblemLog.PRODUCT));
            }
        }

        private String text(Field<?> field) {
            FieldValue<?> found = fields.get(field.name());
            return found == null ? "?" : ReplayedCase.text(found);
        }

        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean opened(Opened event) {
            fields.putAll(event.fields().asMap());
            return true;
        }

        @Override
        public Boolean fieldsChanged(FieldsChanged event) {
            for (FieldChange change : event.changes()) {
                FieldValue<?> after = change.after();
                if (after == null) {
                    fields.remove(change.field());
                } else {
                    fields.put(change.field(), after);
                }
            }
            return true;
        }

        @Override
        public Boolean deviated(Deviated event) {
            return deviations.add(event);
        }
    }
}
