package org.itsmkit.sla.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;

/**
 * What was in progress in a window of time, and whether Little's law may be used of it. If everything that was in progress
 * came and left within the window, L = &lambda; W holds exactly whatever the order; what lies across its ends makes the gap.
 * Immutable; O(n) when made.
 */
public final class WorkInProgress {

    /** A gap above this says that work piles up or drains, or that the window is short against the lead time. */
    public static final double DEFAULT_TOLERANCE = 0.1;

    private final OpenInterval window;
    private final List<Stay> stays;
    private final double itemSeconds;
    private final long arrivals;
    private final long departures;
    private final double stayedSeconds;

    private WorkInProgress(OpenInterval window, List<Stay> stays) {
        this.window = window;
        this.stays = stays;
        double area = 0;
        double stayed = 0;
        long came = 0;
        long left = 0;
        for (Stay stay : stays) {
            Instant end = stay.leftAt().orElse(window.end());
            area += seconds(later(stay.arrivedAt(), window.start()), earlier(end, window.end()));
            came += isWithin(stay.arrivedAt()) ? 1 : 0;
            if (isDoneWithin(stay)) {
                left++;
                stayed += seconds(stay.arrivedAt(), end);
            }
        }
        this.itemSeconds = area;
        this.arrivals = came;
        this.departures = left;
        this.stayedSeconds = stayed;
    }

    /**
     * Looks at a window.
     *
     * @param window from its start to its end
     * @param stays all that were in progress in it, in any order; others do no harm
     */
    public static WorkInProgress during(OpenInterval window, Collection<Stay> stays) {
        return new WorkInProgress(window, InvalidInput.each("stays", stays));
    }

    /** L: how many items were in progress on average over the window, the sample being its arrivals. */
    public Figure average() {
        return Figure.of(itemSeconds / windowSeconds(), arrivals, "WORK_IN_PROGRESS");
    }

    /** &lambda;: how many items arrived for each second. */
    public Figure arrivalRate() {
        return Figure.of(arrivals / windowSeconds(), arrivals, "ARRIVAL_RATE");
    }

    /** How many items were done for each second. */
    public Figure throughput() {
        return Figure.of(departures / windowSeconds(), departures, "THROUGHPUT");
    }

    /**
     * W: how long the items that were done within the window had been in progress, in seconds and from their arrival on, be it
     * before the window; undefined if none was.
     */
    public Figure leadTime() {
        return departures == 0
                ? Figure.undefined(0, "LEAD_TIME")
                : Figure.of(stayedSeconds / departures, departures, "LEAD_TIME");
    }

    /** How many items are in progress at an instant of the window. */
    public long at(Instant instant) {
        if (instant.isBefore(window.start()) || instant.isAfter(window.end())) {
            throw new InvalidInput("instant", "one of the window " + window, instant);
        }
        return stays.stream().filter(stay -> stay.isInProgressAt(instant)).count();
    }

    /** |L - &lambda; W| / L: zero where the law holds exactly; undefined if nothing was in progress or nothing was done. */
    public Figure gap() {
        double average = itemSeconds / windowSeconds();
        if (departures == 0 || average == 0) {
            return Figure.undefined(departures, "LITTLES_LAW_GAP");
        }
        double predicted = arrivals / windowSeconds() * (stayedSeconds / departures);
        return Figure.of(Math.abs(average - predicted) / average, departures, "LITTLES_LAW_GAP");
    }

    /** Whether the gap is known and at most {@link #DEFAULT_TOLERANCE}. */
    public boolean isStationary() {
        return isStationary(DEFAULT_TOLERANCE);
    }

    /**
     * Whether the window looks like a stable system: the gap is known and at most so large.
     *
     * @param tolerance zero or more
     * @throws InvalidInput if it is negative
     */
    public boolean isStationary(double tolerance) {
        if (!(tolerance >= 0)) {
            throw new InvalidInput("tolerance", "zero or more", tolerance);
        }
        return gap().value().orElse(Double.POSITIVE_INFINITY) <= tolerance;
    }

    private boolean isWithin(Instant instant) {
        return !instant.isBefore(window.start()) && instant.isBefore(window.end());
    }

    /** What leaves at the very end is done within the window; what left at its very start only if it came then too. */
    private boolean isDoneWithin(Stay stay) {
        return stay.arrivedAt().isBefore(window.end())
                && stay.leftAt()
                        .filter(left -> !left.isAfter(window.end())
                                && (left.isAfter(window.start()) || isWithin(stay.arrivedAt())))
                        .isPresent();
    }

    private double windowSeconds() {
        return seconds(window.start(), window.end());
    }

    private static double seconds(Instant from, Instant to) {
        return to.isAfter(from) ? Nanoseconds.inSeconds(Duration.between(from, to)) : 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
