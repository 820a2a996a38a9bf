package org.itsmkit.sla.desk;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * What is known of how long one piece of like work took. Immutable.
 *
 * @param elapsed what its clock had counted when it was done, or when it was last seen; zero or more, under 292 years
 * @param done whether it was done then. If not, because it still runs or was called off, it is known only to have taken longer;
 *     leaving such work out would make the rest look quicker than it is
 */
public record PastWork(Duration elapsed, boolean done) {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /**
     * Refuses a length out of range.
     *
     * @throws InvalidInput naming it
     */
    public PastWork {
        require("elapsed", elapsed);
    }

    /** Refuses what is negative or 292 years long. */
    static long require(String field, Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new InvalidInput(field, "zero or more and under 292 years", duration);
        }
        return duration.toNanos();
    }
}
