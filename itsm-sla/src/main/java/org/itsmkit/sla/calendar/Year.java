package org.itsmkit.sla.calendar;

import java.time.Instant;
import java.util.Optional;

/** A year of the ISO calendar in UTC with its open time. Immutable. */
record Year(int number, long startSecond, YearShape shape) {

    static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** The mean length of a year. */
    static final long SECONDS_PER_YEAR = 31_556_952;

    private static final long SECONDS_FROM_0000_TO_1970 = 719_528L * 86_400;

    /** The second of the epoch at which a year of the ISO calendar starts in UTC; any {@code int} will do. */
    static long startInUtc(long year) {
        long days = 365 * year - Math.floorDiv(-year, 4L) + Math.floorDiv(-year, 100L) - Math.floorDiv(-year, 400L);
        return days * 86_400 - SECONDS_FROM_0000_TO_1970;
    }

    /** Nanoseconds of a whole year. */
    static long length(int year) {
        return (startInUtc(year + 1L) - startInUtc(year)) * NANOS_PER_SECOND;
    }

    /** The year in which a second of the epoch lies. */
    static int holding(long epochSecond) {
        int year = (int) (1970 + Math.floorDiv(epochSecond, SECONDS_PER_YEAR));
        while (epochSecond < startInUtc(year)) {
            year--;
        }
        while (epochSecond >= startInUtc(year + 1L)) {
            year++;
        }
        return year;
    }

    /** Nanoseconds from a second of the epoch to an instant near it. */
    static long position(Instant instant, long startSecond) {
        return (instant.getEpochSecond() - startSecond) * NANOS_PER_SECOND + instant.getNano();
    }

    long position(Instant instant) {
        return position(instant, startSecond);
    }

    long openBefore(Instant instant) {
        return shape.openBefore(position(instant));
    }

    /** The instant at a position, or empty if {@link Instant} ends before it. */
    Optional<Instant> instant(long position) {
        long second = startSecond + position / NANOS_PER_SECOND;
        return second < Instant.MIN.getEpochSecond() || second > Instant.MAX.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(second, position % NANOS_PER_SECOND));
    }
}
