package org.itsmkit.sla.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/** Durations as numbers: exact in nanoseconds for shares of them, or in seconds as figures are. Thread-safe. */
public final class Nanoseconds {

    private static final BigInteger PER_SECOND = BigInteger.valueOf(1_000_000_000);
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private Nanoseconds() {}

    /** The whole duration, with its sign. */
    public static BigDecimal of(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
    }

    /** The whole duration in seconds, with its sign, to the nearest {@code double}s. */
    public static double inSeconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    /**
     * The whole duration, which must fit into a {@code long}.
     *
     * @throws InvalidInput if it is negative or has 292 years or more
     */
    public static long require(String field, Duration duration) {
        if (InvalidInput.present(field, duration).isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new InvalidInput(field, "zero or more and under 292 years", duration);
        }
        return duration.toNanos();
    }

    /**
     * The duration of so many nanoseconds.
     *
     * @throws ArithmeticException if it is longer than a duration can be, or is no whole number and the mode is
     *     {@link RoundingMode#UNNECESSARY}
     */
    public static Duration toDuration(BigDecimal nanoseconds, RoundingMode mode) {
        BigInteger[] parts = nanoseconds.setScale(0, mode).toBigIntegerExact().divideAndRemainder(PER_SECOND);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
