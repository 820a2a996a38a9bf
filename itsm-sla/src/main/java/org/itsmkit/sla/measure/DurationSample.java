package org.itsmkit.sla.measure;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Binomial;

/**
 * Lengths of time of the same kind, as figures in seconds. Means of such lengths are moved by a few long ones, so that the
 * median and a high quantile belong beside them. Immutable; sorted once, when it is made.
 */
public final class DurationSample {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long[] nanos;

    private DurationSample(long[] nanos) {
        this.nanos = nanos;
    }

    /**
     * Takes a sample.
     *
     * @param durations each zero or more and under 292 years; may be empty
     * @throws InvalidInput if one is out of range
     */
    public static DurationSample of(Collection<Duration> durations) {
        long[] nanos = InvalidInput.present("durations", durations).stream()
                .mapToLong(DurationSample::nanos)
                .sorted()
                .toArray();
        return new DurationSample(nanos);
    }

    private static long nanos(Duration duration) {
        try {
            if (!InvalidInput.present("duration", duration).isNegative()) {
                return duration.toNanos();
            }
        } catch (ArithmeticException tooLong) {
            throw outOfRange(duration);
        }
        throw outOfRange(duration);
    }

    private static InvalidInput outOfRange(Duration duration) {
        return new InvalidInput("duration", "zero or more and under 292 years", duration);
    }

    /** How many there are. */
    public int size() {
        return nanos.length;
    }

    /** The arithmetic mean in seconds; undefined of nothing. No interval: lengths of work are far from normal. */
    public Figure mean() {
        if (nanos.length == 0) {
            return Figure.undefined(0, "MEAN");
        }
        double sum = 0;
        for (long one : nanos) {
            sum += one;
        }
        return Figure.of(sum / nanos.length / NANOS_PER_SECOND, nanos.length, "MEAN");
    }

    /** The middle one in seconds, {@link Quantile#LINEAR} between the two middle ones of an even number. */
    public Figure median() {
        return quantile(Quantile.LINEAR, 0.5);
    }

    /** The longest in seconds; undefined of nothing. */
    public Figure longest() {
        return nanos.length == 0
                ? Figure.undefined(0, "LONGEST")
                : Figure.of(nanos[nanos.length - 1] / NANOS_PER_SECOND, nanos.length, "LONGEST");
    }

    /** As {@link #quantile(Quantile, double, double)}, with a confidence of 95 %. */
    public Figure quantile(Quantile method, double probability) {
        return quantile(method, probability, Share.DEFAULT_CONFIDENCE);
    }

    /**
     * A quantile in seconds. Its interval supposes no distribution: it runs from one order statistic to another, chosen by the
     * binomial distribution so that at most half of what the confidence leaves lies on each side (H. A. David and H. N.
     * Nagaraja, "Order Statistics", section 7.1). A sample too small to bound a side leaves it open: zero or infinity.
     *
     * @param method how the quantile is taken
     * @param probability from 0 to 1, both included
     * @param confidence of the interval, more than 0 and less than 1
     * @throws InvalidInput if a number is out of range
     */
    public Figure quantile(Quantile method, double probability, double confidence) {
        Interval.requireConfidence(confidence);
        Figure inNanos = method.of(nanos, probability);
        OptionalDouble value = inNanos.value();
        if (value.isEmpty()) {
            return inNanos;
        }
        return Figure.of(value.getAsDouble() / NANOS_PER_SECOND, nanos.length, method.name())
                .within(interval(probability, confidence));
    }

    private Interval interval(double probability, double confidence) {
        double tail = (1 - confidence) / 2;
        double[] cumulative = Binomial.cumulative(nanos.length, probability);
        int below = 0;
        while (below < nanos.length && cumulative[below] <= tail) {
            below++;
        }
        int above = 0;
        while (above < nanos.length && cumulative[above] < 1 - tail) {
            above++;
        }
        double low = below == 0 ? 0 : nanos[below - 1] / NANOS_PER_SECOND;
        double high = above >= nanos.length ? Double.POSITIVE_INFINITY : nanos[above] / NANOS_PER_SECOND;
        return new Interval(low, high, confidence);
    }
}
