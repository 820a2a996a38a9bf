package org.itsmkit.sla.math;

/**
 * A number of successes in independent trials.
 *
 * @param trials one or more
 * @param chance of success in each trial, more than 0
 * @param against the chance of failure, more than 0: beside its complement, so that either may be tiny
 */
public record BinomialTrials(long trials, double chance, double against) {

    /** How many standard deviations from the mean the tail counts as empty: 10 leave less than 1e-22. */
    private static final double FAR = 10;

    /**
     * The end of a lower tail.
     *
     * @param successes the smallest number of successes that is not in the tail, zero or more
     * @param probability of fewer successes than that
     */
    public record Tail(long successes, double probability) {}

    /** The same with successes and failures swapped. */
    public BinomialTrials mirrored() {
        return new BinomialTrials(trials, against, chance);
    }

    /** The probability of a number of successes, from 0 to the trials. */
    public double probability(long successes) {
        long failures = trials - successes;
        if (successes == 0) {
            return Math.exp(trials * logOf(against, chance));
        }
        if (failures == 0) {
            return Math.exp(trials * logOf(chance, against));
        }
        return density(successes, failures, chance, against);
    }

    /** &Gamma;(a + b + 1) / (&Gamma;(a + 1) &Gamma;(b + 1)) x^a y^b for a and b more than zero: Loader (2000). */
    static double density(double a, double b, double x, double y) {
        double n = a + b;
        double logarithm = Stirling.error(n)
                - Stirling.error(a)
                - Stirling.error(b)
                - Stirling.deviance(a, n * x)
                - Stirling.deviance(b, n * y);
        return StrictMath.exp(logarithm) * Math.sqrt(n / a / b / (2 * Math.PI));
    }

    private static double logOf(double share, double rest) {
        return share < 0.5 ? Math.log(share) : Math.log1p(-rest);
    }

    /** The longest lower tail of at most a probability below 1. Takes a few times the square root of the trials steps. */
    public Tail lowerTail(double atMost) {
        double mean = trials * chance;
        double reach = FAR * Math.sqrt(mean * against) + FAR;
        long successes = (long) Math.max(0, mean - reach);
        double odds = chance / against;
        double next = probability(successes);
        double sum = 0;
        while (sum + next <= atMost && successes < trials) {
            sum += next;
            next *= (double) (trials - successes) / (successes + 1) * odds;
            successes++;
        }
        return new Tail(successes, sum);
    }
}
