package org.itsmkit.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of two clocks of one target when a duplicate is merged into the ticket that survives: the earliest start
 * survives, and the duplicate's clock is cancelled, not met. Immutable.
 *
 * @param survivor the facts of the surviving ticket's clock, in order
 * @param duplicate the facts of the duplicate's clock, in order
 */
public record ClockMerge(List<ClockFact> survivor, List<ClockFact> duplicate) {

    /** Copies the facts. */
    public ClockMerge {
        survivor = List.copyOf(survivor);
        duplicate = List.copyOf(duplicate);
    }

    /**
     * Merges. If the duplicate's clock is active and its cycle began before the survivor's clock first started, the
     * survivor's clock takes over that stretch, running where the duplicate's ran and paused where it did not. A duplicate
     * whose clock has stopped already keeps its verdict and gives nothing.
     *
     * @param clock the clock of both
     * @param survivor the facts of the surviving ticket
     * @param duplicate the facts of the duplicate
     * @param at when they were merged; nothing later is taken over
     * @param sequence the place of the merge among the events of that instant
     */
    public static ClockMerge of(
            ServiceLevelClock clock, List<ClockFact> survivor, List<ClockFact> duplicate, Instant at, long sequence) {
        List<ClockFact> cancelled = new ArrayList<>(duplicate);
        cancelled.add(ClockFact.cancelled(at, sequence));
        ClockReading merged = clock.read(duplicate, at);
        List<ClockCycle> own = clock.read(survivor, at).cycles();
        List<ClockFact> earliest = new ArrayList<>(survivor);
        if (merged.status().isActive()) {
            Instant until = own.isEmpty() ? at : own.get(0).startedAt();
            takeOver(merged.cycles().get(merged.cycle() - 1), until, earliest);
        }
        return new ClockMerge(
                earliest.stream().sorted().toList(), cancelled.stream().sorted().toList());
    }

    /** Adds what the duplicate's cycle did before an instant. */
    private static void takeOver(ClockCycle cycle, Instant until, List<ClockFact> into) {
        if (!cycle.startedAt().isBefore(until)) {
            return;
        }
        into.add(ClockFact.started(cycle.startedAt(), Long.MIN_VALUE));
        for (ClockSegment segment : cycle.segments()) {
            boolean stands = segment.kind() != ClockSegment.Kind.RUNNING;
            if (stands && segment.from().isBefore(until)) {
                boolean stopped = segment.kind() == ClockSegment.Kind.STOPPED;
                Instant end = segment.to().isBefore(until) ? segment.to() : until;
                into.add(ClockFact.paused(segment.from(), Long.MIN_VALUE, stopped ? "stopped" : segment.reason()));
                into.add(ClockFact.resumed(end, Long.MIN_VALUE));
            }
        }
    }
}
