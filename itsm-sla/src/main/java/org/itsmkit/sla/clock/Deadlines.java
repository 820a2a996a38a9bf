package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.calendar.BusinessCalendar;

/**
 * When a cycle has or will have used up an amount of open time. What was used up is a fact; what was not is projected from
 * the last running segment while the clock runs.
 */
record Deadlines(BusinessCalendar calendar, List<ClockSegment> segments, boolean runs) {

    private interface Look {
        Optional<Instant> from(Instant start, Duration left);
    }

    static Deadlines of(BusinessCalendar calendar, ClockCycle cycle) {
        return new Deadlines(calendar, cycle.segments(), cycle.status() == ClockStatus.RUNNING);
    }

    /** The first instant at which so much has elapsed. */
    Optional<Instant> reached(Duration amount) {
        return look(amount, 0, calendar::plus);
    }

    /** The last instant at which no more than this has elapsed. */
    Optional<Instant> lastWithin(Duration amount) {
        return look(amount, 1, calendar::lastInstantWithin);
    }

    private Optional<Instant> look(Duration amount, int enough, Look look) {
        Duration left = amount;
        for (int i = 0; i < segments.size(); i++) {
            ClockSegment segment = segments.get(i);
            if (segment.kind() == ClockSegment.Kind.RUNNING) {
                boolean last = runs && i == segments.size() - 1;
                if (last || segment.openTime().compareTo(left) >= enough) {
                    return look.from(segment.from(), left);
                }
                left = left.minus(segment.openTime());
            }
        }
        return Optional.empty();
    }
}
