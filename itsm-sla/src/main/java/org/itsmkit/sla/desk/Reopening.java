package org.itsmkit.sla.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Share;

/**
 * How much of the work that was resolved in a period came back within a window. Work counts once however often it came back:
 * counting each reopening instead would allow more than 100 %. Immutable.
 *
 * @param resolved the cohort
 * @param reopened those of the cohort that were reopened within the window at least once
 * @param reopenings how often they were reopened within the window in all, beside the rate
 * @param stillInWindow those of the cohort that were not reopened so far but whose window has not passed: while there are some,
 *     the rate may grow
 */
public record Reopening(long resolved, long reopened, long reopenings, long stillInWindow) {

    /**
     * Refuses counts that contradict each other.
     *
     * @throws InvalidInput naming the count
     */
    public Reopening {
        Counts.require("resolved", resolved);
        if (reopened < 0 || reopened > resolved) {
            throw new InvalidInput("reopened", "from 0 to the resolved " + resolved, reopened);
        }
        if (reopenings < reopened || (reopened == 0 && reopenings > 0)) {
            throw new InvalidInput("reopenings", "one or more for each of the " + reopened + " reopened", reopenings);
        }
        if (stillInWindow < 0 || stillInWindow > resolved - reopened) {
            throw new InvalidInput("stillInWindow", "from 0 to " + (resolved - reopened), stillInWindow);
        }
    }

    /**
     * Counts a cohort.
     *
     * @param cohort what was resolved in the period; may be empty
     * @param window a reopening up to this long after the resolution counts; zero or more
     * @param asOf what happened after it is not known yet, and does not count
     * @throws InvalidInput if the window is negative
     */
    public static Reopening of(Collection<ResolvedWork> cohort, Duration window, Instant asOf) {
        if (window.isNegative()) {
            throw new InvalidInput("window", "zero or more", window);
        }
        long reopened = 0;
        long reopenings = 0;
        long stillInWindow = 0;
        for (ResolvedWork work : cohort) {
            long times = work.reopenedAt().stream()
                    .filter(at -> !at.isAfter(asOf)
                            && Duration.between(work.resolvedAt(), at).compareTo(window) <= 0)
                    .count();
            reopenings += times;
            if (times > 0) {
                reopened++;
            } else if (Duration.between(work.resolvedAt(), asOf).compareTo(window) < 0) {
                stillInWindow++;
            }
        }
        return new Reopening(cohort.size(), reopened, reopenings, stillInWindow);
    }

    /** Of the resolved, those that were reopened. */
    public Share rate() {
        return new Share(reopened, resolved);
    }
}
