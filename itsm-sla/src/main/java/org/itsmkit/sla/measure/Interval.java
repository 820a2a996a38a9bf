package org.itsmkit.sla.measure;

import org.itsmkit.sla.InvalidInput;

/**
 * The range in which a figure lies with a stated confidence. Immutable.
 *
 * @param low the lower end, in the unit of the figure; may be negative infinity
 * @param high the upper end, not below the lower one; may be positive infinity
 * @param confidence the share of such intervals that hold the true value: more than 0, less than 1
 */
public record Interval(double low, double high, double confidence) {

    /** The confidence of an interval unless another is asked for: 95 %. */
    public static final double DEFAULT_CONFIDENCE = 0.95;

    /**
     * Refuses ends that are not numbers or not in order, and a confidence out of range.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Interval {
        if (Double.isNaN(low)) {
            throw new InvalidInput("low", "a number", low);
        }
        if (!(high >= low)) {
            throw new InvalidInput("high", "a number not below " + low, high);
        }
        requireConfidence(confidence);
    }

    /**
     * The confidence itself.
     *
     * @throws InvalidInput if it is not more than 0 and less than 1
     */
    public static double requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new InvalidInput("confidence", "a number of more than 0 and less than 1, such as 0.95", confidence);
        }
        return confidence;
    }

    /** Whether a value lies between the ends, or on one. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
