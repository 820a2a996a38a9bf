package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One measurement by a clock, from its start to its stop. A clock that is started again after it was stopped, that is
 * reset, or that is reopened under {@link ReopenPolicy#RESET} has several; the last one is the current one. Immutable.
 *
 * @param number counts from 1
 * @param status what the clock does in this cycle at the instant of the reading, or did when the cycle ended; a cycle
 *     that was cut off by a reset keeps {@link ClockStatus#RUNNING} or {@link ClockStatus#PAUSED}
 * @param startedAt when it began
 * @param stoppedAt when it was met, cancelled or reset; empty while it is active
 * @param elapsed the open time that counted
 * @param pausedTime the open time of the calendar during its pauses
 * @param segments what it did, in order; at least one
 */
public record ClockCycle(
        int number,
        ClockStatus status,
        Instant startedAt,
        Optional<Instant> stoppedAt,
        Duration elapsed,
        Duration pausedTime,
        List<ClockSegment> segments) {

    /** Copies the segments. */
    public ClockCycle {
        segments = List.copyOf(segments);
    }
}
