package org.itsmkit.domain.cmdb.status;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.itsmkit.sla.InvalidInput;

/** What a service sees of what it needs: ranks and their weights, in the order of its edges. Immutable. */
public final class Inputs {

    /** The most that one input can weigh. */
    public static final int MOST_WEIGHT = 1_000_000;

    private final int[] ranks;
    private final int[] weights;

    private Inputs(int[] ranks, int[] weights) {
        this.ranks = ranks;
        this.weights = weights;
    }

    /** Inputs of these ranks, each of weight 1. */
    public static Inputs of(int... ranks) {
        int[] weights = new int[ranks.length];
        Arrays.fill(weights, 1);
        return new Inputs(ranks.clone(), weights);
    }

    /** Inputs of these ranks, and of these weights from 0 to {@value #MOST_WEIGHT}, as many of the one as of the other. */
    public static Inputs weighted(int[] ranks, int[] weights) {
        if (ranks.length != weights.length) {
            throw new InvalidInput("weights", ranks.length + " of them", weights.length);
        }
        for (int weight : weights) {
            checkWeight(weight);
        }
        return new Inputs(ranks.clone(), weights.clone());
    }

    /** Takes the arrays as they are, their lengths and weights checked before. */
    static Inputs wrap(int[] ranks, int[] weights) {
        return new Inputs(ranks, weights);
    }

    static int checkWeight(int weight) {
        if (weight < 0 || weight > MOST_WEIGHT) {
            throw new InvalidInput("weight", "0 to " + MOST_WEIGHT, weight);
        }
        return weight;
    }

    public int size() {
        return ranks.length;
    }

    public int rank(int input) {
        return ranks[input];
    }

    public int weight(int input) {
        return weights[input];
    }

    /** All inputs together. */
    public long total(Measure measure) {
        return sum(measure, rank -> true);
    }

    /** The inputs with such ranks together. */
    long sum(Measure measure, IntPredicate rank) {
        long sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (rank.test(ranks[i])) {
                sum += measure == Measure.WEIGHT ? weights[i] : 1;
            }
        }
        return sum;
    }

    /** The places of the inputs with such ranks. */
    List<Integer> where(IntPredicate rank) {
        return IntStream.range(0, ranks.length)
                .filter(i -> rank.test(ranks[i]))
                .boxed()
                .toList();
    }

    /** The worst rank such that the inputs as bad or worse are at least this much; {@code otherwise} if there is none. */
    int rankReachedBy(long needed, Measure measure, int otherwise) {
        long[] byRank = new long[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            byRank[i] = ((long) ranks[i] << Integer.SIZE) | (measure == Measure.WEIGHT ? weights[i] : 1);
        }
        Arrays.sort(byRank);
        long sum = 0;
        for (int i = byRank.length - 1; i >= 0; i--) {
            sum += (int) byRank[i];
            if (sum >= needed) {
                return (int) (byRank[i] >> Integer.SIZE);
            }
        }
        return otherwise;
    }
}
