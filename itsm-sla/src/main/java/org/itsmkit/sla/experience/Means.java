package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.StudentT;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.Mean;

/**
 * Arithmetic means with Student's interval: mean &plusmn; t s / &radic;n with n - 1 degrees of freedom. One answer, and answers
 * that are all the same, say nothing of how far the mean may be off: they have no interval rather than one without width.
 */
final class Means {

    static final double DEFAULT_CONFIDENCE = 0.95;

    private Means() {}

    static Figure of(double[] values, double confidence, String method) {
        Figure mean = Mean.of(values, confidence);
        return new Figure(mean.value(), mean.interval(), mean.sampleSize(), method);
    }

    /**
     * A mean that is known, with its interval.
     *
     * @param effective how many equally weighted values it is worth
     * @param variance of one value, as estimated; without meaning if {@code effective} is not more than 1
     */
    static Figure figure(double mean, long n, double effective, double variance, double confidence, String method) {
        Figure figure = Figure.of(mean, n, method);
        if (effective <= 1 || !(variance > 0) || !Double.isFinite(variance)) {
            return figure;
        }
        double margin = StudentT.twoSided(confidence, effective - 1) * Math.sqrt(variance / effective);
        return figure.within(new Interval(mean - margin, mean + margin, confidence));
    }

    /** The same figure with its interval cut to what is possible. */
    static Figure cut(Figure figure, double lowest, double highest) {
        return figure.interval()
                .map(interval -> figure.within(new Interval(
                        Math.max(lowest, interval.low()), Math.min(highest, interval.high()), interval.confidence())))
                .orElse(figure);
    }

    /** The same figure, whose method begins with what is measured. */
    static Figure named(String measure, Figure figure) {
        String method = measure + ", " + figure.method();
        return new Figure(figure.value(), figure.interval(), figure.sampleSize(), method);
    }

    static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidInput(field, "a finite number", value);
        }
        return value;
    }
}
