package org.itsmkit.domain.cmdb.impact;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.itsmkit.domain.cmdb.ElementId;
import org.itsmkit.domain.cmdb.RelationId;

/**
 * The needs that stem from relations, as rows by dependent and found by relation: 28 bytes each. Within a row they lie in the
 * order of providers, then of relations. Immutable.
 */
final class ArcTable {

    private final int[] offset;
    private final int[] provider;
    private final int[] kind;
    private final long[] high;
    private final long[] low;
    private final int[] byRelation;
    private final List<ArcKind> kinds;
    private final IdOrder order;

    ArcTable(int[] offset, int[] provider, int[] kind, long[] high, long[] low, List<ArcKind> kinds) {
        this.offset = offset;
        this.provider = provider;
        this.kind = kind;
        this.high = high;
        this.low = low;
        this.kinds = kinds;
        order = new IdOrder(high, low);
        byRelation = order.sorted(provider.length);
    }

    int from(int dependent) {
        return offset[dependent];
    }

    int to(int dependent) {
        return offset[dependent + 1];
    }

    int provider(int arc) {
        return provider[arc];
    }

    ArcKind kind(int arc) {
        return kinds.get(kind[arc]);
    }

    Arc[] row(int dependent) {
        Arc[] row = new Arc[to(dependent) - from(dependent)];
        for (int i = 0; i < row.length; i++) {
            int arc = from(dependent) + i;
            row[i] = new Arc(new RelationId(new UUID(high[arc], low[arc])), provider[arc], kind(arc));
        }
        return row;
    }

    /** The nodes whose needs stem from this relation: none, one, or both of its ends. */
    int[] dependentsOf(RelationId relation) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = firstOf(relation.value()); i < byRelation.length && is(byRelation[i], relation.value()); i++) {
            found.add(dependentOf(byRelation[i]));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean is(int arc, UUID relation) {
        return high[arc] == relation.getMostSignificantBits() && low[arc] == relation.getLeastSignificantBits();
    }

    private int firstOf(UUID relation) {
        int from = 0;
        int to = byRelation.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            UUID there = new UUID(high[byRelation[middle]], low[byRelation[middle]]);
            if (ElementId.ORDER.compare(there, relation) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The row that holds this arc: the last one that begins at it or before. */
    private int dependentOf(int arc) {
        int at = Arrays.binarySearch(offset, arc);
        if (at < 0) {
            return -at - 2;
        }
        while (offset[at + 1] == arc) {
            at++;
        }
        return at;
    }
}
