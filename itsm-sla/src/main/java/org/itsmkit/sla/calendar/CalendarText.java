package org.itsmkit.sla.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.text.TextLine;

/**
 * The text form of a calendar, for files that people keep and compare:
 *
 * <pre>
 * # Lines that begin with # are remarks.
 * zone: Europe/Berlin
 * Monday to Thursday: 08:00-12:00, 13:00-17:00
 * Friday: 22:00-06:00
 * closed: 2026-04-03 Good Friday
 * closed every year: 05-01
 * closed every year: 12-24 to 01-02
 * open: 2026-12-28 10:00-14:00
 * closed between: 2026-05-08T12:00 to 2026-05-09T06:00
 * </pre>
 *
 * The zone must be there, once; the other lines may come in any order and any number, and add up as the methods of
 * {@link BusinessCalendarBuilder} do, which say what each means. Windows are written as {@link TimeWindow#parse} reads them;
 * the case of the days of the week does not matter. A closed date may be followed by its name, which is kept for people and
 * changes nothing that the calendar answers.
 *
 * <p>What {@link #print} writes, {@link #parse} reads as an equal value, whatever the rules. Immutable.
 *
 * @param calendar the calendar
 * @param names what closed dates are called: 1 to 200 characters on one line, without blanks around them
 */
public record CalendarText(BusinessCalendar calendar, Map<LocalDate, String> names) {

    /**
     * Refuses a calendar composed of others, which has no text but those of its parts; a name of a date on which the
     * calendar is not closed; and a name that cannot stand on a line.
     *
     * @throws InvalidInput if the calendar or a name is refused
     */
    public CalendarText {
        Objects.requireNonNull(calendar, "calendar");
        names = Map.copyOf(names);
        CalendarRules rules = calendar.rules();
        names.forEach((date, name) -> {
            TextLine.checkPrintable("name of " + date, name);
            if (!rules.closedDates().contains(date)) {
                throw new InvalidInput("name of " + date, "a name of a closed date", name);
            }
        });
    }

    /**
     * A calendar whose closed dates have no names.
     *
     * @throws InvalidInput if the calendar is composed of others
     */
    public static CalendarText of(BusinessCalendar calendar) {
        return new CalendarText(calendar, Map.of());
    }

    /**
     * Reads a calendar.
     *
     * @throws InvalidInput if a line cannot be read, with its number as the field and what was expected, or if the zone is
     *     missing
     */
    public static CalendarText parse(String text) {
        return CalendarReader.read(TextLine.read(text));
    }

    /** Writes the calendar in a fixed order; the text ends with a line break. */
    public String print() {
        return CalendarWriter.write(calendar.rules(), names);
    }

    /** The same as {@link #print}. */
    @Override
    public String toString() {
        return print();
    }
}
