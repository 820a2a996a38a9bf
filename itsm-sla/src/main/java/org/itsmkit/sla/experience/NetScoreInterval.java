package org.itsmkit.sla.experience;

import java.util.Optional;
import org.itsmkit.sla.math.Normal;
import org.itsmkit.sla.measure.Interval;

/** How far a net score may be off. With P positive, N negative of n answers and z exact for the confidence. */
public enum NetScoreInterval {
    /**
     * (P - N)/n &plusmn; z &radic;(((P + N)/n - ((P - N)/n)&sup2;)/n). None if all answers are of one kind: its width would be
     * zero, however few they are.
     */
    NORMAL {
        @Override
        Optional<Interval> of(double positives, double negatives, double n, double confidence) {
            return spread(positives, negatives, n) > 0
                    ? Optional.of(interval(positives, negatives, n, confidence))
                    : Optional.empty();
        }
    },

    /**
     * The same of one positive and one negative answer more, cut to -100 and 100. D. G. Bonett and R. M. Price, "Adjusted Wald
     * Confidence Interval for a Difference of Binomial Proportions Based on Paired Data", Journal of Educational and
     * Behavioral Statistics 37 (2012). For few answers, and for answers that are all of one kind. With a confidence of less
     * than about 80 % the score itself may lie outside.
     */
    ADJUSTED {
        @Override
        Optional<Interval> of(double positives, double negatives, double n, double confidence) {
            Interval interval = interval(positives + 1, negatives + 1, n + 2, confidence);
            return Optional.of(
                    new Interval(Math.max(-100, interval.low()), Math.min(100, interval.high()), confidence));
        }
    };

    /** In points from -100 to 100, of one answer or more. */
    abstract Optional<Interval> of(double positives, double negatives, double n, double confidence);

    /** The variance of one answer, counted as 1, 0 or -1. */
    static double spread(double positives, double negatives, double n) {
        double score = (positives - negatives) / n;
        return Math.max(0, (positives + negatives) / n - score * score);
    }

    private static Interval interval(double positives, double negatives, double n, double confidence) {
        double score = 100 * (positives - negatives) / n;
        double margin = 100 * Normal.twoSided(confidence) * Math.sqrt(spread(positives, negatives, n) / n);
        return new Interval(score - margin, score + margin, confidence);
    }
}
