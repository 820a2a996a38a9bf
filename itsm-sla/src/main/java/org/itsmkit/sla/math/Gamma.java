package org.itsmkit.sla.math;

/** The gamma distribution of scale 1, and with it the Poisson and the chi-squared distribution. */
public final class Gamma {

    private static final double LARGE_SHAPE = 1e5;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double TINY = 1e-300;

    private Gamma() {}

    /**
     * x<sup>k</sup> e<sup>-x</sup> / &Gamma;(k + 1): the probability that a Poisson variable of the mean x is k, for any
     * real k. C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
     *
     * @param k zero or more
     * @param x zero or more
     */
    public static double poisson(double k, double x) {
        if (k == 0) {
            return Math.exp(-x);
        }
        return x == 0 ? 0 : Math.exp(-Stirling.error(k) - Stirling.deviance(k, x)) / Math.sqrt(2 * Math.PI * k);
    }

    /**
     * The share of the distribution below x, the regularised incomplete gamma function P: by its series below the mean
     * and its continued fraction above, M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions", 6.5.29 and
     * 6.5.31. Takes a few times the square root of the shape steps.
     *
     * @param shape more than zero
     * @param x zero or more
     */
    public static double lower(double shape, double x) {
        return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
    }

    /** The share above x: 1 less {@link #lower}, without loss where it is small. */
    public static double upper(double shape, double x) {
        return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1;
        double sum = 1;
        for (double n = shape + 1; term > NEGLIGIBLE * sum; n++) {
            term *= x / n;
            sum += term;
        }
        return Gamma.poisson(shape, x) * sum;
    }

    /** By the method of W. J. Lentz (1976). */
    private static double fraction(double shape, double x) {
        double front = shape * poisson(shape, x);
        if (front == 0) {
            return 0;
        }
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        double change = 0;
        for (int i = 1; Math.abs(change - 1) > 2e-16 && i < 1_000_000; i++) {
            double a = -i * (i - shape);
            b += 2;
            d = 1 / nonZero(a * d + b);
            c = nonZero(b + a / c);
            change = d * c;
            value *= change;
        }
        return front * value;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /**
     * The value below which a share of the distribution lies: by Newton's method within a shrinking bracket; above a shape
     * of 100,000 by the expansion of H. Goldberg and H. Levine, "Approximate Formulas for the Percentage Points and
     * Normalization of t and &chi;&sup2;", Annals of Mathematical Statistics 17 (1946).
     *
     * @param shape more than zero
     * @param probability from 0 to 1; the ends give 0 and infinity
     */
    public static double quantile(double shape, double probability) {
        if (probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        return shape > LARGE_SHAPE ? expansion(shape, Normal.quantile(probability)) : search(shape, probability);
    }

    private static double search(double shape, double probability) {
        double low = 0;
        double high = shape + 1;
        while (lower(shape, high) < probability) {
            low = high;
            high *= 2;
        }
        double x = (low + high) / 2;
        for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
            double excess = excess(shape, x, probability);
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double next = x - excess / (poisson(shape, x) * shape / x);
            if (Math.abs(next - x) <= 1e-16 * x) {
                return next;
            }
            x = next > low && next < high ? next : (low + high) / 2;
        }
        return x;
    }

    /** P less the probability, from whichever tail is the smaller one. */
    private static double excess(double shape, double x, double probability) {
        return probability < 0.5 ? lower(shape, x) - probability : (1 - probability) - upper(shape, x);
    }

    private static double expansion(double shape, double z) {
        double freedom = 2 * shape;
        double root = Math.sqrt(2 * freedom);
        double square = z * z;
        double chiSquared = freedom
                + root * z
                + 2 * (square - 1) / 3
                + z * (square - 7) / (9 * root)
                - (6 * square * square + 14 * square - 32) / (405 * freedom)
                + z * (9 * square * square + 256 * square - 433) / (4860 * freedom * root / 2);
        return chiSquared / 2;
    }
}
