package org.itsmkit.sla.clock;

import java.math.BigInteger;
import java.time.Duration;

/**
 * What a change by {@link PolicyChange#CARRY_FRACTION} made of the time that had elapsed.
 *
 * @param segments how many segments of the cycle had ended by then
 * @param elapsed what had elapsed, as it counted from then on
 * @param from the amount of the budget before
 * @param to the amount of the budget from then on
 */
record Rescaling(int segments, Duration elapsed, Duration from, Duration to) {

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    static Rescaling of(int segments, Duration elapsed, Duration from, Duration to) {
        return new Rescaling(segments, scaled(elapsed, to, from, false), from, to);
    }

    /** The least amount before that counted as this amount afterwards. */
    Duration leastBefore(Duration amount) {
        return scaled(amount, from, to, true);
    }

    /** The greatest amount before that was no more than this part of the budget. */
    Duration greatestBefore(Duration amount) {
        return scaled(amount, from, to, false);
    }

    private static Duration scaled(Duration amount, Duration by, Duration over, boolean up) {
        BigInteger divisor = nanos(over);
        BigInteger[] parts = nanos(amount).multiply(nanos(by)).divideAndRemainder(divisor);
        BigInteger whole = up && parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        BigInteger[] split = whole.divideAndRemainder(NANOS);
        return Duration.ofSeconds(split[0].longValueExact(), split[1].longValueExact());
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(duration.getNano()));
    }
}
