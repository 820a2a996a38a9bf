package org.itsmkit.sla.math;

/** The beta distribution with the parameters a and b, both more than 0. */
public final class Beta {

    /** From here on both parameters are so large that the expansion of the quantile is exact to 12 digits. */
    private static final double LARGE = 1e6;

    private static final double EPSILON = 0x1p-54;
    private static final double TINY = 1e-300;

    private Beta() {}

    /**
     * The share of the distribution below x: the regularised incomplete beta function. The continued fraction DLMF 8.17.22 in
     * the way of Lentz, on the side of the mean where it converges fast: about &radic;min(a, b) steps. The factor before it is
     * a density of the binomial distribution by C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000),
     * which does not lose digits to the cancelling of large logarithms.
     *
     * @param x from 0 to 1
     */
    public static double cumulative(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        return x < (a + 1) / (a + b + 2) ? lowerTail(x, 1 - x, a, b) : 1 - lowerTail(1 - x, x, b, a);
    }

    /**
     * The value below which a share of the distribution lies, to about 12 digits: the last {@code double} with less than the
     * share below it. At most 64 looks at {@link #cumulative}; for large parameters none, but the expansion of E. A. Cornish
     * and R. A. Fisher, "Moments and Cumulants in the Specification of Distributions" (1937), up to the fourth cumulant.
     *
     * @param probability from 0 to 1; the ends give 0 and 1
     */
    public static double quantile(double probability, double a, double b) {
        if (probability <= 0 || probability >= 1) {
            return probability <= 0 ? 0 : 1;
        }
        if (Math.min(a, b) >= LARGE) {
            return expansion(Normal.quantile(probability), a, b);
        }
        long low = 0;
        long high = Double.doubleToRawLongBits(1.0);
        // Positive doubles are ordered like their bits, so halving those finds tiny quantiles as soon as others.
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (cumulative(Double.longBitsToDouble(middle), a, b) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Double.longBitsToDouble(low);
    }

    private static double lowerTail(double x, double y, double a, double b) {
        return b / (a + b) * BinomialTrials.density(a, b, x, y) / continuedFraction(x, a, b);
    }

    private static double continuedFraction(double x, double a, double b) {
        double value = 1;
        double c = 1;
        double d = 0;
        double change = 0;
        for (int m = 0; Math.abs(change - 1) > EPSILON; m++) {
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            double even = (m + 1) * (b - m - 1) * x / ((a + 2 * m + 1) * (a + 2 * m + 2));
            change = 1;
            for (double step : new double[] {odd, even}) {
                d = 1 / notZero(1 + step * d);
                c = notZero(1 + step / c);
                value *= c * d;
                change *= c * d;
            }
        }
        return value;
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double expansion(double z, double a, double b) {
        double n = a + b;
        double deviation = Math.sqrt(a / n * (b / n) / (n + 1));
        double skewness = 2 * (b - a) / (n + 2) * Math.sqrt((n + 1) / a / b);
        double kurtosis = 6 * ((a - b) / a * ((a - b) / b) * (n + 1) - (n + 2)) / (n + 2) / (n + 3);
        double z2 = z * z;
        double place = z
                + skewness * (z2 - 1) / 6
                + kurtosis * z * (z2 - 3) / 24
                - skewness * skewness * z * (2 * z2 - 5) / 36;
        return Math.min(1, Math.max(0, a / n + deviation * place));
    }
}
