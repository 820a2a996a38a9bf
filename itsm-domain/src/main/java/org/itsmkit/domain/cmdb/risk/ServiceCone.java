package org.itsmkit.domain.cmdb.risk;

import java.util.Arrays;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.sla.InvalidInput;

/**
 * A service and what it rests on, as a graph of its own, numbered in the order of a breadth-first walk: the service is 0. Needs
 * that are met whatever fails are left out, and so is what only they lead to. What does not lie in here cannot break the service.
 */
final class ServiceCone {

    final DependencyGraph graph;
    /** By number in here, the node in the whole graph. */
    final int[] nodes;

    private ServiceCone(DependencyGraph graph, int[] nodes) {
        this.graph = graph;
        this.nodes = nodes;
    }

    static ServiceCone of(DependencyGraph whole, int service) {
        return new Walk(whole).from(service);
    }

    int size() {
        return nodes.length;
    }

    /** Walks through one graph again and again, each time at the cost of what it meets. Belongs to one thread. */
    static final class Walk {

        private final DependencyGraph whole;
        private final IntSlice providers = new IntSlice();
        private final IntSlice members = new IntSlice();
        private final int[] number;
        private int[] nodes = new int[16];
        private int count;

        Walk(DependencyGraph whole) {
            this.whole = whole;
            number = new int[whole.size()];
            Arrays.fill(number, -1);
        }

        ServiceCone from(int service) {
            if (service < 0 || service >= whole.size()) {
                throw new InvalidInput("service", "a node from 0 to " + (whole.size() - 1), service);
            }
            while (count > 0) {
                number[nodes[--count]] = -1;
            }
            meet(service);
            for (int next = 0; next < count; next++) {
                whole.providers(nodes[next], providers);
                for (int i = providers.from; i < providers.to; i++) {
                    int provider = providers.array[i];
                    if (provider >= 0) {
                        meet(provider);
                    } else if (canFail(~provider)) {
                        for (int k = members.from; k < members.to; k++) {
                            meet(members.array[k]);
                        }
                    }
                }
            }
            return new ServiceCone(copy(), Arrays.copyOf(nodes, count));
        }

        private void meet(int node) {
            if (number[node] >= 0) {
                return;
            }
            if (count == nodes.length) {
                nodes = Arrays.copyOf(nodes, 2 * count);
            }
            number[node] = count;
            nodes[count++] = node;
        }

        /** Whether this need can be unmet; its members are then in {@link #members}. */
        private boolean canFail(int group) {
            whole.members(group, members);
            return whole.tolerance(group) < members.size();
        }

        private DependencyGraph copy() {
            var built = DependencyGraph.ofSize(count);
            for (int node = 0; node < count; node++) {
                whole.providers(nodes[node], providers);
                for (int i = providers.from; i < providers.to; i++) {
                    int provider = providers.array[i];
                    if (provider >= 0) {
                        built.needs(node, number[provider]);
                    } else if (canFail(~provider)) {
                        int[] renumbered = new int[members.size()];
                        for (int k = 0; k < renumbered.length; k++) {
                            renumbered[k] = number[members.array[members.from + k]];
                        }
                        built.needs(
                                node, Redundancy.atLeast(renumbered.length - whole.tolerance(~provider)), renumbered);
                    }
                }
            }
            return built.build();
        }
    }
}
