package org.itsmkit.sla.math;

/**
 * The two terms by which Poisson and binomial probabilities keep all their digits. C. Loader, "Fast and Accurate Computation
 * of Binomial Probabilities" (2000).
 */
final class Stirling {

    private static final double ENOUGH = 16;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    private Stirling() {}

    /**
     * ln &Gamma;(x + 1) less Stirling's approximation (x + 1/2) ln x - x + ln(2&pi;)/2, for x above zero. Abramowitz and
     * Stegun 6.1.41, carried down from 16 by 6.1.15.
     */
    static double error(double x) {
        if (x >= ENOUGH) {
            return tail(x);
        }
        double product = 1;
        double y = x;
        while (y < ENOUGH) {
            y++;
            product *= y;
        }
        double logGamma = (y + 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + tail(y) - Math.log(product);
        return logGamma - ((x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
    }

    private static double tail(double x) {
        double s = 1 / (x * x);
        return (1 / 12.0
                        - s * (1 / 360.0 - s * (1 / 1260.0 - s * (1 / 1680.0 - s * (1 / 1188.0 - s * 691 / 360360.0)))))
                / x;
    }

    /** k ln(k / mean) + mean - k, without cancellation where they are close. */
    static double deviance(double k, double mean) {
        double difference = k - mean;
        if (Math.abs(difference) >= 0.1 * (k + mean)) {
            return k * Math.log(k / mean) + mean - k;
        }
        double ratio = difference / (k + mean);
        double sum = difference * ratio;
        double power = 2 * k * ratio;
        for (int i = 3; i < 1_000; i += 2) {
            power *= ratio * ratio;
            double next = sum + power / i;
            if (next == sum) {
                return next;
            }
            sum = next;
        }
        return sum;
    }
}
