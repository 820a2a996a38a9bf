package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.itsmkit.sla.calendar.YearShape.Edge;

/**
 * Open time as a function over the whole time line, and its inverse: the arithmetic behind {@link BusinessCalendar}.
 * Within a year an answer is a binary search; a longer way is walked year by year, and where no dated rule lies on it, in
 * whole cycles of 400 years. Thread-safe.
 */
final class OpenTime {

    /** More than lies between the first and the last instant. */
    private static final long SECONDS_BEYOND_ALL = 100_000_000_000_000_000L;
    /** An amount below this many seconds, and a year, can be counted in nanoseconds. */
    private static final long SECONDS_IN_NANOS = 4_000_000_000L;
    /** Years to walk before cycles are considered, because compiling all patterns costs more than these steps. */
    private static final int PATIENCE = 40;

    private static final Duration CYCLE_LENGTH = Duration.ofDays(146_097);

    private final Timeline timeline;

    OpenTime(Timeline timeline) {
        this.timeline = timeline;
    }

    Year yearOf(Instant instant) {
        return timeline.at(instant.getEpochSecond());
    }

    boolean isOpen(Instant instant) {
        Year year = yearOf(instant);
        return year.shape().isOpen(year.position(instant));
    }

    Duration between(Instant from, Instant to) {
        Year first = yearOf(from);
        Year last = yearOf(to);
        if (first.number() == last.number()) {
            return Duration.ofNanos(last.openBefore(to) - first.openBefore(from));
        }
        return first.number() < last.number()
                ? across(first, from, last, to)
                : across(last, to, first, from).negated();
    }

    private Duration across(Year first, Instant from, Year last, Instant to) {
        return wholeYears(first.number() + 1, last.number())
                .plusNanos(first.shape().total() - first.openBefore(from))
                .plusNanos(last.openBefore(to));
    }

    private Duration wholeYears(int from, int to) {
        Duration sum = Duration.ZERO;
        int number = from;
        while (number < to) {
            int cycles = (Math.min(to, timeline.endOfRun(number)) - number) / Timeline.CYCLE;
            if (cycles > 0) {
                sum = sum.plus(cycleFrom(number).multipliedBy(cycles));
                number += cycles * Timeline.CYCLE;
            } else {
                sum = sum.plusNanos(timeline.of(number).shape().total());
                number++;
            }
        }
        return sum;
    }

    /** The open time of 400 years, all of which belong to one run. */
    private Duration cycleFrom(int number) {
        Duration sum = Duration.ZERO;
        for (int i = 0; i < Timeline.CYCLE; i++) {
            sum = sum.plusNanos(timeline.of(number + i).shape().total());
        }
        return sum;
    }

    /**
     * The instant that lies this much open time after another one, before it if the amount is negative. Empty if the
     * time line ends before that.
     */
    Optional<Instant> seek(Instant from, Duration amount, Edge edge) {
        if (Math.abs(amount.getSeconds()) >= SECONDS_BEYOND_ALL) {
            return Optional.empty();
        }
        Year year = yearOf(from);
        long before = year.openBefore(from);
        if (Math.abs(amount.getSeconds()) < SECONDS_IN_NANOS) {
            long wanted = before + amount.toNanos();
            if (year.shape().reaches(wanted, edge)) {
                return year.instant(year.shape().position(wanted, edge));
            }
        }
        return walk(year.number(), amount.plusNanos(before), edge);
    }

    /** Looks for an amount that is counted from the start of a year and not reached within it. */
    private Optional<Instant> walk(int start, Duration amount, Edge edge) {
        int number = start;
        Duration wanted = amount;
        int steps = 0;
        while (Timeline.FIRST_YEAR <= number && number <= Timeline.LAST_YEAR) {
            Year year = timeline.of(number);
            if (wanted.getSeconds() < SECONDS_IN_NANOS
                    && wanted.getSeconds() >= 0
                    && year.shape().reaches(wanted.toNanos(), edge)) {
                return year.instant(year.shape().position(wanted.toNanos(), edge));
            }
            boolean forward = edge == Edge.FIRST ? isPositive(wanted) : !wanted.isNegative();
            int cycles = ++steps > PATIENCE ? cyclesWorthLeaping(number, wanted, forward) : 0;
            if (cycles != 0) {
                wanted = wanted.minus(cycleOnTheWay(number, forward).multipliedBy(cycles));
                number += cycles * Timeline.CYCLE;
                steps = PATIENCE - Timeline.CYCLE;
            } else if (forward) {
                wanted = wanted.minusNanos(year.shape().total());
                number++;
            } else {
                number--;
                wanted = wanted.plusNanos(timeline.of(number).shape().total());
            }
        }
        return Optional.empty();
    }

    /** How many cycles, negative for the past, can be left out without passing the answer or a dated rule. */
    private int cyclesWorthLeaping(int number, Duration wanted, boolean forward) {
        int possible =
                (forward ? timeline.endOfRun(number) - number : number - timeline.startOfRun(number)) / Timeline.CYCLE;
        if (possible == 0) {
            return 0;
        }
        Duration cycle = cycleOnTheWay(number, forward);
        if (!cycle.isZero()) {
            Duration way = forward ? wanted.minusNanos(1) : wanted.negated();
            possible = (int) Math.min(possible, way.isNegative() ? 0 : way.dividedBy(cycle));
        }
        return forward ? possible : -possible;
    }

    private Duration cycleOnTheWay(int number, boolean forward) {
        return cycleFrom(forward ? number : number - Timeline.CYCLE);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    /** The end of the open stretch that holds this open instant; empty if it never ends. */
    Optional<Instant> closingAfter(Instant open) {
        Year year = yearOf(open);
        long end = year.shape().closingAfter(year.position(open));
        int steps = 0;
        while (end == year.shape().length() && year.number() < Timeline.LAST_YEAR) {
            int next = year.number() + 1;
            if (++steps > PATIENCE) {
                next += yearsOfUnbrokenCycles(next);
                steps = 0;
            }
            year = timeline.of(Math.min(next, Timeline.LAST_YEAR));
            end = year.shape().isOpen(0) ? year.shape().closingAfter(0) : 0;
        }
        return year.instant(end);
    }

    private int yearsOfUnbrokenCycles(int number) {
        int cycles = (timeline.endOfRun(number) - number) / Timeline.CYCLE;
        return cycles > 0 && cycleFrom(number).equals(CYCLE_LENGTH) ? cycles * Timeline.CYCLE : 0;
    }
}
