package org.itsmkit.sla.math;

/** The Poisson distribution: how often something happens that happens at a steady rate. */
public final class Poisson {

    private static final int HALVINGS = 200;

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
     * The mean with which {@code count} events or fewer have a probability, by bisection: the smaller the probability, the
     * greater the mean. With the halves of what a confidence leaves these are the exact limits for a mean of which
     * {@code count} events were seen (F. Garwood, "Fiducial Limits for the Poisson Distribution", Biometrika 28 (1936)).
     *
     * @param count zero or more
     * @param probability more than 0, less than 1
     */
    public static double meanFor(long count, double probability) {
        double low = 0;
        double high = 1;
        while (atMost(count, high) > probability) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (atMost(count, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
