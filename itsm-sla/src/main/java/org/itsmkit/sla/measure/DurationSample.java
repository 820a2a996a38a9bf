package org.itsmkit.sla.measure;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;

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
                .mapToLong(duration -> Nanoseconds.require("duration", duration))
                .sorted()
                .toArray();
        return new DurationSample(nanos);
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

    /** As {@link #quantile(Quantile, double, double)}, with a confidence of at least 95 %. */
    public Figure quantile(Quantile method, double probability) {
        return quantile(method, probability, Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * A quantile in seconds with its interval by ranks, as {@link Quantile#of(long[], double, double)}. Where the sample is too
     * small for a lower end, that is zero.
     *
     * @param method how the quantile is taken
     * @param probability from 0 to 1, both included; the ends have no interval
     * @param confidence of the interval, more than 0 and less than 1; the interval carries the one that it reaches
     * @throws InvalidInput if a number is out of range
     */
    public Figure quantile(Quantile method, double probability, double confidence) {
        Figure inNanos = method.of(nanos, probability, confidence);
        OptionalDouble value = inNanos.value();
        if (value.isEmpty()) {
            return inNanos;
        }
        Figure inSeconds = Figure.of(value.getAsDouble() / NANOS_PER_SECOND, nanos.length, inNanos.method());
        return inNanos.interval()
                .map(DurationSample::inSeconds)
                .map(inSeconds::within)
                .orElse(inSeconds);
    }

    private static Interval inSeconds(Interval nanos) {
        return new Interval(
                Math.max(0, nanos.low()) / NANOS_PER_SECOND, nanos.high() / NANOS_PER_SECOND, nanos.confidence());
    }
}
