package org.itsmkit.sla.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a person would write them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);

    /** Local dates end not far beyond these, while instants go on for a year. */
    private static final Instant FIRST = Instant.parse("-999999000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("+999999000-01-01T00:00:00Z");

    private Words() {}

    /** Such as {@code Fri 2024-05-03 17:00}. */
    static String of(Instant instant, ZoneId zone) {
        if (!hasLocalTime(instant)) {
            return instant.toString();
        }
        ZonedDateTime local = instant.atZone(zone);
        return DAY.format(local) + " " + local.toLocalTime();
    }

    /** Such as {@code Fri 2024-05-03 15:00 to 17:00}; the second day is named if it is another one. */
    static String span(Instant from, Instant to, ZoneId zone) {
        if (!hasLocalTime(from) || !hasLocalTime(to)) {
            return of(from, zone) + " to " + of(to, zone);
        }
        ZonedDateTime end = to.atZone(zone);
        boolean sameDay = from.atZone(zone).toLocalDate().equals(end.toLocalDate());
        return of(from, zone) + " to " + (sameDay ? end.toLocalTime().toString() : of(to, zone));
    }

    /** Whether an instant has a local time in every zone; those at the ends of time have none. */
    static boolean hasLocalTime(Instant instant) {
        return instant.isAfter(FIRST) && instant.isBefore(LAST);
    }
}
