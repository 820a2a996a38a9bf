package org.itsmkit.sla.measure;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Moments;
import org.itsmkit.sla.math.StudentT;

/** The arithmetic mean of a sample. */
public final class Mean {

    /** The method of every arithmetic mean with this interval. */
    public static final String METHOD = "MEAN, STUDENT_T";

    private Mean() {}

    /**
     * The mean with Student's interval, mean &plusmn; t s / &radic;n with s of divisor n - 1 ("Student", "The Probable Error
     * of a Mean", Biometrika 6, 1908): exact for a normal sample, near for a large one; of skewed times, as those of a desk
     * mostly are, prefer the median ({@link Quantile}).
     *
     * @param values in any unit and order; not changed, not kept
     * @param confidence more than 0 and less than 1, usually 0.95
     * @return the mean in the unit of the values; without a value if there are none. Without an interval if there is one, or all
     *     are the same: such a sample says nothing of how far the mean may be off
     * @throws InvalidInput if a value is missing (NaN) or larger than 1e100 in size, or the confidence is out of range
     */
    public static Figure of(double[] values, double confidence) {
        Interval.requireConfidence(confidence);
        Moments sample = Moments.of(values);
        if (sample.count() == 0) {
            return Figure.undefined(0, METHOD);
        }
        Figure mean = Figure.of(sample.mean(), sample.count(), METHOD);
        if (sample.deviation() == 0) {
            return mean;
        }
        double margin = StudentT.margin(confidence, sample.count(), sample.deviation());
        return mean.within(new Interval(sample.mean() - margin, sample.mean() + margin, confidence));
    }
}
