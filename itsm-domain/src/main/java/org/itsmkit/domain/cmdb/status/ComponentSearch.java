package org.itsmkit.domain.cmdb.status;

import java.util.Arrays;

/**
 * Finds strongly connected components.
 *
 * <p>Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972), with a stack of
 * its own in place of recursion. Linear in nodes and edges.
 */
final class ComponentSearch {

    final int[] componentOf;
    /** Component by component, in the order in which they were closed: each after those it looks at. */
    final int[] members;
    /** By component where its members begin, and where those of the last end. */
    final int[] from;

    int count;

    private final StatusGraph graph;
    private final int[] index;
    private final int[] low;
    private final int[] nextEdge;
    private final int[] path;
    private final int[] open;
    private int depth = -1;
    private int indexes;
    private int opened;
    private int closed;

    ComponentSearch(StatusGraph graph) {
        this.graph = graph;
        int size = graph.size();
        componentOf = new int[size];
        Arrays.fill(componentOf, -1);
        members = new int[size];
        from = new int[size + 1];
        index = new int[size];
        low = new int[size];
        nextEdge = new int[size];
        path = new int[size];
        open = new int[size];
        for (int node = 0; node < size; node++) {
            if (index[node] == 0) {
                search(node);
            }
        }
    }

    private void search(int root) {
        enter(root);
        while (depth >= 0) {
            int node = path[depth];
            if (nextEdge[node] == graph.firstEdge(node + 1)) {
                leave(node);
            } else {
                follow(node, graph.target(nextEdge[node]++));
            }
        }
    }

    private void follow(int node, int target) {
        if (target < 0 || componentOf[target] >= 0) {
            return;
        }
        if (index[target] == 0) {
            enter(target);
        } else {
            low[node] = Math.min(low[node], index[target]);
        }
    }

    private void enter(int node) {
        index[node] = ++indexes;
        low[node] = indexes;
        nextEdge[node] = graph.firstEdge(node);
        open[opened++] = node;
        path[++depth] = node;
    }

    private void leave(int node) {
        depth--;
        if (depth >= 0) {
            low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
        if (low[node] == index[node]) {
            close(node);
        }
    }

    private void close(int node) {
        int member;
        do {
            member = open[--opened];
            componentOf[member] = count;
            members[closed++] = member;
        } while (member != node);
        from[++count] = closed;
    }
}
