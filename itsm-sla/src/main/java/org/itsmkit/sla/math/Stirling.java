package org.itsmkit.sla.math;

/**
 * The two terms by which Poisson, binomial and beta probabilities keep all their digits. C. Loader, "Fast and Accurate
 * Computation of Binomial Probabilities" (2000).
 */
final class Stirling {

    private Stirling() {}

    /** What Stirling's formula for the logarithm of x! leaves out; x more than zero. */
    static double error(double x) {
        double rest = 0;
        double y = x;
        for (; y < 16; y++) {
            rest += (y + 0.5) * StrictMath.log1p(1 / y) - 1;
        }
        double square = 1 / (y * y);
        double series = 1.0 / 1188 - square * (691.0 / 360360);
        series = 1.0 / 1680 - square * series;
        series = 1.0 / 1260 - square * series;
        series = 1.0 / 360 - square * series;
        return rest + (1.0 / 12 - square * series) / y;
    }

    /** x ln(x / mean) + mean - x, without loss where both are nearly the same. */
    static double deviance(double x, double mean) {
        double ratio = (x - mean) / (x + mean);
        if (Math.abs(ratio) >= 0.1) {
            return x * StrictMath.log(x / mean) + mean - x;
        }
        double sum = (x - mean) * ratio;
        double power = 2 * x * ratio;
        double before = Double.NaN;
        for (int j = 1; sum != before; j++) {
            before = sum;
            power *= ratio * ratio;
            sum += power / (2 * j + 1);
        }
        return sum;
    }
}
