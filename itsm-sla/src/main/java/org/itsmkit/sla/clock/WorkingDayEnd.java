package org.itsmkit.sla.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.itsmkit.sla.calendar.BusinessCalendar;

/** Where a number of working days ends. */
final class WorkingDayEnd {

    /** Local dates end not far beyond; a clock that starts there is never due. */
    private static final Instant FIRST = Instant.parse("-999999000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("+999999000-01-01T00:00:00Z");

    private WorkingDayEnd() {}

    static Optional<Instant> due(BusinessCalendar calendar, Instant start, int days, boolean toTheEnd) {
        if (start.isBefore(FIRST) || start.isAfter(LAST)) {
            return Optional.empty();
        }
        Optional<Instant> sameTime = calendar.plusWorkingDays(start, days);
        return toTheEnd ? sameTime.flatMap(instant -> lastClosing(calendar, instant)) : sameTime;
    }

    private static Optional<Instant> lastClosing(BusinessCalendar calendar, Instant onThatDay) {
        ZoneId zone = calendar.zone();
        LocalDate next = onThatDay.atZone(zone).toLocalDate().plusDays(1);
        return calendar.rollBackward(next.atStartOfDay(zone).toInstant());
    }
}
