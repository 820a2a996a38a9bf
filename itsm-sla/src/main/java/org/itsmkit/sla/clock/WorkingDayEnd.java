package org.itsmkit.sla.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.itsmkit.sla.calendar.BusinessCalendar;

/** Where a number of working days ends. */
final class WorkingDayEnd {

    private WorkingDayEnd() {}

    static Optional<Instant> due(BusinessCalendar calendar, Instant start, int days, boolean toTheEnd) {
        if (!Words.hasLocalTime(start)) {
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
