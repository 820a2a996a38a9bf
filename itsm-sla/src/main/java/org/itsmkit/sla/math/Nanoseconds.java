package org.itsmkit.sla.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as exact numbers of nanoseconds, for shares of them. Thread-safe. */
public final class Nanoseconds {

    private static final BigInteger PER_SECOND = BigInteger.valueOf(1_000_000_000);

    private Nanoseconds() {}

    /** The whole duration, with its sign. */
    public static BigDecimal of(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
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
