package org.itsmkit.sla.staffing;

import java.util.function.LongToDoubleFunction;
import org.itsmkit.sla.InvalidInput;

/**
 * How many wait in a line with abandonment, in the long run: a birth and death chain, born at the rate &lambda; and dying at
 * N&mu; + j&theta; while j wait. The weights of its states are carried as logarithms, relative to the heaviest.
 *
 * @param demand that arrives
 * @param patience in seconds
 * @param agents that serve
 * @param last the most that wait, beyond which less than 1e-17 of the weight lies
 * @param heaviest the logarithm of the largest weight, that of nobody waiting and all busy being 0
 * @param below the weight of somebody being free; infinite if everyone always finds somebody
 */
record QueueStates(Demand demand, double patience, int agents, long last, double heaviest, double below) {

    private static final long MOST_WAITING = 10_000_000;
    private static final double NEGLIGIBLE = Math.log(1e-17);
    private static final double NOBODY_WAITS = 1e-300;

    static QueueStates of(Demand demand, double patience, int agents) {
        double blocked = ErlangB.share(demand.erlangs(), agents);
        if (blocked < NOBODY_WAITS) {
            return new QueueStates(demand, patience, agents, 0, 0, Double.POSITIVE_INFINITY);
        }
        double log = 0;
        double heaviest = 0;
        for (long waiting = 1; waiting <= MOST_WAITING; waiting++) {
            double ratio = ratio(demand, patience, agents, waiting);
            // the ratios fall, so all that follows is less than a geometric series
            if (ratio < 1 && log + Math.log(ratio / (1 - ratio)) < heaviest + NEGLIGIBLE) {
                return new QueueStates(demand, patience, agents, waiting - 1, heaviest, 1 / blocked - 1);
            }
            log += Math.log(ratio);
            heaviest = Math.max(heaviest, log);
        }
        throw new InvalidInput("patience", "so short that at most " + MOST_WAITING + " wait", patience + " s");
    }

    private static double ratio(Demand demand, double patience, int agents, long waiting) {
        return demand.erlangs() / (agents + waiting * demand.handlingSeconds() / patience);
    }

    /**
     * The mean over all states of what depends on how many wait; states in which somebody is free count as 0.
     *
     * @param value asked for 0, 1, 2, ... in order
     */
    double mean(LongToDoubleFunction value) {
        if (Double.isInfinite(below)) {
            return 0;
        }
        double log = 0;
        double weights = 0;
        double sum = 0;
        for (long waiting = 0; waiting <= last; waiting++) {
            log += waiting == 0 ? 0 : Math.log(ratio(demand, patience, agents, waiting));
            double weight = Math.exp(log - heaviest);
            weights += weight;
            sum += weight * value.applyAsDouble(waiting);
        }
        return sum / (weights + below * Math.exp(-heaviest));
    }
}
