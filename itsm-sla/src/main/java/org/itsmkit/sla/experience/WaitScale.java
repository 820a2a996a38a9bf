package org.itsmkit.sla.experience;

import java.util.Arrays;

/**
 * Waits on a scale where they are about as large as 1, which keeps a fit stable.
 *
 * @param mean in minutes
 * @param deviation in minutes; zero if all waits are the same
 */
record WaitScale(double shortest, double longest, double mean, double deviation) {

    static WaitScale of(double[] minutes) {
        double mean = Arrays.stream(minutes).average().orElse(0);
        double squares = Arrays.stream(minutes)
                .map(one -> (one - mean) * (one - mean))
                .average()
                .orElse(0);
        double shortest = Arrays.stream(minutes).min().orElse(0);
        double longest = Arrays.stream(minutes).max().orElse(0);
        // Rounding may leave a trace of a spread where there is none.
        return new WaitScale(shortest, longest, mean, shortest == longest ? 0 : Math.sqrt(squares));
    }

    double scaled(double minutes) {
        return (minutes - mean) / deviation;
    }

    boolean covers(double minutes) {
        return shortest <= minutes && minutes <= longest;
    }
}
