package org.itsmkit.examples.replay.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldChange;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Deviated;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.examples.replay.LogFields;
import org.jspecify.annotations.Nullable;

/**
 * A case as the desk's journal tells it: one moment for each row that was imported. Made of nothing but journal entries, so
 * that figures over it also show that the import lost nothing.
 */
public final class ReplayedCase {

    private final List<Moment> moments = new ArrayList<>();
    private final List<Deviated> deviations = new ArrayList<>(0);
    private final Map<String, FieldValue<?>> fields = new HashMap<>();
    private final List<FieldChange> changes = new ArrayList<>();

    private ReplayedCase() {}

    /** Reads a whole journal. Its first entry is the opening, which no row of the log tells of. */
    public static ReplayedCase of(Iterator<JournalEntry> journal) {
        ReplayedCase replayed = new ReplayedCase();
        Applying applying = replayed.new Applying();
        while (journal.hasNext()) {
            JournalEntry entry = journal.next();
            entry.events().forEach(event -> event.fold(applying));
            if (entry.sequence() > 1) {
                replayed.moments.add(replayed.moment(entry));
            }
        }
        return replayed;
    }

    /** In order of time; not empty. */
    public List<Moment> moments() {
        return moments;
    }

    public Moment last() {
        return moments.get(moments.size() - 1);
    }

    /** Where it departed from the workflow, in order. */
    public List<Deviated> deviations() {
        return deviations;
    }

    /** The value that a field had in the end, or null. */
    public <T> @Nullable T value(Field<T> field) {
        FieldValue<?> found = fields.get(field.name());
        return found == null ? null : field.type().javaType().cast(found.value());
    }

    /** A count in the end; 0 when there is none. */
    public long count(Field<Long> field) {
        Long count = value(field);
        return count == null ? 0 : count;
    }

    /** Every value that any field got, the opening's included. */
    public List<FieldChange> changes() {
        return changes;
    }

    public @Nullable Instant openedAt() {
        return value(LogFields.OPENED_AT);
    }

    public @Nullable Instant resolvedAt() {
        return value(LogFields.RESOLVED_AT);
    }

    public @Nullable Instant closedAt() {
        return value(LogFields.CLOSED_AT);
    }

    private Moment moment(JournalEntry entry) {
        String state = value(LogFields.STATE);
        Team team = value(TicketFields.TEAM);
        return new Moment(
                entry.sequence(),
                entry.occurredAt(),
                state == null ? "?" : state,
                value(TicketFields.IMPACT),
                value(TicketFields.URGENCY),
                value(TicketFields.PRIORITY),
                team == null ? null : team.id(),
                value(LogFields.MADE_SLA));
    }

    /** The id or the text of a value, for counting different ones. */
    static String text(FieldValue<?> value) {
        Object held = value.value();
        return held instanceof Person person ? person.id() : held instanceof Team team ? team.id() : held.toString();
    }

    private final class Applying implements TicketEvent.Fold<Boolean> {
        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean opened(Opened event) {
            event.fields().asMap().forEach((name, value) -> {
                fields.put(name, value);
                changes.add(new FieldChange(name, null, value, false));
            });
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
                changes.add(change);
            }
            return true;
        }

        @Override
        public Boolean deviated(Deviated event) {
            return deviations.add(event);
        }
    }
}
