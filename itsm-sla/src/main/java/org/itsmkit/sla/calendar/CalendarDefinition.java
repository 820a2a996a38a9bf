package org.itsmkit.sla.calendar;

import java.time.ZoneId;
import java.util.List;

/** What a calendar is made of, as data: the value that decides whether two calendars are equal. Immutable. */
sealed interface CalendarDefinition permits CalendarRules, Composition {

    /** The zone in which the calendar as a whole reads dates. */
    ZoneId zone();

    /** The plain rules it is made of, from left to right. */
    List<CalendarRules> parts();

    /** The definition in words. */
    String describe();

    /** What opens and closes, year by year. */
    YearSource source();

    /**
     * How the parts are put together, each by its number: {@code 1} for plain rules, or such as {@code (1 and 2) without 3}.
     *
     * @param first the number of the first part
     */
    String formula(int first);
}
