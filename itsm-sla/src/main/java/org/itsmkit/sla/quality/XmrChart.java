package org.itsmkit.sla.quality;

/**
 * A chart of individuals and moving ranges (XmR, I-MR): for single values at equal intervals, such as the median time to resolve
 * of each week. W. A. Shewhart (1931); NIST/SEMATECH e-Handbook 6.3.2.2. Immutable.
 *
 * @param baseline that gave the limits
 * @param individuals the values; its usual rules are those of Western Electric
 * @param movingRanges the differences of neighbours, one fewer: point i lies between the values i and i + 1; its usual rule is
 *     the upper limit alone, for ranges overlap
 */
public record XmrChart(XmrBaseline baseline, ControlChart individuals, ControlChart movingRanges) {

    /**
     * Values against their own limits, with the constants of the tables.
     *
     * @param values in order; not changed, not kept
     * @return below two values without limits and signals
     * @throws org.itsmkit.sla.InvalidInput if a value is missing (NaN) or larger than 1e100 in size
     */
    public static XmrChart of(double[] values) {
        return XmrBaseline.of(values, MovingRangeConstants.TABLE).chart(values);
    }
}
