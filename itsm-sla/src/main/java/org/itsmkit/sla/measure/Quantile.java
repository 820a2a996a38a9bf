package org.itsmkit.sla.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.itsmkit.sla.InvalidInput;

/**
 * How a quantile is taken from a sorted sample. With the sample x(1) &le; ... &le; x(n) and the probability p; p is read
 * as the decimal that it prints as, so that 0.07 of 100 is the 7th value and not the 8th. One look at each value, to make
 * sure of the order.
 */
public enum Quantile {
    /** x(k) with k = &lceil;n p&rceil;, and k = 1 for p = 0: always a value of the sample. */
    NEAREST_RANK {
        @Override
        double at(long[] sorted, BigDecimal probability) {
            int rank = probability
                    .multiply(BigDecimal.valueOf(sorted.length))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
            return sorted[Math.max(rank, 1) - 1];
        }
    },

    /**
     * Linear between neighbours: with h = (n - 1) p + 1, x(&lfloor;h&rfloor;) + (h - &lfloor;h&rfloor;)
     * (x(&lfloor;h&rfloor; + 1) - x(&lfloor;h&rfloor;)). Type 7 of Hyndman and Fan, "Sample Quantiles in Statistical
     * Packages", The American Statistician 50 (1996); the default of R and of spreadsheets.
     */
    LINEAR {
        @Override
        double at(long[] sorted, BigDecimal probability) {
            BigDecimal place = probability.multiply(BigDecimal.valueOf(sorted.length - 1L));
            int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
            int above = Math.min(below + 1, sorted.length - 1);
            BigDecimal low = BigDecimal.valueOf(sorted[below]);
            BigDecimal step = BigDecimal.valueOf(sorted[above]).subtract(low);
            return low.add(step.multiply(place.subtract(BigDecimal.valueOf(below))))
                    .doubleValue();
        }
    };

    /**
     * Takes a quantile.
     *
     * @param sorted the sample in ascending order, in any unit; not changed, not kept
     * @param probability from 0 to 1, both included
     * @return the quantile in the unit of the sample, rounded to the nearest {@code double} (whole numbers are exact up to
     *     2^53); without a value if the sample is empty
     * @throws InvalidInput if the probability is out of range or the sample is not in order
     */
    public Figure of(long[] sorted, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new InvalidInput("probability", "a number from 0 to 1", probability);
        }
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i - 1] > sorted[i]) {
                throw new InvalidInput("sorted", "a value not below its predecessor " + sorted[i - 1], sorted[i]);
            }
        }
        return sorted.length == 0
                ? Figure.undefined(0, name())
                : Figure.of(at(sorted, BigDecimal.valueOf(probability)), sorted.length, name());
    }

    /**
     * Takes a quantile with its interval by ranks, which asks nothing of the distribution; 0.5 gives the median.
     *
     * @param sorted the sample in ascending order, in any unit; not changed, not kept
     * @param probability from 0 to 1, both included; the ends have no interval
     * @param confidence more than 0 and less than 1, usually 0.95
     * @return as {@link #of(long[], double)}; the interval lies between two values of the sample, or is open towards an end
     *     that the sample is too small for (the 95 % quantile of 30 values has no upper end), and carries the confidence that
     *     it reaches, which is at least the one asked for; none if it would be open on both sides. H. A. David and H. N.
     *     Nagaraja, "Order Statistics" (3rd ed. 2003), 7.1
     * @throws InvalidInput if a number is out of range or the sample is not in order
     */
    public Figure of(long[] sorted, double probability, double confidence) {
        Interval.requireConfidence(confidence);
        Figure point = of(sorted, probability);
        return OrderStatistics.interval(sorted, probability, confidence)
                .map(point::within)
                .orElse(point);
    }

    abstract double at(long[] sorted, BigDecimal probability);
}
