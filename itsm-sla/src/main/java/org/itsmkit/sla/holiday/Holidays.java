package org.itsmkit.sla.holiday;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;

/**
 * All holidays of a region in a run of years: a year of the run without a holiday has none. Immutable.
 *
 * @param region where they hold
 * @param firstYear the first year, 1 to 9999
 * @param lastYear the last year, not before the first and at most 9999
 * @param days the holidays, in their order; several may share a date, none is there twice
 */
public record Holidays(HolidayRegion region, int firstYear, int lastYear, List<Holiday> days) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /**
     * Puts the days in order.
     *
     * @throws InvalidInput if the years are no run within 1 to 9999, or a day lies outside them or is there twice
     */
    public Holidays {
        Objects.requireNonNull(region, "region");
        checkYears(firstYear, lastYear);
        days = days.stream().sorted().toList();
        HashSet<Holiday> seen = new HashSet<>();
        for (Holiday day : days) {
            int year = day.date().getYear();
            if (year < firstYear || year > lastYear) {
                throw new InvalidInput("holiday", "a date in the years " + firstYear + " to " + lastYear, day);
            }
            if (!seen.add(day)) {
                throw new InvalidInput("holiday", "each holiday once", day);
            }
        }
    }

    /** Refuses years that are no run within 1 to 9999. */
    static void checkYears(int firstYear, int lastYear) {
        if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR || firstYear > lastYear) {
            throw new InvalidInput(
                    "years",
                    "a first year and a last year that is not before it, both " + FIRST_YEAR + " to " + LAST_YEAR,
                    firstYear + " to " + lastYear);
        }
    }

    /** The dates, each once, in order. */
    public List<LocalDate> dates() {
        return List.copyOf(names().keySet());
    }

    /** What each date is called, in order of the dates; the names of one date are joined by {@code " / "}. */
    public SortedMap<LocalDate, String> names() {
        SortedMap<LocalDate, String> names = new TreeMap<>();
        days.forEach(day -> names.merge(day.date(), day.name(), (first, next) -> first + " / " + next));
        return names;
    }

    /** The holidays on a date; empty if it is none. */
    public List<Holiday> on(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).toList();
    }

    /** Whether the run of years holds this year. */
    boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }
}
