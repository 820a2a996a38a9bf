package org.itsmkit.sla.ical4j;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When an event is, in dates.
 *
 * @param start its first day
 * @param days how many days it lasts, 1 to {@link CalendarFeed#LONGEST_EVENT_DAYS}
 * @param added first days of further recurrences
 * @param excluded first days of recurrences that are none
 * @param replaced the first day of the recurrence whose place it takes
 */
record EventDates(
        LocalDate start, int days, List<LocalDate> added, List<LocalDate> excluded, Optional<LocalDate> replaced) {

    /** The first whole year of the Gregorian calendar. */
    static final int FIRST_YEAR = 1583;

    static final int LAST_YEAR = 2999;

    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern DATE_AND_TIME = Pattern.compile("\\d{8}T\\d{6}Z?");
    private static final int DIGITS = 8;

    /** The dates of an event, or empty if it starts at a time of day. */
    static Optional<EventDates> of(FeedEvent event) {
        String start = event.value("DTSTART").orElseThrow(() -> event.refused("DTSTART", "a date", "nothing"));
        if (DATE_AND_TIME.matcher(start).matches()) {
            return Optional.empty();
        }
        LocalDate first = date(event, "DTSTART", start);
        return Optional.of(new EventDates(
                first,
                days(event, first),
                event.listed("RDATE").stream()
                        .map(value -> date(event, "RDATE", value))
                        .toList(),
                event.listed("EXDATE").stream()
                        .map(value -> dateOrDateOfTime(event, "EXDATE", value))
                        .toList(),
                event.value("RECURRENCE-ID").map(value -> dateOrDateOfTime(event, "RECURRENCE-ID", value))));
    }

    private static int days(FeedEvent event, LocalDate start) {
        LocalDate end = event.value("DTEND")
                .map(value -> date(event, "DTEND", value))
                .or(() -> event.value("DURATION").map(value -> start.plus(duration(event, value))))
                .orElse(start);
        long days = end.toEpochDay() - start.toEpochDay();
        if (days < 0 || days > CalendarFeed.LONGEST_EVENT_DAYS) {
            throw event.refused(
                    "DTEND or DURATION",
                    "an end 0 to " + CalendarFeed.LONGEST_EVENT_DAYS + " days after the start",
                    days + " days");
        }
        return (int) Math.max(1, days);
    }

    private static Period duration(FeedEvent event, String value) {
        try {
            Period period = Period.parse(value);
            if (period.toTotalMonths() == 0) {
                return period;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw event.refused("DURATION", "days or weeks such as P2D", value);
        }
        throw event.refused("DURATION", "days or weeks such as P2D", value);
    }

    static LocalDate dateOrDateOfTime(FeedEvent event, String property, String value) {
        return date(event, property, DATE_AND_TIME.matcher(value).matches() ? value.substring(0, DIGITS) : value);
    }

    private static LocalDate date(FeedEvent event, String property, String value) {
        try {
            if (DATE.matcher(value).matches()) {
                LocalDate date = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
                if (FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            }
        } catch (DateTimeException e) {
            throw event.refused(property, "a date that exists", value);
        }
        throw event.refused(property, "a date in the years " + FIRST_YEAR + " to " + LAST_YEAR, value);
    }
}
