package org.itsmkit.sla.experience;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * How fast old answers lose their weight: by half in each half-life, 2^(-age / half-life). Immutable.
 *
 * @param length more than zero
 */
public record HalfLife(Duration length) {

    /**
     * Refuses a half-life of nothing.
     *
     * @throws InvalidInput if it is not more than zero
     */
    public HalfLife {
        if (length.isNegative() || length.isZero()) {
            throw new InvalidInput("half-life", "more than zero", length);
        }
    }

    /** The mean with an interval of 95 %, see {@link #mean(Collection, Instant, double)}. */
    public DecayedMean mean(Collection<DatedValue> values, Instant asOf) {
        return mean(values, asOf, Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * The mean of values by their weights; undefined of nothing. Its interval is Student's with the effective sample size in
     * place of n, and the weighted variance &Sigma;w(x - mean)&sup2;/&Sigma;w times n/(n - 1); none where that size is not more
     * than 1 or all values are the same.
     *
     * @param values in any order
     * @param asOf the instant at which age is zero, not before any value
     * @param confidence more than 0 and less than 1
     * @throws InvalidInput if a value lies after {@code asOf}, or the confidence is out of range
     */
    public DecayedMean mean(Collection<DatedValue> values, Instant asOf, double confidence) {
        Interval.requireConfidence(confidence);
        String method = "HALF_LIFE_MEAN " + length;
        List<DatedValue> all = InvalidInput.each("values", values);
        if (all.isEmpty()) {
            return new DecayedMean(Figure.undefined(0, method), 0, 0);
        }
        double[] ages = all.stream().mapToDouble(one -> age(one, asOf)).toArray();
        double youngest = Double.POSITIVE_INFINITY;
        for (double age : ages) {
            youngest = Math.min(youngest, age);
        }
        double weights = 0;
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < ages.length; i++) {
            // Against the youngest, so that very old values do not all weigh zero.
            ages[i] = StrictMath.pow(2, youngest - ages[i]);
            weights += ages[i];
            squares += ages[i] * ages[i];
            sum += ages[i] * all.get(i).value();
        }
        double mean = sum / weights;
        double effective = weights * weights / squares;
        double spread = 0;
        for (int i = 0; i < ages.length; i++) {
            spread += ages[i] * (all.get(i).value() - mean) * (all.get(i).value() - mean) / weights;
        }
        Figure figure =
                Means.figure(mean, all.size(), effective, spread * effective / (effective - 1), confidence, method);
        return new DecayedMean(figure, weights * StrictMath.pow(2, -youngest), effective);
    }

    /** In half-lives. */
    private double age(DatedValue value, Instant asOf) {
        if (value.at().isAfter(asOf)) {
            throw new InvalidInput("at", "an instant not after " + asOf, value.at());
        }
        return Nanoseconds.inSeconds(Duration.between(value.at(), asOf)) / Nanoseconds.inSeconds(length);
    }
}
