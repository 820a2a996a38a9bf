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
 * @param policy the version under which it stands, or stood when it ended
 * @param status what the clock does in this cycle at the instant of the reading, or did when the cycle ended; a cycle
 *     that was cut off by a reset keeps {@link ClockStatus#RUNNING} or {@link ClockStatus#PAUSED}
 * @param startedAt when it began
 * @param stoppedAt when it was met, cancelled or reset; empty while it is active
 * @param allowed what the budget is worth in this cycle, see {@link Budget#amount}; empty if it is never used up
 * @param elapsed the time that counted: open time, or real time if the budget counts it
 * @param rescaled by how much {@link PolicyChange#CARRY_FRACTION} changed what had elapsed; {@code elapsed} holds it
 * @param pausedTime the open time of the calendar during its pauses
 * @param segments what it did, in order; at least one
 */
public record ClockCycle(
        int number,
        ClockPolicy policy,
        ClockStatus status,
        Instant startedAt,
        Optional<Instant> stoppedAt,
        Optional<Duration> allowed,
        Duration elapsed,
        Duration rescaled,
        Duration pausedTime,
        List<ClockSegment> segments) {

    /** Copies the segments. */
    public ClockCycle {
        segments = List.copyOf(segments);
    }

    /** What is left of the budget, negative by as much as it is exceeded; empty if it is never used up. */
    public Optional<Duration> remaining() {
        return allowed.map(amount -> amount.minus(elapsed));
    }

    /** Whether more has elapsed than the budget. Exactly the budget is in time. */
    public boolean breached() {
        return allowed.isPresent() && elapsed.compareTo(allowed.get()) > 0;
    }

    /** The stop, or for a cycle that is active the instant of the reading. */
    Instant end() {
        return segments.get(segments.size() - 1).to();
    }
}
