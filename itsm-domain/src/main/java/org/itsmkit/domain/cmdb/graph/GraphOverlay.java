package org.itsmkit.domain.cmdb.graph;

/** What is not as the arrays say: rows of nodes and groups, each whole. Changed only before a graph is made of it. */
final class GraphOverlay {

    final RowTable<int[]> dependents;
    final RowTable<int[]> providers;
    final RowTable<GroupRow> groups;
    int size;
    int groupCount;

    GraphOverlay(GraphArrays arrays) {
        dependents = new RowTable<>();
        providers = new RowTable<>();
        groups = new RowTable<>();
        size = arrays.size();
        groupCount = arrays.groups();
    }

    GraphOverlay(GraphOverlay other) {
        dependents = new RowTable<>(other.dependents);
        providers = new RowTable<>(other.providers);
        groups = new RowTable<>(other.groups);
        size = other.size;
        groupCount = other.groupCount;
    }

    int rows() {
        return dependents.count() + providers.count() + groups.count();
    }
}
