package org.itsmkit.domain.type;

import static org.itsmkit.domain.ticket.TicketFields.IMPACT;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY_COMPUTED;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY_REASON;
import static org.itsmkit.domain.ticket.TicketFields.URGENCY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.FieldsChanged;
import org.itsmkit.domain.priority.PriorityMatrix;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the priority in force: what the matrix gives, or an override that says why. The computed value is kept beside an
 * override, and comes back into force when the reason is cleared.
 */
final class PriorityRule {

    private static final Reason REASON_MISSING =
            Reason.of("priority.reason.missing", "A priority other than the computed one needs a reason.");
    private static final Set<String> CONCERNED =
            Set.of(IMPACT.name(), URGENCY.name(), PRIORITY.name(), PRIORITY_REASON.name());

    private static final TicketEvent.Fold<Boolean> CONCERNS = new TicketEvent.Fold<>() {
        @Override
        public Boolean other(TicketEvent event) {
            return false;
        }

        @Override
        public Boolean fieldsChanged(FieldsChanged changed) {
            return changed.changes().stream().anyMatch(change -> CONCERNED.contains(change.field()));
        }
    };

    private final @Nullable PriorityMatrix matrix;

    private PriorityRule(@Nullable PriorityMatrix matrix) {
        this.matrix = matrix;
    }

    static PriorityRule of(TicketType type) {
        return new PriorityRule(type.priorities().orElse(null));
    }

    /** Whether one of these events changed what a priority follows from. */
    static boolean concerns(List<TicketEvent> events) {
        for (TicketEvent event : events) {
            if (event.fold(CONCERNS)) {
                return true;
            }
        }
        return false;
    }

    /** Throws {@link InvalidInput} naming the field when a level or a priority is not on its scale. */
    void requireOnScale(List<FieldEdit<?>> edits) {
        if (matrix == null) {
            return;
        }
        Long impact = asked(edits, IMPACT);
        Long urgency = asked(edits, URGENCY);
        Long override = asked(edits, PRIORITY);
        matrix.priority(impact == null ? 1 : impact, urgency == null ? 1 : urgency);
        if (override != null && !matrix.gives(override)) {
            throw new InvalidInput("priority", "one of " + matrix.levels(), override);
        }
    }

    /** Why the priority may not become what these edits ask for. */
    List<Reason> refusals(FieldValues before, List<FieldEdit<?>> edits) {
        Long override = asked(edits, PRIORITY);
        if (matrix == null || override == null) {
            return List.of();
        }
        FieldValues after = before.with(edits);
        return after.has(PRIORITY_REASON) || override.equals(computed(after)) ? List.of() : List.of(REASON_MISSING);
    }

    /** The further edits that put the priority right in these fields. */
    List<FieldEdit<?>> settled(FieldValues fields) {
        if (matrix == null) {
            return List.of();
        }
        Long computed = computed(fields);
        boolean overridden = fields.has(PRIORITY_REASON) && fields.has(PRIORITY);
        if (computed == null && !fields.has(PRIORITY_COMPUTED)) {
            return List.of();
        }
        List<FieldEdit<?>> further = new ArrayList<>(3);
        further.add(new FieldEdit<>(PRIORITY_COMPUTED, computed));
        if (!overridden) {
            further.add(new FieldEdit<>(PRIORITY, computed));
            further.add(PRIORITY_REASON.cleared());
        }
        return further;
    }

    private @Nullable Long computed(FieldValues fields) {
        Long impact = fields.value(IMPACT);
        Long urgency = fields.value(URGENCY);
        return matrix == null || impact == null || urgency == null ? null : (long) matrix.priority(impact, urgency);
    }

    private static @Nullable Long asked(List<FieldEdit<?>> edits, Field<Long> field) {
        for (FieldEdit<?> edit : edits) {
            if (edit.field().name().equals(field.name())) {
                return (Long) edit.value();
            }
        }
        return null;
    }
}
