package org.itsmkit.sla.availability;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * The availability of a service as it follows from its parts: exact, or between two bounds that hold for certain where the
 * exact value would take more work than was allowed. Immutable.
 *
 * @param low the lower bound, from 0 to 1
 * @param high the upper bound, not below the lower one and up to 1; equal to it when the value is exact
 * @param parts how many parts the service rests on, itself included
 * @param method {@code INDEPENDENT_BLOCKS} or {@code DECISION_DIAGRAM} for an exact value, {@code ASSOCIATION_BOUNDS} else
 */
public record ComposedAvailability(double low, double high, int parts, String method) {

    /**
     * Refuses bounds out of range or order.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public ComposedAvailability {
        Shares.require("low", low);
        Shares.require("high", high);
        if (high < low) {
            throw new InvalidInput("high", "a number not below " + low, high);
        }
        InvalidInput.text("method", method, 100);
    }

    static ComposedAvailability exactly(double availability, int parts, String method) {
        return new ComposedAvailability(availability, availability, parts, method);
    }

    /** Whether it is known to the precision of a {@code double}. */
    public boolean isExact() {
        return low == high;
    }

    /** The availability with the number of parts as its sample size; undefined if only bounds are known. */
    public Figure figure() {
        return isExact() ? Figure.of(low, parts, method) : Figure.undefined(parts, method);
    }
}
