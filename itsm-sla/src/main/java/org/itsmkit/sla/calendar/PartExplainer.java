package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.itsmkit.sla.calendar.AppliedRule.Kind;
import org.itsmkit.sla.calendar.CalendarRules.LocalClosure;
import org.itsmkit.sla.calendar.CalendarRules.YearlyClosure;

/**
 * Says which of the plain rules opened and closed a stretch of a day or so. It applies the rules by itself, in the way their
 * precedence is told, and not by the index, so that the one is a check on the other. Immutable.
 */
final class PartExplainer {

    private final CalendarRules rules;
    private final List<LocalClosure> closures;

    PartExplainer(CalendarRules rules) {
        this.rules = rules;
        this.closures = rules.localClosures().stream()
                .sorted(Comparator.comparing(LocalClosure::from).thenComparing(LocalClosure::to))
                .toList();
    }

    ExplainedPart explain(OpenInterval asked) {
        Explained explained = new Explained(asked);
        LocalDate last = asked.end().atZone(zone()).toLocalDate().plusDays(1);
        for (LocalDate date = asked.start().atZone(zone()).toLocalDate().minusDays(SpecialYears.REACH_IN_DAYS);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            explained.open(date);
        }
        closures.forEach(explained::close);
        return new ExplainedPart(zone(), explained.applied, explained.intervals(explained.open));
    }

    private ZoneId zone() {
        return rules.zone();
    }

    /** What was found so far, in nanoseconds from the start of what was asked for. For one thread. */
    private final class Explained {

        private final OpenInterval asked;
        private final long length;
        private final List<AppliedRule> applied = new ArrayList<>();
        private Spans open = Spans.NONE;

        Explained(OpenInterval asked) {
            this.asked = asked;
            this.length = asked.length().toNanos();
        }

        /** Applies what starts on a date: nothing is said of it if it neither opens what was asked for nor lies in it. */
        void open(LocalDate date) {
            Spans.Collector windows = new Spans.Collector(length);
            Instant start = date.atStartOfDay(zone()).toInstant();
            Instant end = date.plusDays(1).atStartOfDay(zone()).toInstant();
            if (start.isBefore(end)) {
                rules.windowsOn(date).forEach(window -> windows.add(from(date, window), to(date, window)));
            }
            Spans added = windows.spans().combined(SetOperation.DIFFERENCE, open);
            boolean lies = start.isBefore(asked.end()) && end.isAfter(asked.start()) && start.isBefore(end);
            if (lies || added.size() > 0) {
                open = open.combined(SetOperation.UNION, added);
                applied.add(rule(date, intervals(added)));
            }
        }

        private long from(LocalDate date, TimeWindow window) {
            return position(date.atTime(window.start()));
        }

        private long to(LocalDate date, TimeWindow window) {
            return position((window.endsAtNextMidnightOrLater() ? date.plusDays(1) : date).atTime(window.end()));
        }

        void close(LocalClosure closure) {
            Instant start = closure.from().atZone(zone()).toInstant();
            Instant end = closure.to().atZone(zone()).toInstant();
            if (start.isBefore(asked.end()) && end.isAfter(asked.start())) {
                Spans.Collector closed = new Spans.Collector(length);
                closed.add(
                        start.isBefore(asked.start()) ? 0 : position(start),
                        end.isAfter(asked.end()) ? length : position(end));
                Spans taken = open.combined(SetOperation.INTERSECTION, closed.spans());
                open = open.combined(SetOperation.DIFFERENCE, taken);
                applied.add(new AppliedRule(Kind.CLOSED_TIME, closure.toString(), intervals(taken)));
            }
        }

        private long position(LocalDateTime local) {
            return position(local.atZone(zone()).toInstant());
        }

        private long position(Instant instant) {
            return Duration.between(asked.start(), instant).toNanos();
        }

        List<OpenInterval> intervals(Spans spans) {
            return IntStream.range(0, spans.size())
                    .mapToObj(i -> new OpenInterval(
                            asked.start().plusNanos(spans.start(i)),
                            asked.start().plusNanos(spans.end(i))))
                    .toList();
        }
    }

    /** The rule that decides about a date. */
    private AppliedRule rule(LocalDate date, List<OpenInterval> intervals) {
        if (rules.openings().containsKey(date)) {
            return new AppliedRule(Kind.OPENING, date + " " + CalendarRules.joined(rules.windowsOn(date)), intervals);
        }
        if (rules.closedDates().contains(date)) {
            return new AppliedRule(Kind.CLOSED_DATE, date.toString(), intervals);
        }
        YearlyClosure yearly = rules.yearlyClosureOf(date);
        if (yearly != null) {
            return new AppliedRule(Kind.CLOSED_YEARLY, yearly.toString(), intervals);
        }
        List<TimeWindow> weekly = rules.windowsOn(date);
        return weekly.isEmpty()
                ? new AppliedRule(Kind.NO_HOURS, date.getDayOfWeek().toString(), intervals)
                : new AppliedRule(Kind.WEEKLY, date.getDayOfWeek() + " " + CalendarRules.joined(weekly), intervals);
    }
}
