package org.itsmkit.domain.cmdb.status;

import java.util.Arrays;

/**
 * The strongly connected components of who looks at whom, each after those it looks at.
 *
 * <p>Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972), with a stack of
 * its own in place of recursion. Linear in nodes and edges.
 */
final class Components {

    private final StatusGraph graph;
    private final int[] componentOf;
    private final int[] members;
    private final int[] from;
    private int count;

    private final int[] index;
    private final int[] low;
    private final int[] nextEdge;
    private final int[] path;
    private final int[] open;
    private int indexes;
    private int opened;
    private int closed;

    Components(StatusGraph graph) {
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
        int depth = 0;
        enter(root);
        path[0] = root;
        while (depth >= 0) {
            int node = path[depth];
            if (nextEdge[node] == graph.firstEdge(node + 1)) {
                depth--;
                leave(node);
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
                continue;
            }
            int target = graph.target(nextEdge[node]++);
            if (target < 0 || componentOf[target] >= 0) {
                continue;
            }
            if (index[target] == 0) {
                enter(target);
                path[++depth] = target;
            } else {
                low[node] = Math.min(low[node], index[target]);
            }
        }
    }

    private void enter(int node) {
        index[node] = ++indexes;
        low[node] = indexes;
        nextEdge[node] = graph.firstEdge(node);
        open[opened++] = node;
    }

    private void leave(int node) {
        if (low[node] != index[node]) {
            return;
        }
        int member;
        do {
            member = open[--opened];
            componentOf[member] = count;
            members[closed++] = member;
        } while (member != node);
        from[++count] = closed;
    }

    int count() {
        return count;
    }

    int of(int node) {
        return componentOf[node];
    }

    int[] members(int component) {
        return Arrays.copyOfRange(members, from[component], from[component + 1]);
    }

    /** Whether this component is a cycle, be it of one node that looks at itself. */
    boolean isCycle(int component) {
        if (from[component + 1] - from[component] > 1) {
            return true;
        }
        int node = members[from[component]];
        for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
            if (graph.target(edge) == node) {
                return true;
            }
        }
        return false;
    }
}
