package org.itsmkit.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the rules of a calendar into the open intervals of one year.
 *
 * <p>Local times resolve as {@link java.time.ZonedDateTime#of} does: in a gap they move forward by the length of the gap,
 * in an overlap the earlier offset holds (RFC 5545 asks for the same). Both ends of a window are resolved, windows that
 * became empty are dropped, and what is left is merged, because moving forward may make windows overlap. A date that the
 * zone left out altogether opens nothing.
 */
final class ShapeCompiler {

    /** Days before and after a year whose windows, running past midnight and moved by a gap, may reach into it. */
    static final int REACH_IN_DAYS = 4;

    private record Span(long start, long end) {}

    private final CalendarRules rules;
    private final List<OpenInterval> closures;

    ShapeCompiler(CalendarRules rules) {
        this.rules = rules;
        this.closures = rules.localClosures().stream()
                .filter(closure -> resolve(closure.from()).isBefore(resolve(closure.to())))
                .map(closure -> new OpenInterval(resolve(closure.from()), resolve(closure.to())))
                .sorted(Comparator.comparing(OpenInterval::start))
                .toList();
    }

    ZoneId zone() {
        return rules.zone();
    }

    /** The second of the epoch at which a year starts in the zone of the calendar. */
    long startSecond(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(rules.zone()).toEpochSecond();
    }

    YearShape compile(int year) {
        long startSecond = startSecond(year);
        long length = (startSecond(year + 1) - startSecond) * YearShape.NANOS_PER_SECOND;
        List<Span> closed = closedSpans(startSecond, length);
        boolean closedThroughout = closed.stream().anyMatch(span -> span.start() <= 0 && span.end() >= length);
        List<Span> open = closedThroughout ? List.of() : subtract(merged(openSpans(year, startSecond, length)), closed);
        return new YearShape(
                length,
                open.stream().mapToLong(Span::start).toArray(),
                open.stream().mapToLong(Span::end).toArray());
    }

    private List<Span> openSpans(int year, long startSecond, long length) {
        List<Span> spans = new ArrayList<>();
        LocalDate last = LocalDate.of(year, 12, 31).plusDays(REACH_IN_DAYS - 1);
        for (LocalDate date = LocalDate.of(year, 1, 1).minusDays(REACH_IN_DAYS - 1);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            List<TimeWindow> windows = rules.windowsOn(date);
            if (windows.isEmpty() || isLeftOutByTheZone(date)) {
                continue;
            }
            for (TimeWindow window : windows) {
                LocalDate endDate = window.endsAtNextMidnightOrLater() ? date.plusDays(1) : date;
                long start = Math.max(0, position(resolve(date.atTime(window.start())), startSecond));
                long end = Math.min(length, position(resolve(endDate.atTime(window.end())), startSecond));
                if (start < end) {
                    spans.add(new Span(start, end));
                }
            }
        }
        return spans;
    }

    private List<Span> closedSpans(long startSecond, long length) {
        List<Span> spans = new ArrayList<>();
        Instant yearStart = Instant.ofEpochSecond(startSecond);
        Instant yearEnd = yearStart.plusNanos(length);
        for (OpenInterval closure : closures) {
            if (closure.start().isBefore(yearEnd) && closure.end().isAfter(yearStart)) {
                spans.add(new Span(
                        closure.start().isBefore(yearStart) ? 0 : position(closure.start(), startSecond),
                        closure.end().isAfter(yearEnd) ? length : position(closure.end(), startSecond)));
            }
        }
        return merged(spans);
    }

    private static List<Span> merged(List<Span> spans) {
        spans.sort(Comparator.comparingLong(Span::start));
        List<Span> merged = new ArrayList<>(spans.size());
        for (Span span : spans) {
            int last = merged.size() - 1;
            if (last >= 0 && span.start() <= merged.get(last).end()) {
                Span previous = merged.get(last);
                merged.set(last, new Span(previous.start(), Math.max(previous.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** Both lists are sorted and disjoint. */
    private static List<Span> subtract(List<Span> open, List<Span> closed) {
        if (closed.isEmpty()) {
            return open;
        }
        List<Span> left = new ArrayList<>(open.size());
        int next = 0;
        for (Span span : open) {
            long start = span.start();
            while (next < closed.size() && closed.get(next).end() <= start) {
                next++;
            }
            for (int i = next; i < closed.size() && closed.get(i).start() < span.end(); i++) {
                if (closed.get(i).start() > start) {
                    left.add(new Span(start, closed.get(i).start()));
                }
                start = Math.max(start, closed.get(i).end());
            }
            if (start < span.end()) {
                left.add(new Span(start, span.end()));
            }
        }
        return left;
    }

    private static long position(Instant instant, long startSecond) {
        return (instant.getEpochSecond() - startSecond) * YearShape.NANOS_PER_SECOND + instant.getNano();
    }

    private Instant resolve(LocalDateTime local) {
        return local.atZone(rules.zone()).toInstant();
    }

    /** Such as Friday 30 December 2011 in Apia, which crossed the date line. */
    private boolean isLeftOutByTheZone(LocalDate date) {
        return !date.atStartOfDay(rules.zone()).toLocalDate().equals(date);
    }
}
