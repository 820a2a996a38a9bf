package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.itsmkit.sla.calendar.YearShape.Edge;

/**
 * Open time as a function over the whole time line, and its inverse: the arithmetic behind {@link BusinessCalendar}.
 *
 * <p>A table of the years that were asked for, and those between, answers in constant time. Whoever needs a year that is not
 * in it puts a larger table in its place, and readers of the old one are not disturbed. What a table cannot hold is walked
 * year by year, and where no dated rule lies on the way, in whole cycles of 400 years. Thread-safe; readers take no lock.
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
    /** Replaced as a whole; if two threads replace it at once, one extension is lost and made again when it is needed. */
    private volatile YearTable table = YearTable.EMPTY;

    OpenTime(YearSource source) {
        this.timeline = new Timeline(source);
    }

    private Year yearOf(Instant instant) {
        YearTable current = table;
        int place = current.find(instant.getEpochSecond());
        return place >= 0 ? current.year(place) : timeline.at(instant.getEpochSecond());
    }

    boolean isOpen(Instant instant) {
        Year year = yearOf(instant);
        return year.shape().isOpen(year.position(instant));
    }

    Duration between(Instant from, Instant to) {
        YearTable current = table;
        int first = current.find(from.getEpochSecond());
        int last = current.find(to.getEpochSecond());
        return (first | last) >= 0
                ? Duration.ofNanos(current.openBefore(last, to) - current.openBefore(first, from))
                : betweenAnyYears(from, to);
    }

    private Duration betweenAnyYears(Instant from, Instant to) {
        cover(Year.holding(from.getEpochSecond()), Year.holding(to.getEpochSecond()));
        return measured(from, to);
    }

    /** As {@link #between}, but leaves the table as it is. */
    Duration measured(Instant from, Instant to) {
        Year first = timeline.at(from.getEpochSecond());
        Year last = timeline.at(to.getEpochSecond());
        if (first.number() == last.number()) {
            return Duration.ofNanos(last.openBefore(to) - first.openBefore(from));
        }
        return first.number() < last.number()
                ? across(first, from, last, to)
                : across(last, to, first, from).negated();
    }

    private void cover(int one, int other) {
        table = table.covering(Math.min(one, other), Math.max(one, other), timeline::of);
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
                sum = sum.plus(timeline.cycleFrom(number).multipliedBy(cycles));
                number += cycles * Timeline.CYCLE;
            } else {
                sum = sum.plusNanos(timeline.of(number).shape().total());
                number++;
            }
        }
        return sum;
    }

    /**
     * The instant that lies this much open time after another one, before it if the amount is negative. Empty if the
     * time line ends before that.
     */
    Optional<Instant> seek(Instant from, Duration amount, Edge edge) {
        YearTable current = table;
        int place = current.find(from.getEpochSecond());
        if (place >= 0 && YearTable.canCount(amount.getSeconds())) {
            Instant found = current.instant(current.openBefore(place, from) + amount.toNanos(), edge);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return seekInAnyYear(from, amount, edge);
    }

    private Optional<Instant> seekInAnyYear(Instant from, Duration amount, Edge edge) {
        if (amount.getSeconds() >= SECONDS_BEYOND_ALL || amount.getSeconds() <= -SECONDS_BEYOND_ALL) {
            return Optional.empty();
        }
        Year year = timeline.at(from.getEpochSecond());
        return walk(year.number(), amount.plusNanos(year.openBefore(from)), edge);
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
                cover(start, number);
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
        return timeline.cycleFrom(forward ? number : number - Timeline.CYCLE);
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
        return cycles > 0 && timeline.cycleFrom(number).equals(CYCLE_LENGTH) ? cycles * Timeline.CYCLE : 0;
    }
}
