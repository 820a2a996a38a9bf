package org.itsmkit.sla.quality;

import org.itsmkit.sla.measure.Figure;

/**
 * The limits of one point of a control chart: its centre line and three standard deviations on either side, cut off where
 * no value can lie. All without a value if there was too little to take them from. Immutable.
 *
 * @param centre the centre line
 * @param sigma the standard deviation of the point, zero or more
 * @param lower the lower control limit (LCL)
 * @param upper the upper control limit (UCL)
 */
public record ControlLimits(Figure centre, Figure sigma, Figure lower, Figure upper) {

    private static final int SIGMAS = 3;

    /**
     * Limits at three sigma, cut to what is possible.
     *
     * @param least the smallest value that can be, or negative infinity
     * @param most the largest value that can be, or infinity
     */
    static ControlLimits of(Figure centre, Figure sigma, double least, double most) {
        if (!centre.isDefined() || !sigma.isDefined()) {
            Figure none = Figure.undefined(centre.sampleSize(), centre.method());
            return new ControlLimits(centre, sigma, none, none);
        }
        double middle = centre.value().orElseThrow();
        double reach = SIGMAS * sigma.value().orElseThrow();
        return new ControlLimits(
                centre,
                sigma,
                Figure.of(Math.max(least, middle - reach), centre.sampleSize(), centre.method()),
                Figure.of(Math.min(most, middle + reach), centre.sampleSize(), centre.method()));
    }

    /** Whether there are limits. */
    public boolean areDefined() {
        return lower.isDefined() && upper.isDefined();
    }
}
