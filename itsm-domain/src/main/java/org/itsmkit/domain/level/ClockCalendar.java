package org.itsmkit.domain.level;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.CalendarOwner;
import org.jspecify.annotations.Nullable;

/**
 * The calendar that a clock of a ticket runs by, and why it is this one.
 *
 * @param key the key of the calendar
 * @param owner whose calendar it is; null when it is the one that the target names
 */
public record ClockCalendar(CalendarKey key, @Nullable CalendarOwner owner) {

    public ClockCalendar {
        InvalidInput.present("calendar of a clock", key);
    }

    /** The calendar that the target names. */
    public static ClockCalendar named(CalendarKey key) {
        return new ClockCalendar(key, null);
    }

    /** The same calendar, without telling whose it is. */
    public ClockCalendar withoutOwner() {
        return named(key);
    }
}
