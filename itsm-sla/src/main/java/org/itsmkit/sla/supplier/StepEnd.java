package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.itsmkit.sla.calendar.BusinessCalendar;

/**
 * At which instant a party that takes all of its budget passes the work on. The two differ where the budget ends exactly at
 * a closing.
 */
public enum StepEnd {
    /** When the budget is used up, so at the closing: a party works in its own open time. The default. */
    AT_DUE {
        @Override
        Optional<Instant> after(BusinessCalendar calendar, Instant start, Duration budget) {
            return calendar.plus(start, budget);
        }

        @Override
        Optional<Instant> before(BusinessCalendar calendar, Instant end, Duration budget) {
            return calendar.minus(end, budget);
        }
    },

    /** At the last instant at which the budget is not exceeded, so at the next opening: to the letter of a contract. */
    AT_BREACH {
        @Override
        Optional<Instant> after(BusinessCalendar calendar, Instant start, Duration budget) {
            return calendar.lastInstantWithin(start, budget);
        }

        @Override
        Optional<Instant> before(BusinessCalendar calendar, Instant end, Duration budget) {
            return calendar.firstInstantWithin(end, budget);
        }
    };

    /** The end of a step that starts at an instant; empty if it never ends. */
    abstract Optional<Instant> after(BusinessCalendar calendar, Instant start, Duration budget);

    /**
     * The last start from which a step ends at {@code end} or before it ({@link #AT_DUE}), or the first from which it ends at
     * {@code end} or after it ({@link #AT_BREACH}): where the end comes to lie on another side of that instant.
     */
    abstract Optional<Instant> before(BusinessCalendar calendar, Instant end, Duration budget);
}
