package org.itsmkit.sla.clock;

import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;

/**
 * A calendar and why it is this one. Immutable.
 *
 * @param key its name
 * @param calendar the calendar
 * @param from whose calendar it is; empty if it is the fallback
 */
public record ChosenCalendar(CalendarKey key, BusinessCalendar calendar, Optional<CalendarOwner> from) {

    /**
     * Refuses null.
     *
     * @throws InvalidInput naming what is missing
     */
    public ChosenCalendar {
        InvalidInput.present("key of a calendar", key);
        InvalidInput.present("calendar", calendar);
        InvalidInput.present("owner of a calendar", from);
    }

    static ChosenCalendar of(CalendarKey key, Calendars calendars, Optional<CalendarOwner> from) {
        BusinessCalendar calendar = calendars
                .find(key)
                .orElseThrow(() -> new InvalidInput("calendar", "the key of a calendar that is known", key));
        return new ChosenCalendar(key, calendar, from);
    }

    /** Such as {@code calendar seoul of contract acme-17}, or {@code calendar office, the fallback}. */
    @Override
    public String toString() {
        return "calendar " + key + from.map(owner -> " of " + owner).orElse(", the fallback");
    }
}
