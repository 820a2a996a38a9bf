package org.itsmkit.sla.measure;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;

/**
 * A number together with what it rests on. A figure that cannot be given, such as the mean of nothing, has no value: it is
 * never NaN, 0 or 100 %. Immutable.
 *
 * @param value in the unit that the method states; empty if it is undefined
 * @param interval where the true value lies; empty if no interval is known for the method, or none can be given
 * @param sampleSize how many observations it rests on, zero or more
 * @param method how it was computed, with every convention that changes the answer: names in capitals, apart by commas, each
 *     with its parameter after a blank, such as {@code NEAREST_RANK} or {@code WILSON, Z 1.96}. It stays the same from one
 *     version to the next
 */
public record Figure(OptionalDouble value, Optional<Interval> interval, long sampleSize, String method) {

    /**
     * Refuses a value that is not a finite number and a negative sample size.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Figure {
        Objects.requireNonNull(interval, "interval");
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new InvalidInput("value", "a finite number, or none", value.getAsDouble());
        }
        if (sampleSize < 0) {
            throw new InvalidInput("sample size", "zero or more", sampleSize);
        }
        if (method.isBlank()) {
            throw new InvalidInput("method", "the name of the method", method);
        }
    }

    /** A figure without an interval. */
    public static Figure of(double value, long sampleSize, String method) {
        return new Figure(OptionalDouble.of(value), Optional.empty(), sampleSize, method);
    }

    /** A figure that cannot be given for this sample. */
    public static Figure undefined(long sampleSize, String method) {
        return new Figure(OptionalDouble.empty(), Optional.empty(), sampleSize, method);
    }

    /** The same figure with an interval. */
    public Figure within(Interval interval) {
        return new Figure(value, Optional.of(interval), sampleSize, method);
    }

    /** Whether it has a value. */
    public boolean isDefined() {
        return value.isPresent();
    }
}
