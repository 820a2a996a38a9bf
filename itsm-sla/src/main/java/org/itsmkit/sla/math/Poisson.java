package org.itsmkit.sla.math;

/** The Poisson distribution: how often something happens that happens at a steady rate. */
public final class Poisson {

    /** Above this the exact sum is slow, and the approximation differs by less than one part in ten millions. */
    private static final long LARGE = 10_000;

    private Poisson() {}

    /**
     * The probability of at most {@code count} events where {@code mean} are to be expected; O(count).
     *
     * @param count zero or more
     * @param mean more than 0
     */
    public static double atMost(long count, double mean) {
        double logTerm = -mean;
        double sum = 0;
        for (long k = 0; k <= count; k++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log(mean / (k + 1));
        }
        return Math.min(1, sum);
    }

    /**
     * The mean with which {@code count} events or fewer have a probability: the smaller the probability, the greater the mean.
     * With the halves of what a confidence leaves these are the exact limits for a mean of which {@code count} events were seen
     * (F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28 (1936)). By bisection; for more than 10,000
     * events by the cube root of E. B. Wilson and M. M. Hilferty, "The Distribution of Chi-Square", Proceedings of the
     * National Academy of Sciences 17 (1931).
     *
     * @param count zero or more
     * @param probability more than 0, less than 1
     */
    public static double meanFor(long count, double probability) {
        if (count > LARGE) {
            double k = count + 1.0;
            return k * Math.pow(1 - 1 / (9 * k) - Normal.quantile(probability) / (3 * Math.sqrt(k)), 3);
        }
        double low = 0;
        double high = 1;
        while (atMost(count, high) > probability) {
            high *= 2;
        }
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (atMost(count, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
