package org.itsmkit.sla.availability;

import java.util.Arrays;

/**
 * Reduced ordered binary decision diagrams of functions that only ever gain from a part being up, over parts in the order
 * of their numbers. A function is the number of a node; equal functions have equal numbers. Used by one thread.
 *
 * <p>Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers C-35 (1986).
 * Combining two functions costs the product of their sizes at the most; nothing recurses.
 */
final class DecisionDiagram {

    static final int FALSE = 0;
    static final int TRUE = 1;
    static final int MOST_NODES = 4_000_000;

    /** More nodes are needed than are allowed. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the decision diagram needs more nodes than are allowed", null, false, false);
        }
    }

    private static final int BITS = 22;
    private static final int MASK = (1 << BITS) - 1;
    private static final int UNKNOWN = -1;
    /** Combinations are remembered and so limited with the nodes; there are a few for each. */
    private static final long COMBINATIONS_PER_NODE = 4;

    private final int limit;
    private final LongIntMap nodes = new LongIntMap();
    private final LongIntMap conjunctions = new LongIntMap();
    private final LongIntMap disjunctions = new LongIntMap();
    private int[] variable = new int[64];
    private int[] low = new int[64];
    private int[] high = new int[64];
    private int size = 2;
    private long[] pending = new long[64];

    DecisionDiagram(int limit) {
        this.limit = limit;
        variable[FALSE] = Integer.MAX_VALUE;
        variable[TRUE] = Integer.MAX_VALUE;
    }

    /** True when this part is up by itself. */
    int part(int number) {
        return node(number, FALSE, TRUE);
    }

    int and(int f, int g) {
        return combine(true, f, g);
    }

    int or(int f, int g) {
        return combine(false, f, g);
    }

    /** True when at least k of these are. */
    int atLeast(int k, int[] functions) {
        if (k > functions.length) {
            return FALSE;
        }
        int[] reached = new int[k + 1];
        reached[0] = TRUE;
        for (int i = 0; i < functions.length; i++) {
            // Only counts from which k can still be reached matter.
            for (int count = Math.min(i + 1, k); count > 0 && count >= k - (functions.length - 1 - i); count--) {
                reached[count] = or(reached[count], and(functions[i], reached[count - 1]));
            }
        }
        return reached[k];
    }

    /** Of every node, how likely its function is true. */
    double[] probabilities(Cone cone) {
        double[] probability = new double[size];
        probability[TRUE] = 1;
        for (int node = 2; node < size; node++) {
            double up = cone.own(variable[node]);
            probability[node] = up * probability[high[node]] + (1 - up) * probability[low[node]];
        }
        return probability;
    }

    private int combine(boolean and, int one, int other) {
        int height = push(0, one, other);
        while (height > 0) {
            int f = (int) (pending[height - 1] >>> BITS);
            int g = (int) pending[height - 1] & MASK;
            if (known(and, f, g) != UNKNOWN) {
                height--;
                continue;
            }
            int top = Math.min(variable[f], variable[g]);
            int lowF = variable[f] == top ? low[f] : f;
            int lowG = variable[g] == top ? low[g] : g;
            int highF = variable[f] == top ? high[f] : f;
            int highG = variable[g] == top ? high[g] : g;
            int whenDown = known(and, lowF, lowG);
            int whenUp = known(and, highF, highG);
            if (whenDown == UNKNOWN) {
                height = push(height, lowF, lowG);
            } else if (whenUp == UNKNOWN) {
                height = push(height, highF, highG);
            } else {
                remember(and ? conjunctions : disjunctions, key(f, g), node(top, whenDown, whenUp));
                height--;
            }
        }
        return known(and, one, other);
    }

    private int push(int height, int f, int g) {
        if (height == pending.length) {
            pending = Arrays.copyOf(pending, 2 * height);
        }
        pending[height] = (long) f << BITS | g;
        return height + 1;
    }

    private int known(boolean and, int f, int g) {
        int neutral = and ? TRUE : FALSE;
        int deciding = and ? FALSE : TRUE;
        if (f == deciding || g == deciding) {
            return deciding;
        }
        if (f == neutral || f == g) {
            return g;
        }
        return g == neutral ? f : (and ? conjunctions : disjunctions).getOrDefault(key(f, g), UNKNOWN);
    }

    private static long key(int f, int g) {
        return f < g ? (long) f << BITS | g : (long) g << BITS | f;
    }

    private void remember(LongIntMap combinations, long key, int function) {
        if (combinations.size() >= COMBINATIONS_PER_NODE * limit) {
            throw new TooLarge();
        }
        combinations.put(key, function);
    }

    private int node(int part, int whenDown, int whenUp) {
        if (whenDown == whenUp) {
            return whenDown;
        }
        long key = (long) part << 2 * BITS | (long) whenDown << BITS | whenUp;
        int known = nodes.getOrDefault(key, UNKNOWN);
        return known != UNKNOWN ? known : added(key, part, whenDown, whenUp);
    }

    private int added(long key, int part, int whenDown, int whenUp) {
        if (size - 2 >= limit) {
            throw new TooLarge();
        }
        if (size == variable.length) {
            variable = Arrays.copyOf(variable, 2 * size);
            low = Arrays.copyOf(low, 2 * size);
            high = Arrays.copyOf(high, 2 * size);
        }
        variable[size] = part;
        low[size] = whenDown;
        high[size] = whenUp;
        nodes.put(key, size);
        return size++;
    }
}
