package org.itsmkit.sla.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Moments;
import org.itsmkit.sla.measure.Figure;

/**
 * What a process of single values is like, frozen from a time when it was understood (phase I), to hold new values against
 * (phase II). Immutable.
 *
 * @param mean of the values; without a value below two values
 * @param meanMovingRange the mean size of the difference of neighbours, zero or more; without a value below two values
 * @param constants that turn the mean moving range into limits
 */
public record XmrBaseline(Figure mean, Figure meanMovingRange, MovingRangeConstants constants) {

    /**
     * Refuses a negative mean moving range.
     *
     * @throws InvalidInput if there is one
     */
    public XmrBaseline {
        if (meanMovingRange.value().orElse(0) < 0) {
            throw new InvalidInput(
                    "meanMovingRange", "zero or more", meanMovingRange.value().getAsDouble());
        }
    }

    /**
     * Takes the baseline from values.
     *
     * @param values in order; not changed, not kept
     * @throws InvalidInput if a value is missing (NaN), which would make neighbours of values that are none, or larger than
     *     1e100 in size
     */
    public static XmrBaseline of(double[] values, MovingRangeConstants constants) {
        Moments sample = Moments.of(values);
        if (values.length < 2) {
            return new XmrBaseline(
                    Figure.undefined(values.length, "XMR, MEAN"),
                    Figure.undefined(values.length, "XMR, MEAN_MOVING_RANGE"),
                    constants);
        }
        return new XmrBaseline(
                Figure.of(sample.mean(), values.length, "XMR, MEAN"),
                Figure.of(Moments.of(ranges(values)).mean(), values.length, "XMR, MEAN_MOVING_RANGE"),
                constants);
    }

    /** The standard deviation within the process, the mean moving range / d2. */
    public Figure sigma() {
        return scaled(1 / constants.d2(), "MEAN_MOVING_RANGE, D2, " + constants);
    }

    /** Limits of the values, the mean &plusmn; 3 sigma. */
    public ControlLimits limits() {
        return ControlLimits.of(mean, sigma(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Limits of the moving ranges, from 0 to D4 times their mean. */
    public ControlLimits rangeLimits() {
        Figure sigma = scaled((constants.d4() - 1) / 3, "MEAN_MOVING_RANGE, D4, " + constants);
        return ControlLimits.of(meanMovingRange, sigma, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * New values against these limits.
     *
     * @param values in order; not changed, not kept
     * @throws InvalidInput if a value is missing (NaN) or larger than 1e100 in size
     */
    public XmrChart chart(double[] values) {
        Moments.requireNumbers("values", values);
        return new XmrChart(
                this,
                new ControlChart(points(values, limits()), List.of(), RunRules.WESTERN_ELECTRIC),
                new ControlChart(points(ranges(values), rangeLimits()), List.of(), RunRules.WESTERN_ELECTRIC.only(1)));
    }

    private Figure scaled(double factor, String method) {
        OptionalDouble range = meanMovingRange.value();
        return range.isPresent()
                ? Figure.of(factor * range.getAsDouble(), meanMovingRange.sampleSize(), method)
                : Figure.undefined(meanMovingRange.sampleSize(), method);
    }

    private static List<ChartPoint> points(double[] values, ControlLimits limits) {
        List<ChartPoint> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new ChartPoint(i, values[i], limits));
        }
        return points;
    }

    private static double[] ranges(double[] values) {
        double[] ranges = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(values[i + 1] - values[i]);
        }
        return ranges;
    }
}
