package org.itsmkit.domain.cmdb.graph;

import org.jspecify.annotations.Nullable;

/** What is not as the arrays say: rows of nodes and groups, each whole. Changed only before a graph is made of it. */
final class GraphOverlay {

    private final RowTable<int[]> dependents;
    /** By node of the arrays one bit, whether the row of its dependents is another: most are not, and that is told at once. */
    private final long[] changed;

    final RowTable<int[]> providers;
    final RowTable<GroupRow> groups;
    private final int arraysSize;
    int size;
    int groupCount;

    GraphOverlay(GraphArrays arrays) {
        dependents = new RowTable<>();
        changed = new long[(arrays.size() >>> 6) + 1];
        providers = new RowTable<>();
        groups = new RowTable<>();
        arraysSize = arrays.size();
        size = arrays.size();
        groupCount = arrays.groups();
    }

    GraphOverlay(GraphOverlay other) {
        dependents = new RowTable<>(other.dependents);
        changed = other.changed.clone();
        providers = new RowTable<>(other.providers);
        groups = new RowTable<>(other.groups);
        arraysSize = other.arraysSize;
        size = other.size;
        groupCount = other.groupCount;
    }

    /** Whether the arrays do not say what needs this node. */
    boolean isChanged(int node) {
        return node >= arraysSize || (changed[node >>> 6] & 1L << node) != 0;
    }

    int @Nullable [] dependents(int node) {
        return isChanged(node) ? dependents.get(node) : null;
    }

    void dependents(int node, int[] row) {
        if (node < arraysSize) {
            changed[node >>> 6] |= 1L << node;
        }
        dependents.put(node, row);
    }

    int rows() {
        return dependents.count() + providers.count() + groups.count();
    }
}
