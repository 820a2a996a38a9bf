package org.itsmkit.sla.math;

/** The binomial distribution: how many of n independent trials succeed. */
public final class Binomial {

    private Binomial() {}

    /**
     * The probabilities of at most k successes. By the recurrence of the terms in logarithms, so that none of them underflows
     * before it counts; O(n).
     *
     * @param trials zero or more
     * @param probability of a success, from 0 to 1
     * @return for k from 0 to the number of trials, ascending; the last is 1
     */
    public static double[] cumulative(int trials, double probability) {
        double[] cumulative = new double[trials + 1];
        double logOdds = Math.log(probability) - Math.log1p(-probability);
        double logTerm = trials * Math.log1p(-probability);
        double sum = 0;
        for (int k = 0; k < trials; k++) {
            if (probability < 1) {
                sum += Math.exp(logTerm);
                logTerm += Math.log((double) (trials - k) / (k + 1)) + logOdds;
            }
            cumulative[k] = Math.min(1, sum);
        }
        cumulative[trials] = 1;
        return cumulative;
    }
}
