package org.itsmkit.sla.availability;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * How much downtime a target leaves in a period, and how much of it is used. Immutable.
 *
 * @param allowed zero or more
 * @param used zero or more
 */
public record DowntimeBudget(Duration allowed, Duration used) {

    /**
     * Refuses negative durations.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public DowntimeBudget {
        if (InvalidInput.present("allowed", allowed).isNegative()) {
            throw new InvalidInput("allowed", "zero or more", allowed);
        }
        if (InvalidInput.present("used", used).isNegative()) {
            throw new InvalidInput("used", "zero or more", used);
        }
    }

    /** What is left: negative once the budget is exceeded. */
    public Duration left() {
        return allowed.minus(used);
    }

    /** Whether more was used than is allowed; a budget used up to the last nanosecond is kept. */
    public boolean isExceeded() {
        return used.compareTo(allowed) > 0;
    }

    /** The share of the budget that is used, 1 when all of it is; undefined if nothing is allowed. */
    public Figure usedShare() {
        return Ratio.of(used, allowed, 1, "USED_OF_ALLOWED");
    }
}
