package org.itsmkit.sla.calendar;

import java.time.Instant;
import java.util.function.IntFunction;
import org.itsmkit.sla.calendar.YearShape.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring years with the open time before each of them, so that how many years lie between two instants does not
 * matter. Immutable.
 */
final class YearTable {

    /** All open time of so many years can be counted in nanoseconds, and any amount below the bound be added. */
    private static final int MOST_YEARS = 256;
    /** A little more than 30 years. */
    private static final long AMOUNT_BOUND_IN_SECONDS = 1_000_000_000;
    /** All instants of the years up to this one, and down to it below zero, exist. */
    private static final int LAST_WHOLE_YEAR = 999_999_999;

    static final YearTable EMPTY = new YearTable(0, 0, unused -> {
        throw new IllegalStateException("an empty table has no years");
    });

    private final int firstYear;
    private final YearShape[] shapes;
    /** The second of the epoch at which each year starts, and the one after the last. */
    private final long[] startSeconds;
    /** The open time before each year, and all of it. */
    private final long[] before;

    private final double yearsPerNano;

    private YearTable(int firstYear, int years, IntFunction<Year> source) {
        this.firstYear = firstYear;
        this.shapes = new YearShape[years];
        this.startSeconds = new long[years + 1];
        this.before = new long[years + 1];
        for (int i = 0; i < years; i++) {
            Year year = source.apply(firstYear + i);
            shapes[i] = year.shape();
            before[i + 1] = before[i] + year.shape().total();
        }
        for (int i = 0; i <= years; i++) {
            startSeconds[i] = Year.startInUtc(firstYear + i);
        }
        this.yearsPerNano = before[years] == 0 ? 0 : years / (double) before[years];
    }

    /**
     * A table that covers some more years, and those between: of this table too if that is not too much, else of the
     * asked ones alone. This table if even they are too many.
     */
    YearTable covering(int first, int last, IntFunction<Year> source) {
        if ((long) last - first >= MOST_YEARS || first < -LAST_WHOLE_YEAR || last > LAST_WHOLE_YEAR) {
            return this;
        }
        int from = shapes.length == 0 ? first : Math.min(first, firstYear);
        int to = shapes.length == 0 ? last : Math.max(last, firstYear + shapes.length - 1);
        if (from == firstYear && to - from < shapes.length) {
            return this;
        }
        return (long) to - from < MOST_YEARS
                ? new YearTable(from, to - from + 1, source)
                : new YearTable(first, last - first + 1, source);
    }

    /** The place of the year that holds a second of the epoch, or -1 if the table does not cover it. */
    int find(long epochSecond) {
        int last = shapes.length - 1;
        long offset = epochSecond - startSeconds[0];
        if (offset < 0 || epochSecond >= startSeconds[last + 1]) {
            return -1;
        }
        // A mean year differs from a real one by less than two days in all, so this is at most one year off.
        int place = Math.min((int) (offset / Year.SECONDS_PER_YEAR), last);
        if (epochSecond < startSeconds[place]) {
            return place - 1;
        }
        return epochSecond >= startSeconds[place + 1] ? place + 1 : place;
    }

    Year year(int place) {
        return new Year(firstYear + place, startSeconds[place], shapes[place]);
    }

    /** The open time from the start of the table to an instant in the year at a place. */
    long openBefore(int place, Instant instant) {
        return before[place] + shapes[place].openBefore(Year.position(instant, startSeconds[place]));
    }

    /** Whether an amount of so many seconds can be added to what the table counts. */
    static boolean canCount(long seconds) {
        return -AMOUNT_BOUND_IN_SECONDS < seconds && seconds < AMOUNT_BOUND_IN_SECONDS;
    }

    /** Where an amount from the start of the table is reached, or null if that is not within it. */
    @Nullable
    Instant instant(long amount, Edge edge) {
        long deciding = amount - edge.step();
        if (deciding < 0 || deciding >= before[shapes.length]) {
            return null;
        }
        int place = Math.min((int) (deciding * yearsPerNano), shapes.length - 1);
        while (deciding < before[place]) {
            place--;
        }
        while (deciding >= before[place + 1]) {
            place++;
        }
        long position = shapes[place].position(amount - before[place], edge);
        return Instant.ofEpochSecond(
                startSeconds[place] + position / Year.NANOS_PER_SECOND, position % Year.NANOS_PER_SECOND);
    }
}
