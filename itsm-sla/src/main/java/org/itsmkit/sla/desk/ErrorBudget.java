package org.itsmkit.sla.desk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;

/**
 * What a service-level objective leaves for failure in a window, and how fast that is used up. B. Beyer and others, "The Site
 * Reliability Workbook" (2018), chapters 2 and 5. The objective is read as the decimal that it prints as, so that 0.999 leaves
 * a thousandth. Immutable.
 *
 * @param objective the share that is to succeed, from 0 to 1, both included
 * @param window the time to which it applies, more than zero and under 292 years
 */
public record ErrorBudget(double objective, Duration window) {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    /**
     * Refuses an objective or a window out of range.
     *
     * @throws InvalidInput naming it
     */
    public ErrorBudget {
        if (!(objective >= 0 && objective <= 1)) {
            throw new InvalidInput("objective", "a share from 0 to 1, such as 0.999", objective);
        }
        requireWindow(window);
    }

    /** The share that may fail: 1 - objective. */
    public double allowedErrorRate() {
        return allowed().doubleValue();
    }

    /** The time that may fail, (1 - objective) times the window, to the nearest nanosecond. Zero for an objective of 1. */
    public Duration budget() {
        return Duration.ofNanos(allowed()
                .multiply(BigDecimal.valueOf(window.toNanos()))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }

    /**
     * How many times as fast as allowed the budget is used up: the observed share of failures over the allowed one. At 1 the
     * budget lasts exactly for the window, below 1 longer.
     *
     * @param errorRate the observed share of failures, from 0 to 1
     * @param sampleSize how many observations it rests on
     * @return undefined for an objective of 1, which allows nothing
     * @throws InvalidInput if the share is out of range
     */
    public Figure burnRate(double errorRate, long sampleSize) {
        if (!(errorRate >= 0 && errorRate <= 1)) {
            throw new InvalidInput("errorRate", "a share from 0 to 1", errorRate);
        }
        return allowed().signum() == 0
                ? Figure.undefined(sampleSize, "BURN_RATE")
                : Figure.of(
                        BigDecimal.valueOf(errorRate)
                                .divide(allowed(), MathContext.DECIMAL64)
                                .doubleValue(),
                        sampleSize,
                        "BURN_RATE");
    }

    /**
     * How long a whole budget lasts at a burn rate: window / burn. It does not depend on the objective.
     *
     * @param window the time to which the objective applies, more than zero
     * @param burnRate zero or more
     * @return to the nearest nanosecond; empty at a burn rate of zero, and if it is 292 years or more
     * @throws InvalidInput if an argument is out of range
     */
    public static Optional<Duration> timeToExhaust(Duration window, double burnRate) {
        requireWindow(window);
        requireBurnRate(burnRate);
        if (burnRate == 0) {
            return Optional.empty();
        }
        BigDecimal nanos = BigDecimal.valueOf(window.toNanos())
                .divide(BigDecimal.valueOf(burnRate), MathContext.DECIMAL64)
                .setScale(0, RoundingMode.HALF_EVEN);
        return nanos.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos.longValueExact()));
    }

    /**
     * The share of the budget that is used up after a time at a burn rate: burn times elapsed / window. More than 1 if it is
     * exceeded.
     *
     * @param window the time to which the objective applies, more than zero
     * @param burnRate zero or more
     * @param elapsed zero or more
     * @throws InvalidInput if an argument is out of range
     */
    public static double consumed(Duration window, double burnRate, Duration elapsed) {
        requireWindow(window);
        requireBurnRate(burnRate);
        if (elapsed.isNegative()) {
            throw new InvalidInput("elapsed", "zero or more", elapsed);
        }
        return BigDecimal.valueOf(burnRate)
                .multiply(Nanoseconds.of(elapsed))
                .divide(Nanoseconds.of(window), MathContext.DECIMAL64)
                .doubleValue();
    }

    private BigDecimal allowed() {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(objective));
    }

    private static void requireWindow(Duration window) {
        if (window.isNegative() || window.isZero() || Nanoseconds.of(window).compareTo(LONGEST) > 0) {
            throw new InvalidInput("window", "more than zero and under 292 years", window);
        }
    }

    private static void requireBurnRate(double burnRate) {
        if (!(burnRate >= 0 && burnRate < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("burnRate", "a finite number of zero or more", burnRate);
        }
    }
}
