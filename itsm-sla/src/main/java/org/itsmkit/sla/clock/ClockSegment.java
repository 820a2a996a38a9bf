package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import org.itsmkit.sla.calendar.BusinessCalendar;

/**
 * A stretch of a cycle in which the clock did one thing under one version of its policy. The segments of a cycle follow one
 * another without a gap. States without any length leave no segment, except that the last one may be empty. Immutable.
 *
 * @param kind what the clock did
 * @param from the first instant, included
 * @param to the end, excluded; not before {@code from}; for a clock that is not stopped, the instant of the reading
 * @param openTime the open time of the calendar between the two: what counted if the clock ran, what was spared if it was
 *     paused
 * @param reason why it was paused, for people; empty otherwise or if nobody said
 * @param calendar the calendar that measured it
 */
public record ClockSegment(
        Kind kind, Instant from, Instant to, Duration openTime, String reason, BusinessCalendar calendar) {

    /** What a clock does in a segment. */
    public enum Kind {
        /** Open time counts. */
        RUNNING,
        /** Nothing counts, because of a pause. */
        PAUSED,
        /** Nothing counts, because the clock was stopped and only later reopened. */
        STOPPED
    }
}
