package org.itsmkit.domain.cmdb.status;

import java.util.Arrays;

/** The strongly connected components of who looks at whom, each after those it looks at. Immutable. */
final class Components {

    private final StatusGraph graph;
    private final int[] componentOf;
    private final int[] members;
    private final int[] from;

    Components(StatusGraph graph) {
        this.graph = graph;
        ComponentSearch search = new ComponentSearch(graph);
        componentOf = search.componentOf;
        members = search.members;
        from = Arrays.copyOf(search.from, search.count + 1);
    }

    int count() {
        return from.length - 1;
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

    /** By component, the most steps to it from one that no other looks at. */
    int[] depths() {
        int[] depths = new int[count()];
        for (int component = depths.length - 1; component >= 0; component--) {
            for (int i = from[component]; i < from[component + 1]; i++) {
                deepen(depths, component, members[i]);
            }
        }
        return depths;
    }

    private void deepen(int[] depths, int component, int node) {
        for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
            int target = graph.target(edge);
            if (target >= 0 && componentOf[target] != component) {
                depths[componentOf[target]] = Math.max(depths[componentOf[target]], depths[component] + 1);
            }
        }
    }
}
