package org.itsmkit.domain.cmdb.impact;

import java.util.Arrays;
import java.util.UUID;
import org.itsmkit.sla.InvalidInput;

/** Needs that stem from relations in the order they come, column by column, to be made a table. Belongs to one thread. */
final class ArcColumns {

    private final Interned<ArcKind> kinds = new Interned<>();
    private int[] dependent = new int[16];
    private int[] provider = new int[16];
    private int[] kind = new int[16];
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int count;

    void add(int needing, int needed, UUID relation, ArcKind itsKind) {
        if (count == dependent.length) {
            int more = Math.addExact(count, count >> 1);
            dependent = Arrays.copyOf(dependent, more);
            provider = Arrays.copyOf(provider, more);
            kind = Arrays.copyOf(kind, more);
            high = Arrays.copyOf(high, more);
            low = Arrays.copyOf(low, more);
        }
        dependent[count] = needing;
        provider[count] = needed;
        kind[count] = kinds.number(itsKind);
        high[count] = relation.getMostSignificantBits();
        low[count++] = relation.getLeastSignificantBits();
    }

    /**
     * Rows by dependent; within them by provider, then relation.
     *
     * @param renumbered by the number of a node while they came, its number in the table
     */
    ArcTable table(int[] renumbered) {
        for (int i = 0; i < count; i++) {
            dependent[i] = renumbered[dependent[i]];
            provider[i] = renumbered[provider[i]];
        }
        int[] order = new IdOrder(high, low).sorted(count);
        refuseTwice(order);
        order = stablyBy(provider, order, renumbered.length);
        order = stablyBy(dependent, order, renumbered.length);
        int[] offsets = new int[renumbered.length + 1];
        for (int i = 0; i < count; i++) {
            offsets[dependent[i] + 1]++;
        }
        for (int node = 0; node < renumbered.length; node++) {
            offsets[node + 1] += offsets[node];
        }
        return new ArcTable(
                offsets,
                taken(provider, order),
                taken(kind, order),
                taken(high, order),
                taken(low, order),
                kinds.values());
    }

    /** A relation has at most one need at each of its ends; one with more was told of twice. */
    private void refuseTwice(int[] order) {
        for (int i = 1; i < count; i++) {
            int one = order[i - 1];
            int other = order[i];
            boolean otherWayRound = dependent[one] == provider[other] && dependent[one] != dependent[other];
            if (sameRelation(one, other) && !(otherWayRound && (i < 2 || !sameRelation(order[i - 2], one)))) {
                throw new InvalidInput("relation", "each one once", new UUID(high[one], low[one]));
            }
        }
    }

    private boolean sameRelation(int one, int other) {
        return high[one] == high[other] && low[one] == low[other];
    }

    private int[] stablyBy(int[] column, int[] order, int values) {
        int[] next = new int[values + 1];
        for (int i = 0; i < count; i++) {
            next[column[i] + 1]++;
        }
        for (int value = 0; value < values; value++) {
            next[value + 1] += next[value];
        }
        int[] sorted = new int[count];
        for (int arc : order) {
            sorted[next[column[arc]]++] = arc;
        }
        return sorted;
    }

    private static int[] taken(int[] column, int[] order) {
        int[] taken = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            taken[i] = column[order[i]];
        }
        return taken;
    }

    private static long[] taken(long[] column, int[] order) {
        long[] taken = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            taken[i] = column[order[i]];
        }
        return taken;
    }
}
