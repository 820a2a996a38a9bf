package org.itsmkit.service;

import org.itsmkit.domain.condition.Condition;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which service levels to compute anew, because an agreement or a calendar was changed. Immutable.
 *
 * @param where which tickets, asked as a {@link TicketSearch} is
 * @param reason why, 1 to 500 characters; it is recorded in the journal of each ticket that changes. Names nobody: it can
 *     never be erased
 * @param isDryRun whether only to tell what would change
 * @param cursor where to go on: the cursor of the part before, or null to begin
 * @param limit how many tickets to look at, 1 to {@link Page#MOST}
 */
public record RecomputeRequest(
        Condition where,
        String reason,
        boolean isDryRun,
        @Nullable String cursor,
        int limit) {

    public RecomputeRequest {
        InvalidInput.present("recompute.where", where);
        InvalidInput.text("recompute.reason", reason, 500);
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("recompute.limit", "1 to " + Page.MOST, limit);
        }
    }

    /** All tickets of which this holds, 200 at a time. */
    public static RecomputeRequest of(Condition where, String reason) {
        return new RecomputeRequest(where, reason, false, null, 200);
    }

    /** The same, only telling what would change. */
    public RecomputeRequest dryRun() {
        return new RecomputeRequest(where, reason, true, cursor, limit);
    }

    /** The part behind this cursor. */
    public RecomputeRequest after(@Nullable String part) {
        return new RecomputeRequest(where, reason, isDryRun, part, limit);
    }

    /** So many tickets at once. */
    public RecomputeRequest limit(int most) {
        return new RecomputeRequest(where, reason, isDryRun, cursor, most);
    }
}
