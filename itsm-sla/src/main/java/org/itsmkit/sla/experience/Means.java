package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.StudentT;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.Mean;

/** What the means of experience need beside {@link Mean}: weighted values, ends of a scale, and a name of what is measured. */
final class Means {

    private Means() {}

    /**
     * A mean that is known, with its interval as {@link Mean} has it: none for one value, or if all are the same.
     *
     * @param effective how many equally weighted values it is worth
     * @param variance of one value, as estimated; without meaning if {@code effective} is not more than 1
     */
    static Figure figure(double mean, long n, double effective, double variance, double confidence, String method) {
        Figure figure = Figure.of(mean, n, method);
        if (effective <= 1 || !(variance > 0) || !Double.isFinite(variance)) {
            return figure;
        }
        double margin = StudentT.margin(confidence, effective, Math.sqrt(variance));
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
