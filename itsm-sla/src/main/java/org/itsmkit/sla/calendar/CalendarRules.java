package org.itsmkit.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says, as data: the value that decides whether two calendars are equal. Precedence for a date is opening
 * over closed date over weekly hours; closures of local time are subtracted last.
 */
record CalendarRules(
        ZoneId zone,
        Map<DayOfWeek, List<TimeWindow>> weekly,
        Set<LocalDate> closedDates,
        Set<YearlyClosure> yearlyClosures,
        Map<LocalDate, List<TimeWindow>> openings,
        Set<LocalClosure> localClosures)
        implements CalendarDefinition {

    /** Every year from one month-day to another, both included; wraps the turn of the year if the second is earlier. */
    record YearlyClosure(MonthDay from, MonthDay to) {

        boolean contains(MonthDay day) {
            boolean fromOrLater = day.compareTo(from) >= 0;
            boolean upToEnd = day.compareTo(to) <= 0;
            return from.compareTo(to) <= 0 ? fromOrLater && upToEnd : fromOrLater || upToEnd;
        }

        @Override
        public String toString() {
            return from.equals(to) ? from.toString() : from + " to " + to;
        }
    }

    /** Local time from one moment (included) to a later one (excluded). */
    record LocalClosure(LocalDateTime from, LocalDateTime to) {

        @Override
        public String toString() {
            return from + " to " + to;
        }
    }

    CalendarRules {
        weekly = Map.copyOf(weekly);
        closedDates = Set.copyOf(closedDates);
        yearlyClosures = Set.copyOf(yearlyClosures);
        openings = Map.copyOf(openings);
        localClosures = Set.copyOf(localClosures);
    }

    /** The windows that start on this date, before closures of local time. */
    List<TimeWindow> windowsOn(LocalDate date) {
        List<TimeWindow> opening = openings.get(date);
        if (opening != null) {
            return opening;
        }
        return isClosed(date) ? List.of() : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private boolean isClosed(LocalDate date) {
        return closedDates.contains(date) || yearlyClosureOf(date) != null;
    }

    /** A yearly closure that closes this date, the first of several in the order of their text. */
    @Nullable
    YearlyClosure yearlyClosureOf(LocalDate date) {
        if (yearlyClosures.isEmpty()) {
            return null;
        }
        MonthDay day = MonthDay.from(date);
        YearlyClosure found = null;
        for (YearlyClosure closure : yearlyClosures) {
            if (closure.contains(day) && (found == null || closure.toString().compareTo(found.toString()) < 0)) {
                found = closure;
            }
        }
        return found;
    }

    @Override
    public YearSource source() {
        return new RulesSource(this);
    }

    @Override
    public List<CalendarRules> parts() {
        return List.of(this);
    }

    @Override
    public String formula(int first) {
        return Integer.toString(first);
    }

    /** The rules in words, in a fixed order. */
    @Override
    public String describe() {
        StringJoiner parts = new StringJoiner("; ", "calendar in " + zone + ": ", "")
                .setEmptyValue("calendar in " + zone + ": never open");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (weekly.containsKey(day)) {
                parts.add(day + " " + joined(weekly.get(day)));
            }
        }
        new TreeMap<>(openings).forEach((date, windows) -> parts.add("open on " + date + " " + joined(windows)));
        if (!closedDates.isEmpty()) {
            parts.add("closed on " + closedDates.size() + " dates");
        }
        yearlyClosures.stream().map(Object::toString).sorted().forEach(days -> parts.add("closed every year " + days));
        localClosures.stream().map(Object::toString).sorted().forEach(time -> parts.add("closed " + time));
        return parts.toString();
    }

    static String joined(List<TimeWindow> windows) {
        return windows.stream().map(TimeWindow::toString).collect(Collectors.joining(", "));
    }
}
