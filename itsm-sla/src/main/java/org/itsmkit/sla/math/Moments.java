package org.itsmkit.sla.math;

import java.util.Arrays;
import org.itsmkit.sla.InvalidInput;

/**
 * What the figures need of a sample.
 *
 * @param count of the sample, zero or more
 * @param mean 0 if it is empty
 * @param deviation the standard deviation with divisor n - 1; 0 below two values
 */
public record Moments(long count, double mean, double deviation) {

    /** The largest size of a value: its square is still a number. */
    public static final double LARGEST = 1e100;

    /**
     * Takes both in two passes, summed with compensation.
     *
     * @throws InvalidInput if a value is not a number or too large
     */
    public static Moments of(double[] values) {
        requireNumbers("values", values);
        if (values.length == 0) {
            return new Moments(0, 0, 0);
        }
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new Moments(values.length, mean, constant(values) ? 0 : Math.sqrt(squares / (values.length - 1)));
    }

    /** Rounding of the mean must not give a constant sample a spread. */
    private static boolean constant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /**
     * Refuses a missing (NaN), infinite or absurdly large value, so that none is passed over in silence.
     *
     * @throws InvalidInput naming the place from 0
     */
    public static void requireNumbers(String field, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) <= LARGEST)) {
                requireNumber(field + "[" + i + "]", values[i]);
            }
        }
    }

    /**
     * Returns a number of at most {@link #LARGEST} in size.
     *
     * @throws InvalidInput if it is none
     */
    public static double requireNumber(String field, double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new InvalidInput(field, "a number of at most 1e100 in size", value);
        }
        return value;
    }
}
