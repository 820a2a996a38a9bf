package org.itsmkit.sla.clock;

import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;

/**
 * Which calendar a customer, contract, service, site or group keeps.
 *
 * <p>An implementation MUST be safe for use by several threads, MUST answer an unknown owner, or one without hours of its
 * own, with an empty result and not with an exception, and SHOULD answer from memory, because it is asked for every clock.
 */
@FunctionalInterface
public interface CalendarSource {

    /** The key of the calendar that this owner keeps, or empty if it keeps none. */
    Optional<CalendarKey> calendarOf(CalendarOwner owner);

    /**
     * The calendar of the first owner that keeps one, and whose it is; the fallback if none does. A key without a calendar
     * is refused rather than passed over, because a clock would then run silently to the wrong hours.
     *
     * @param owners in the order in which they are asked; may be empty
     * @param fallback the key of the calendar to take if no owner keeps one
     * @param calendars where calendars are found
     * @throws InvalidInput if there is no calendar with the key that was chosen
     */
    default ChosenCalendar choose(List<CalendarOwner> owners, CalendarKey fallback, Calendars calendars) {
        for (CalendarOwner owner : owners) {
            Optional<CalendarKey> key = calendarOf(owner);
            if (key.isPresent()) {
                return ChosenCalendar.of(key.get(), calendars, Optional.of(owner));
            }
        }
        return ChosenCalendar.of(fallback, calendars, Optional.empty());
    }
}
