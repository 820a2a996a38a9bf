package org.itsmkit.domain.cmdb.status;

import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.cmdb.topology.StrongComponents;

/** The strongly connected components of who looks at whom, each after those it looks at. Immutable. */
final class Components {

    private final StatusGraph graph;
    private final StrongComponents components;

    Components(StatusGraph graph) {
        this.graph = graph;
        DependencyGraphBuilder needs = DependencyGraph.ofSize(graph.size());
        for (int node = 0; node < graph.size(); node++) {
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                if (graph.target(edge) >= 0) {
                    needs.needs(node, graph.target(edge));
                }
            }
        }
        components = StrongComponents.of(needs.build());
    }

    int count() {
        return components.count();
    }

    int of(int node) {
        return components.componentOf(node);
    }

    int[] members(int component) {
        return components.members(component);
    }

    /** Whether this component is a cycle, be it of one node that looks at itself. */
    boolean isCycle(int component) {
        int[] members = members(component);
        if (members.length > 1) {
            return true;
        }
        for (int edge = graph.firstEdge(members[0]); edge < graph.firstEdge(members[0] + 1); edge++) {
            if (graph.target(edge) == members[0]) {
                return true;
            }
        }
        return false;
    }

    /** By component, the most steps to it from one that no other looks at. */
    int[] depths() {
        int[] depths = new int[count()];
        for (int component = depths.length - 1; component >= 0; component--) {
            for (int member : members(component)) {
                deepen(depths, component, member);
            }
        }
        return depths;
    }

    private void deepen(int[] depths, int component, int node) {
        for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
            int target = graph.target(edge);
            if (target >= 0 && of(target) != component) {
                depths[of(target)] = Math.max(depths[of(target)], depths[component] + 1);
            }
        }
    }
}
