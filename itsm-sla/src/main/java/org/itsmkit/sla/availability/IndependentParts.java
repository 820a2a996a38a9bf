package org.itsmkit.sla.availability;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * The availability of what is made of parts that fail independently of each other. Parts that share anything, a host, a
 * feed, a cause, do not: for those see {@link Block} and {@link DependencyModel}.
 *
 * <p>Every availability is a number from 0 to 1; {@link InvalidInput} is thrown for any other. The sample size of a figure
 * is the number of parts. Thread-safe.
 */
public final class IndependentParts {

    private IndependentParts() {}

    /** All parts are needed: &prod; a(i); 1 if there are none. */
    public static Figure serial(double... parts) {
        return figure(parts.length, parts, "SERIAL");
    }

    /** One part is enough: 1 - &prod; (1 - a(i)); 0 if there are none. */
    public static Figure parallel(double... parts) {
        return figure(1, parts, "PARALLEL");
    }

    /**
     * At least k of n parts are needed: the upper tail of the Poisson binomial distribution, by the recurrence over the
     * parts (for equal parts the binomial tail). 1 if k is 0, 0 if k is more than n; {@link #serial} if k is n, and
     * {@link #parallel} if k is 1. O(n min(k, n - k + 1)).
     *
     * <p>Source: Barlow and Heidtmann, "Computing k-out-of-n System Reliability", IEEE Transactions on Reliability R-33
     * (1984).
     *
     * @param k how many parts must be up; zero or more
     */
    public static Figure atLeast(int k, double... parts) {
        return figure(requireMinUp(k), parts, "AT_LEAST_K_OF_N");
    }

    private static Figure figure(int k, double[] parts, String method) {
        for (double part : parts) {
            Shares.require("availability", part);
        }
        return Figure.of(probabilityOfAtLeast(k, parts), parts.length, method);
    }

    static int requireMinUp(int minUp) {
        if (minUp < 0) {
            throw new InvalidInput("min up", "zero or more", minUp);
        }
        return minUp;
    }

    /** Counts those that are up or those that are down, whichever needs the shorter table. */
    static double probabilityOfAtLeast(int k, double[] up) {
        int n = up.length;
        if (k > n) {
            return 0;
        }
        double[] down = new double[n];
        for (int i = 0; i < n; i++) {
            down[i] = 1 - up[i];
        }
        return Shares.clamp(
                k > n - k ? probabilityOfAtMost(n - k, down, up) : 1 - probabilityOfAtMost(k - 1, up, down));
    }

    /** The probability that at most {@code most} of the events happen, which are independent. */
    private static double probabilityOfAtMost(int most, double[] happens, double[] not) {
        if (most < 0) {
            return 0;
        }
        double[] exactly = new double[most + 1];
        exactly[0] = 1;
        for (int i = 0; i < happens.length; i++) {
            for (int count = Math.min(i + 1, most); count > 0; count--) {
                exactly[count] = exactly[count] * not[i] + exactly[count - 1] * happens[i];
            }
            exactly[0] *= not[i];
        }
        double sum = 0;
        for (double probability : exactly) {
            sum += probability;
        }
        return sum;
    }
}
