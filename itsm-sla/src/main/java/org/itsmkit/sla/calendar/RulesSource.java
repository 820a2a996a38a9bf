package org.itsmkit.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the rules of a calendar into its open time of one year.
 *
 * <p>Local times resolve as {@link java.time.ZonedDateTime#of} does: in a gap they move forward by the length of the gap,
 * in an overlap the earlier offset holds (RFC 5545 asks for the same). Both ends of a window are resolved, windows that
 * became empty are dropped, and what is left is merged, because moving forward may make windows overlap. A date that the
 * zone left out altogether opens nothing. Thread-safe.
 */
final class RulesSource implements YearSource {

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long MARGIN_IN_SECONDS = 2L * SpecialYears.REACH_IN_DAYS * SECONDS_PER_DAY;

    private record Closure(Instant start, Instant end) {}

    private final CalendarRules rules;
    private final List<Closure> closures;

    RulesSource(CalendarRules rules) {
        this.rules = rules;
        this.closures = rules.localClosures().stream()
                .map(closure -> new Closure(resolve(closure.from()), resolve(closure.to())))
                .sorted(Comparator.comparing(Closure::start))
                .toList();
    }

    private Instant resolve(LocalDateTime local) {
        return local.atZone(rules.zone()).toInstant();
    }

    @Override
    public void markSpecial(SpecialYears years) {
        rules.closedDates().forEach(date -> years.mark(date, date));
        rules.openings().keySet().forEach(date -> years.mark(date, date));
        rules.localClosures()
                .forEach(closure ->
                        years.mark(closure.from().toLocalDate(), closure.to().toLocalDate()));
        years.mark(rules.zone());
    }

    @Override
    public Spans open(int year) {
        Spans closed = closed(year);
        boolean closedThroughout = closed.size() == 1 && closed.start(0) == 0 && closed.end(0) == Year.length(year);
        return closedThroughout ? Spans.NONE : windows(year).combined(SetOperation.DIFFERENCE, closed);
    }

    private Spans windows(int year) {
        long yearStart = Year.startInUtc(year);
        LocalOffsets offsets = new LocalOffsets(
                rules.zone().getRules(), yearStart - MARGIN_IN_SECONDS, Year.startInUtc(year + 1) + MARGIN_IN_SECONDS);
        Spans.Collector windows = new Spans.Collector(Year.length(year));
        LocalDate last = LocalDate.of(year, 12, 31).plusDays(SpecialYears.REACH_IN_DAYS);
        for (LocalDate date = LocalDate.of(year, 1, 1).minusDays(SpecialYears.REACH_IN_DAYS);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            List<TimeWindow> opened = rules.windowsOn(date);
            if (!opened.isEmpty() && !offsets.isLeftOut(date.toEpochDay())) {
                addWindows(opened, date.toEpochDay() * SECONDS_PER_DAY, yearStart, offsets, windows);
            }
        }
        return windows.spans();
    }

    private static void addWindows(
            List<TimeWindow> opened, long midnight, long yearStart, LocalOffsets offsets, Spans.Collector into) {
        for (TimeWindow window : opened) {
            long endMidnight = window.endsAtNextMidnightOrLater() ? midnight + SECONDS_PER_DAY : midnight;
            long start = offsets.resolve(midnight + window.start().toSecondOfDay());
            long end = offsets.resolve(endMidnight + window.end().toSecondOfDay());
            into.add(
                    (start - yearStart) * Year.NANOS_PER_SECOND + window.start().getNano(),
                    (end - yearStart) * Year.NANOS_PER_SECOND + window.end().getNano());
        }
    }

    private Spans closed(int year) {
        if (closures.isEmpty()) {
            return Spans.NONE;
        }
        Instant yearStart = Instant.ofEpochSecond(Year.startInUtc(year));
        Instant yearEnd = Instant.ofEpochSecond(Year.startInUtc(year + 1));
        Spans.Collector closed = new Spans.Collector(Year.length(year));
        for (Closure closure : closures) {
            if (closure.start().isBefore(yearEnd) && closure.end().isAfter(yearStart)) {
                // Cut first: a closure of thousands of years does not fit into nanoseconds.
                Instant start = closure.start().isBefore(yearStart) ? yearStart : closure.start();
                Instant end = closure.end().isAfter(yearEnd) ? yearEnd : closure.end();
                closed.add(
                        Year.position(start, yearStart.getEpochSecond()),
                        Year.position(end, yearStart.getEpochSecond()));
            }
        }
        return closed.spans();
    }
}
