package org.itsmkit.domain.type;

import static org.itsmkit.domain.ticket.TicketFields.IMPACT;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY_COMPUTED;
import static org.itsmkit.domain.ticket.TicketFields.PRIORITY_REASON;
import static org.itsmkit.domain.ticket.TicketFields.URGENCY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.priority.PriorityMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the priority in force: what the matrix gives, or an override that says why. The computed value is kept beside an
 * override, and comes back into force when the reason is cleared.
 */
final class PriorityRule {

    private static final Set<String> CONCERNED =
            Set.of(IMPACT.name(), URGENCY.name(), PRIORITY.name(), PRIORITY_REASON.name());

    private final @Nullable PriorityMatrix matrix;

    private PriorityRule(@Nullable PriorityMatrix matrix) {
        this.matrix = matrix;
    }

    static PriorityRule of(TicketType type) {
        return new PriorityRule(type.priorities().orElse(null));
    }

    static boolean concerns(List<FieldEdit<?>> edits) {
        for (FieldEdit<?> edit : edits) {
            if (CONCERNED.contains(edit.field().name())) {
                return true;
            }
        }
        return false;
    }

    /** The further edits that keep the priority right after {@code edits} led to {@code fields}. */
    List<FieldEdit<?>> edits(FieldValues fields, List<FieldEdit<?>> edits, List<Reason> reasons) {
        Long override = asked(edits, PRIORITY);
        if (override != null) {
            checkOverride(fields, override, reasons);
        }
        List<FieldEdit<?>> further = new ArrayList<>(2);
        Long computed = computed(fields);
        if (computed != null) {
            further.add(PRIORITY_COMPUTED.to(computed));
        }
        if (!fields.has(PRIORITY_REASON) && computed != null) {
            further.add(PRIORITY.to(computed));
        }
        return further;
    }

    private void checkOverride(FieldValues fields, Long override, List<Reason> reasons) {
        if (matrix != null && !matrix.gives(override)) {
            throw new InvalidInput("priority", "one of " + matrix.levels(), override);
        }
        if (matrix != null && !fields.has(PRIORITY_REASON)) {
            reasons.add(Reason.of("priority.reason.missing", "A priority other than the computed one needs a reason."));
        }
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
