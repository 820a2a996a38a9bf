package org.itsmkit.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarRules.LocalClosure;
import org.itsmkit.sla.calendar.CalendarRules.YearlyClosure;
import org.itsmkit.sla.holiday.Holidays;

/**
 * Collects the rules of a {@link BusinessCalendar}. Nothing is open until a window is given. Calls add up: a second call
 * for the same day adds windows, and windows that touch or overlap are one. Dates lie in the years 1 to 9999.
 *
 * <p>Every method refuses a bad value at once by {@link InvalidInput}. Mutable, for use by one thread; the calendars it
 * builds are not affected by what is called afterwards.
 */
public final class BusinessCalendarBuilder {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<TimeWindow>> weekly = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> closedDates = new HashSet<>();
    private final Set<YearlyClosure> yearlyClosures = new HashSet<>();
    private final Map<LocalDate, List<TimeWindow>> openings = new HashMap<>();
    private final Set<LocalClosure> localClosures = new HashSet<>();

    BusinessCalendarBuilder(ZoneId zone) {
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** Opens these windows, written as {@link TimeWindow#parse} reads them, on one day of every week. */
    public BusinessCalendarBuilder weekly(DayOfWeek day, String... windows) {
        return weekly(day, day, windows);
    }

    /** Opens these windows on one day of every week. */
    public BusinessCalendarBuilder weekly(DayOfWeek day, TimeWindow... windows) {
        return weekly(day, day, windows);
    }

    /**
     * Opens these windows, written as {@link TimeWindow#parse} reads them, on a run of days of every week, both ends
     * included. The run may pass the end of the week: Saturday to Monday is three days.
     */
    public BusinessCalendarBuilder weekly(DayOfWeek from, DayOfWeek to, String... windows) {
        return weekly(from, to, parsed(windows));
    }

    /** Opens these windows on a run of days of every week, both ends included; the run may pass the end of the week. */
    public BusinessCalendarBuilder weekly(DayOfWeek from, DayOfWeek to, TimeWindow... windows) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        List<TimeWindow> opened = atLeastOne("weekly " + from, windows);
        int days = Math.floorMod(to.getValue() - from.getValue(), 7) + 1;
        for (int i = 0; i < days; i++) {
            weekly.computeIfAbsent(from.plus(i), unused -> new ArrayList<>()).addAll(opened);
        }
        return this;
    }

    /** Closes these dates: no weekly window starts on them. A window of the evening before still runs to its end. */
    public BusinessCalendarBuilder closed(LocalDate... dates) {
        return closed(Arrays.asList(dates));
    }

    /** Closes these dates, for example a list of holidays; an empty collection closes nothing. */
    public BusinessCalendarBuilder closed(Collection<LocalDate> dates) {
        dates.forEach(date -> closedDates.add(withinYears("closed", date)));
        return this;
    }

    /** Closes the dates of these holidays, however many share a date; what they are called is not kept. */
    public BusinessCalendarBuilder closed(Holidays holidays) {
        return closed(holidays.dates());
    }

    /** Closes this day of every year; 29 February closes leap years only. */
    public BusinessCalendarBuilder closedYearly(MonthDay day) {
        return closedYearly(day, day);
    }

    /** Closes these days of every year, both ends included; 24 December to 2 January passes the turn of the year. */
    public BusinessCalendarBuilder closedYearly(MonthDay from, MonthDay to) {
        yearlyClosures.add(new YearlyClosure(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to")));
        return this;
    }

    /**
     * Gives one date these windows, written as {@link TimeWindow#parse} reads them, in place of its weekly ones. It is
     * stronger than {@link #closed} and {@link #closedYearly}.
     */
    public BusinessCalendarBuilder open(LocalDate date, String... windows) {
        return open(date, parsed(windows));
    }

    /** Gives one date these windows in place of its weekly ones, even if the date is closed otherwise. */
    public BusinessCalendarBuilder open(LocalDate date, TimeWindow... windows) {
        List<TimeWindow> opened = atLeastOne("open " + date, windows);
        openings.computeIfAbsent(withinYears("open", date), unused -> new ArrayList<>())
                .addAll(opened);
        return this;
    }

    /**
     * Takes a stretch of local time, start included and end excluded, out of whatever is open. It is applied last and so
     * is stronger than {@link #open(LocalDate, String...)}. Ends that fall into a clock change resolve like window ends.
     */
    public BusinessCalendarBuilder closedBetween(LocalDateTime from, LocalDateTime to) {
        withinYears("closedBetween from", from.toLocalDate());
        withinYears("closedBetween to", to.toLocalDate());
        if (!to.isAfter(from)) {
            throw new InvalidInput("closedBetween to", "a local time after " + from, to);
        }
        localClosures.add(new LocalClosure(from, to));
        return this;
    }

    /** The calendar with the rules given so far. */
    public BusinessCalendar build() {
        return new BusinessCalendar(new CalendarRules(
                zone, normalised(weekly), closedDates, yearlyClosures, normalised(openings), localClosures));
    }

    private static <K> Map<K, List<TimeWindow>> normalised(Map<K, List<TimeWindow>> windows) {
        Map<K, List<TimeWindow>> copy = new HashMap<>();
        windows.forEach((day, list) -> copy.put(
                day,
                list.stream()
                        .distinct()
                        .sorted((a, b) -> a.start().equals(b.start())
                                ? a.nominalLength().compareTo(b.nominalLength())
                                : a.start().compareTo(b.start()))
                        .toList()));
        return copy;
    }

    private static TimeWindow[] parsed(String... windows) {
        return Stream.of(windows).map(TimeWindow::parse).toArray(TimeWindow[]::new);
    }

    private static List<TimeWindow> atLeastOne(String field, TimeWindow... windows) {
        if (windows.length == 0) {
            throw new InvalidInput(field, "at least one window such as 09:00-12:00", "no window");
        }
        return List.of(windows);
    }

    private static LocalDate withinYears(String field, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new InvalidInput(field, "a date in the years " + FIRST_YEAR + " to " + LAST_YEAR, date);
        }
        return date;
    }
}
