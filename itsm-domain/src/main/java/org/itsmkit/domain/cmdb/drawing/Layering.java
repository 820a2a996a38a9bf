package org.itsmkit.domain.cmdb.drawing;

import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.cmdb.topology.StrongComponents;

/**
 * Which layer each element is in, from 0 at the top: one below the lowest of those that need it, by the longest path through the
 * condensation. What then has more wires down than up goes down to just above what it needs, so that wires are short. Elements
 * that need each other share a layer.
 *
 * <p>Source: longest-path layering, as in P. Healy, N. Nikolov, "Hierarchical Drawing Algorithms", Handbook of Graph Drawing and
 * Visualization (2013), 13.3. Linear in elements and wires.
 */
final class Layering {

    private Layering() {}

    static int[] of(Wiring wiring) {
        StrongComponents components = components(wiring);
        int[] depth = new int[components.count()];
        for (int component = depth.length - 1; component >= 0; component--) {
            for (int element : components.members(component)) {
                for (int below : wiring.downwards()[element]) {
                    int other = components.componentOf(below);
                    if (other != component) {
                        depth[other] = Math.max(depth[other], depth[component] + 1);
                    }
                }
            }
        }
        for (int component = 0; component < depth.length; component++) {
            lower(wiring, components, component, depth);
        }
        int[] layers = new int[wiring.size()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = depth[components.componentOf(i)];
        }
        return layers;
    }

    /** The components of a wiring: what an element is wired to downwards is in its own or in one of a smaller number. */
    static StrongComponents components(Wiring wiring) {
        DependencyGraphBuilder graph = DependencyGraph.ofSize(wiring.size());
        for (int element = 0; element < wiring.size(); element++) {
            for (int below : wiring.downwards()[element]) {
                graph.needs(element, below);
            }
        }
        return StrongComponents.of(graph.build());
    }

    private static void lower(Wiring wiring, StrongComponents components, int component, int[] depth) {
        int down = 0;
        int up = 0;
        int lowest = Integer.MAX_VALUE;
        for (int element : components.members(component)) {
            up += wiring.upwards()[element].length;
            for (int below : wiring.downwards()[element]) {
                down++;
                if (components.componentOf(below) != component) {
                    lowest = Math.min(lowest, depth[components.componentOf(below)] - 1);
                }
            }
        }
        if (down > up && lowest < Integer.MAX_VALUE) {
            depth[component] = lowest;
        }
    }
}
