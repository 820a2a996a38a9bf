package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.itsmkit.sla.Durations;

/**
 * A local date, or as much of it as was asked for, with what was counted on it and why. Immutable.
 *
 * @param date the date in the zone of the calendar
 * @param zone the zone of the calendar
 * @param asked what was asked for of the date
 * @param intervals what was counted, in order and disjoint, cut to the date
 * @param parts what each plain calendar says, one for a plain calendar itself, in the order of
 *     {@link CalendarExplanation#formula}
 */
public record ExplainedDate(
        LocalDate date, ZoneId zone, OpenInterval asked, List<OpenInterval> intervals, List<ExplainedPart> parts) {

    /** Copies the lists. */
    public ExplainedDate {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(asked, "asked");
        intervals = List.copyOf(intervals);
        parts = List.copyOf(parts);
    }

    /** The open time that was counted on the date; never negative. */
    public Duration counted() {
        return OpenInterval.sum(intervals);
    }

    /**
     * A line for people, such as {@code 2026-05-04 Mon: 8h, 09:00-12:00, 13:00-18:00 (weekly MONDAY 09:00-12:00,
     * 13:00-18:00)}, with local times of the zone. A composed calendar has another, indented line for each of its parts.
     */
    @Override
    public String toString() {
        String day = date + " " + date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ROOT) + ": "
                + described(intervals, zone);
        if (parts.size() == 1) {
            return day + " (" + parts.get(0) + ")";
        }
        StringBuilder lines = new StringBuilder(day);
        for (int i = 0; i < parts.size(); i++) {
            ExplainedPart part = parts.get(i);
            lines.append("\n  ")
                    .append(i + 1)
                    .append(" in ")
                    .append(part.zone())
                    .append(": ");
            lines.append(described(part.intervals(), part.zone()))
                    .append(" (")
                    .append(part)
                    .append(')');
        }
        return lines.toString();
    }

    private static String described(List<OpenInterval> intervals, ZoneId zone) {
        return intervals.isEmpty()
                ? "closed"
                : intervals.stream()
                        .map(interval -> described(interval, zone))
                        .collect(Collectors.joining(", ", Durations.print(OpenInterval.sum(intervals)) + ", ", ""));
    }

    /** The offset is told where the clocks change on the way, since the local times alone would not add up. */
    private static String described(OpenInterval interval, ZoneId zone) {
        ZonedDateTime start = interval.start().atZone(zone);
        ZonedDateTime end = interval.end().atZone(zone);
        String closing = isMidnightAfter(start.toLocalDate(), end.toLocalDateTime())
                ? "24:00"
                : end.toLocalTime().toString();
        return start.getOffset().equals(end.getOffset())
                ? start.toLocalTime() + "-" + closing
                : start.toLocalTime() + "" + start.getOffset() + "-" + closing + end.getOffset();
    }

    private static boolean isMidnightAfter(LocalDate date, LocalDateTime end) {
        return end.equals(date.plusDays(1).atStartOfDay());
    }
}
