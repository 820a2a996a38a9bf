package org.itsmkit.sla.measure;

import java.time.Duration;
import java.time.Instant;

/**
 * How the time between two instants is counted: as it passes, or as a calendar has it open. A business calendar is one by its
 * {@code calendar::between}.
 */
@FunctionalInterface
public interface TimeMeasure {

    /**
     * The time from one instant to another, zero or more if the second is not before the first.
     *
     * @param from the first instant
     * @param to the second instant
     */
    Duration between(Instant from, Instant to);

    /** Real time, as a clock on the wall counts it: {@link Duration#between}. The default everywhere. */
    static TimeMeasure realTime() {
        return Duration::between;
    }
}
