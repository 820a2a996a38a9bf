package org.itsmkit.sla.calendar;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Calendars in an immutable map. */
record MapCalendars(Map<CalendarKey, BusinessCalendar> calendars) implements Calendars {

    @Override
    public Optional<BusinessCalendar> find(CalendarKey key) {
        return Optional.ofNullable(calendars.get(Objects.requireNonNull(key, "key")));
    }
}
