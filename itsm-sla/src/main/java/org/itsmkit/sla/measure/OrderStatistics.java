package org.itsmkit.sla.measure;

import java.util.Optional;
import org.itsmkit.sla.math.BinomialTrials;

/** Where a quantile of the population lies, by the ranks of the sample alone. */
final class OrderStatistics {

    private OrderStatistics() {}

    /**
     * The values x(l) and x(u) such that, of n draws, fewer than l below the quantile and u or more below it have each a
     * probability of at most half of what the confidence leaves. H. A. David and H. N. Nagaraja, "Order Statistics" (3rd
     * ed. 2003), 7.1.
     *
     * @return with the confidence that is reached, at least the one asked for; an end that no rank reaches is infinite;
     *     empty if neither is reached
     */
    static Optional<Interval> interval(long[] sorted, double probability, double confidence) {
        if (sorted.length == 0 || probability == 0 || probability == 1) {
            return Optional.empty();
        }
        double tail = (1 - confidence) / 2;
        BinomialTrials below = new BinomialTrials(sorted.length, probability, 1 - probability);
        BinomialTrials.Tail few = below.lowerTail(tail);
        BinomialTrials.Tail many = below.mirrored().lowerTail(tail);
        if (few.successes() == 0 && many.successes() == 0) {
            return Optional.empty();
        }
        double low = few.successes() == 0 ? Double.NEGATIVE_INFINITY : sorted[(int) few.successes() - 1];
        double high = many.successes() == 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length - (int) many.successes()];
        double reached = Math.min(1 - few.probability() - many.probability(), Math.nextDown(1.0));
        return Optional.of(new Interval(low, high, reached));
    }
}
