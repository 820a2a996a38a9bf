package org.itsmkit.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.text.TextLine;

/** Reads what {@link CalendarText} shows. For one text. */
final class CalendarReader {

    private static final String WINDOWS = "windows such as 09:00-12:00, 13:00-24:00";
    private static final String LINES =
            "zone, a day such as Monday, days such as Monday to Friday, closed, closed every year, open or closed between";

    private final BusinessCalendarBuilder calendar;
    private final Map<LocalDate, String> names = new HashMap<>();

    private CalendarReader(ZoneId zone) {
        this.calendar = BusinessCalendar.in(zone);
    }

    static CalendarText read(List<TextLine> lines) {
        CalendarReader reader = new CalendarReader(zone(lines));
        lines.forEach(reader::add);
        return new CalendarText(reader.calendar.build(), reader.names);
    }

    private static ZoneId zone(List<TextLine> lines) {
        List<TextLine> zones =
                lines.stream().filter(line -> line.name().equals("zone")).toList();
        if (zones.isEmpty()) {
            throw new InvalidInput("zone", "a line with a zone such as Europe/Berlin", "none");
        }
        if (zones.size() > 1) {
            throw zones.get(1).repeated();
        }
        return zones.get(0).read("a zone such as Europe/Berlin", ZoneId::of);
    }

    private void add(TextLine line) {
        switch (line.name()) {
            case "zone" -> {}
            case "closed" -> line.read("a date such as 2026-04-03, with or without a name", closedDate(line));
            case "closed every year" ->
                line.read("a day such as 05-01, or days such as 12-24 to 01-02", value -> {
                    List<MonthDay> days = ends(value, day -> MonthDay.parse("--" + day));
                    return calendar.closedYearly(days.get(0), days.get(1));
                });
            case "open" ->
                line.read("a date and " + WINDOWS, value -> {
                    String[] parts = parts(value);
                    return calendar.open(LocalDate.parse(parts[0]), windows(parts[1]));
                });
            case "closed between" ->
                line.read("local times such as 2026-05-08T12:00 to 2026-05-09T06:00", value -> {
                    List<LocalDateTime> times = ends(value, LocalDateTime::parse);
                    return calendar.closedBetween(times.get(0), times.get(1));
                });
            default -> {
                List<DayOfWeek> days = line.readName(LINES, value -> ends(value, CalendarReader::day));
                line.read(WINDOWS, value -> calendar.weekly(days.get(0), days.get(1), windows(value)));
            }
        }
    }

    private Function<String, BusinessCalendarBuilder> closedDate(TextLine line) {
        return value -> {
            String[] parts = parts(value);
            LocalDate date = LocalDate.parse(parts[0]);
            if (!parts[1].isEmpty()) {
                TextLine.checkPrintable("name", parts[1]);
                if (names.put(date, parts[1]) != null) {
                    throw line.repeated();
                }
            }
            return calendar.closed(date);
        };
    }

    /** What stands before the first blanks and what stands behind them. */
    private static String[] parts(String value) {
        String[] parts = value.split("\\s+", 2);
        return new String[] {parts[0], parts.length == 2 ? parts[1] : ""};
    }

    /** Both ends of {@code one to another}; of a single one, that one twice. */
    private static <T> List<T> ends(String value, Function<String, T> reader) {
        List<T> ends = Stream.of(value.split("\\s+to\\s+", 2)).map(reader).toList();
        return List.of(ends.get(0), ends.get(ends.size() - 1));
    }

    private static TimeWindow[] windows(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .map(TimeWindow::parse)
                .toArray(TimeWindow[]::new);
    }

    private static DayOfWeek day(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("day", "a day of the week", name));
    }
}
