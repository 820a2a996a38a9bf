package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.itsmkit.sla.InvalidInput;

/**
 * An uninterrupted stretch of open time on the time line, from its start (included) to its end (excluded). Immutable.
 *
 * @param start the first open instant
 * @param end the first instant that is no longer open; after {@code start}
 */
public record OpenInterval(Instant start, Instant end) {

    /**
     * Refuses an interval without any length.
     *
     * @throws InvalidInput if {@code end} is not after {@code start}
     */
    public OpenInterval {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!end.isAfter(start)) {
            throw new InvalidInput("end", "an instant after the start " + start, end);
        }
    }

    /** The real time between the two ends, always more than zero. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** The lengths of intervals together; zero for none. */
    static Duration sum(Collection<OpenInterval> intervals) {
        Duration sum = Duration.ZERO;
        for (OpenInterval interval : intervals) {
            sum = sum.plus(interval.length());
        }
        return sum;
    }
}
