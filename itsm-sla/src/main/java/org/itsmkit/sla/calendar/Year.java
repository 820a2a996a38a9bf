package org.itsmkit.sla.calendar;

import java.time.Instant;
import java.util.Optional;

/** A shape placed on the time line. Immutable. */
record Year(int number, long startSecond, YearShape shape) {

    private static final long SECONDS_FROM_0000_TO_1970 = 719_528L * 86_400;

    /** The second of the epoch at which a year of the ISO calendar starts in UTC; any {@code int} will do. */
    static long startInUtc(long year) {
        long days = 365 * year - Math.floorDiv(-year, 4L) + Math.floorDiv(-year, 100L) - Math.floorDiv(-year, 400L);
        return days * 86_400 - SECONDS_FROM_0000_TO_1970;
    }

    /** Nanoseconds from the start of this year to an instant near it. */
    long position(Instant instant) {
        return (instant.getEpochSecond() - startSecond) * YearShape.NANOS_PER_SECOND + instant.getNano();
    }

    long openBefore(Instant instant) {
        return shape.openBefore(position(instant));
    }

    /** The instant at a position, or empty if {@link Instant} ends before it. */
    Optional<Instant> instant(long position) {
        long second = startSecond + position / YearShape.NANOS_PER_SECOND;
        return second < Instant.MIN.getEpochSecond() || second > Instant.MAX.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(second, position % YearShape.NANOS_PER_SECOND));
    }
}
