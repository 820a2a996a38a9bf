package org.itsmkit.sla.quality;

import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Moments;

/**
 * What is asked of a value: between two limits, above one or below one, with a value that would be best. Immutable.
 *
 * @param lower the lower specification limit (LSL)
 * @param upper the upper one (USL), above the lower one
 * @param target the best value, between the limits; needed for Cpm alone
 */
public record Specification(OptionalDouble lower, OptionalDouble upper, OptionalDouble target) {

    /**
     * Refuses limits that are not in order, no limit at all, and a target outside.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Specification {
        lower.ifPresent(limit -> Moments.requireNumber("lower", limit));
        upper.ifPresent(limit -> Moments.requireNumber("upper", limit));
        if (lower.isEmpty() && upper.isEmpty()) {
            throw new InvalidInput("specification", "at least one limit", "none");
        }
        double low = lower.orElse(Double.NEGATIVE_INFINITY);
        double high = upper.orElse(Double.POSITIVE_INFINITY);
        if (low >= high) {
            throw new InvalidInput("upper", "a limit above the lower one " + low, high);
        }
        if (target.isPresent() && !(target.getAsDouble() >= low && target.getAsDouble() <= high)) {
            throw new InvalidInput("target", "a value from " + low + " to " + high, target.getAsDouble());
        }
    }

    /** Two limits, without a target. */
    public static Specification between(double lower, double upper) {
        return new Specification(OptionalDouble.of(lower), OptionalDouble.of(upper), OptionalDouble.empty());
    }

    /** An upper limit alone, such as a time to resolve. */
    public static Specification atMost(double upper) {
        return new Specification(OptionalDouble.empty(), OptionalDouble.of(upper), OptionalDouble.empty());
    }

    /** A lower limit alone, such as a score. */
    public static Specification atLeast(double lower) {
        return new Specification(OptionalDouble.of(lower), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The same limits with a best value. */
    public Specification withTarget(double best) {
        return new Specification(lower, upper, OptionalDouble.of(best));
    }
}
