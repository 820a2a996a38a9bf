package org.itsmkit.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itsmkit.sla.calendar.CalendarRules.YearlyClosure;

/** Writes what {@link CalendarText} shows, in a fixed order: equal rules and names give equal texts. */
final class CalendarWriter {

    private final List<String> lines = new ArrayList<>();

    private CalendarWriter() {}

    static String write(CalendarRules rules, Map<LocalDate, String> names) {
        CalendarWriter writer = new CalendarWriter();
        writer.line("zone", rules.zone().getId());
        writer.weekly(rules.weekly());
        rules.closedDates().stream()
                .sorted()
                .forEach(date ->
                        writer.line("closed", names.containsKey(date) ? date + " " + names.get(date) : "" + date));
        rules.yearlyClosures().stream()
                .map(CalendarWriter::days)
                .sorted()
                .forEach(days -> writer.line("closed every year", days));
        new TreeMap<>(rules.openings()).forEach((date, windows) -> writer.line("open", date + " " + joined(windows)));
        rules.localClosures().stream()
                .map(closure -> closure.from() + " to " + closure.to())
                .sorted()
                .forEach(times -> writer.line("closed between", times));
        return String.join("\n", writer.lines) + "\n";
    }

    private void line(String name, String value) {
        lines.add(name + ": " + value);
    }

    /** One line for each run of days with the same windows. */
    private void weekly(Map<DayOfWeek, List<TimeWindow>> weekly) {
        DayOfWeek[] days = DayOfWeek.values();
        int first = 0;
        while (first < days.length) {
            List<TimeWindow> windows = weekly.getOrDefault(days[first], List.of());
            int last = first;
            while (last + 1 < days.length
                    && weekly.getOrDefault(days[last + 1], List.of()).equals(windows)) {
                last++;
            }
            if (!windows.isEmpty()) {
                line(
                        first == last ? name(days[first]) : name(days[first]) + " to " + name(days[last]),
                        joined(windows));
            }
            first = last + 1;
        }
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String joined(List<TimeWindow> windows) {
        return windows.stream().map(TimeWindow::toString).collect(Collectors.joining(", "));
    }

    private static String days(YearlyClosure closure) {
        String from = day(closure.from());
        return closure.from().equals(closure.to()) ? from : from + " to " + day(closure.to());
    }

    private static String day(MonthDay day) {
        return day.toString().substring(2);
    }
}
