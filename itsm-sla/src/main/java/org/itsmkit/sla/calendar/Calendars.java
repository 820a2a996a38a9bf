package org.itsmkit.sla.calendar;

import java.util.Map;
import java.util.Optional;

/**
 * Where calendars are found by their key.
 *
 * <p>An implementation MUST be safe for use by several threads, MUST answer an unknown key with an empty result and not
 * with an exception, and SHOULD answer the same instance while a calendar has not changed, because a calendar builds its
 * index as it is used.
 */
@FunctionalInterface
public interface Calendars {

    /** The calendar with this key, or empty if there is none. */
    Optional<BusinessCalendar> find(CalendarKey key);

    /** The calendars of a map, which is copied: later changes of the map do not matter. */
    static Calendars of(Map<CalendarKey, BusinessCalendar> calendars) {
        return new MapCalendars(Map.copyOf(calendars));
    }

    /** No calendar at all. */
    static Calendars none() {
        return of(Map.of());
    }
}
