package org.itsmkit.domain.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants of one task, as the dates of the case had them last.
 *
 * @param notBefore from when it may be begun; null when it may at any time, or {@code isUndated}
 * @param dueBy when it is overdue; null for never
 * @param isUndated whether it waits for a date that has no value, or that its calendar never reaches
 */
public record Schedule(
        @Nullable Instant notBefore, @Nullable Instant dueBy, boolean isUndated) {

    /** At any time. */
    public static final Schedule FREE = new Schedule(null, null, false);

    static Schedule of(PlanTask task, PlanContext context) {
        DateOffset from = task.notBefore();
        DateOffset due = task.dueBy();
        Instant notBefore = from == null ? null : from.instant(context).orElse(null);
        Instant dueBy = due == null ? null : due.instant(context).orElse(null);
        return new Schedule(notBefore, dueBy, from != null && notBefore == null);
    }

    boolean mayBegin(Instant at) {
        return !isUndated && (notBefore == null || !notBefore.isAfter(at));
    }
}
