package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.itsmkit.sla.calendar.OpenInterval;

/**
 * A stretch of a cycle that counted or did not, and why. The intervals of a cycle follow one another without a gap, and
 * the lengths of those that counted add up to what elapsed. Immutable.
 *
 * @param cycle the number of the cycle, from 1
 * @param from the first instant, included
 * @param to the end, excluded; after {@code from}
 * @param why whether it counted, and what kept it from counting
 * @param reason the reason of a pause, for people; empty otherwise or if nobody said
 */
public record ExplainedInterval(int cycle, Instant from, Instant to, Why why, String reason) {

    /** Why an interval counted or did not. */
    public enum Why {
        /** The clock ran and the calendar was open. */
        COUNTED,
        /** The clock ran but the calendar was closed. */
        CALENDAR_CLOSED,
        /** The clock was paused, whether the calendar was open or not. */
        CLOCK_PAUSED,
        /** The clock was stopped, before it was reopened. */
        CLOCK_STOPPED
    }

    /** Whether the interval counted. */
    public boolean counted() {
        return why == Why.COUNTED;
    }

    /** The real time between the two ends. */
    public Duration length() {
        return Duration.between(from, to);
    }

    static void ofCycle(ClockCycle cycle, List<ExplainedInterval> into) {
        if (cycle.policy().budget().countsRealTime()) {
            add(cycle.number(), cycle.startedAt(), cycle.end(), Why.COUNTED, "", into);
            return;
        }
        for (ClockSegment segment : cycle.segments()) {
            switch (segment.kind()) {
                case RUNNING -> ofRunning(cycle.number(), segment, into);
                case PAUSED ->
                    add(cycle.number(), segment.from(), segment.to(), Why.CLOCK_PAUSED, segment.reason(), into);
                case STOPPED -> add(cycle.number(), segment.from(), segment.to(), Why.CLOCK_STOPPED, "", into);
            }
        }
    }

    private static void ofRunning(int cycle, ClockSegment segment, List<ExplainedInterval> into) {
        Instant told = segment.from();
        Iterator<OpenInterval> windows =
                segment.calendar().windows(segment.from(), segment.to()).iterator();
        while (windows.hasNext()) {
            OpenInterval open = windows.next();
            add(cycle, told, open.start(), Why.CALENDAR_CLOSED, "", into);
            add(cycle, open.start(), open.end(), Why.COUNTED, "", into);
            told = open.end();
        }
        add(cycle, told, segment.to(), Why.CALENDAR_CLOSED, "", into);
    }

    private static void add(int cycle, Instant from, Instant to, Why why, String reason, List<ExplainedInterval> into) {
        if (to.isAfter(from)) {
            into.add(new ExplainedInterval(cycle, from, to, why, reason));
        }
    }
}
