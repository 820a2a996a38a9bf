package org.itsmkit.domain.cmdb.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;

/**
 * The strongly connected components of a graph: the largest sets of nodes that all rest on each other, every member of a group
 * taken as needed. They are numbered in the order of the condensation: each after those that it rests on, so that going through
 * them by number meets providers before dependents.
 *
 * <p>Source: R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1 (1972), with a stack of its
 * own. Time and space linear in nodes and needs; computed at once. Immutable.
 */
public final class StrongComponents {

    private final int[] componentOf;
    private final Rows members;
    private final List<int[]> circles = new ArrayList<>();

    private StrongComponents(Rows providers) {
        Tarjan search = new Tarjan(providers);
        componentOf = search.run();
        int[] nodes = new int[componentOf.length];
        Arrays.setAll(nodes, node -> node);
        members = Rows.ofPairs(search.components, componentOf, nodes, nodes.length);
        for (int component = 0; component < search.components; component++) {
            int[] nodesOfIt = members(component);
            if (nodesOfIt.length > 1 || needsItself(providers, nodesOfIt[0])) {
                circles.add(nodesOfIt);
            }
        }
        circles.sort(Comparator.comparingInt(circle -> circle[0]));
    }

    /** Computes them. */
    public static StrongComponents of(DependencyGraph graph) {
        return new StrongComponents(Rows.ofProviders(graph));
    }

    /** How many there are: as many as nodes if nothing goes round in a circle. */
    public int count() {
        return members.size();
    }

    /**
     * The number of the component that this node is in: from 0 to less than {@link #count}.
     *
     * @throws org.itsmkit.sla.InvalidInput if the graph has no such node
     */
    public int componentOf(int node) {
        return componentOf[Rows.require("node", node, componentOf.length)];
    }

    /**
     * The nodes of a component, ascending.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such component
     */
    public int[] members(int component) {
        Rows.require("component", component, count());
        return Arrays.copyOfRange(members.target, members.offset[component], members.offset[component + 1]);
    }

    /** Those whose nodes rest on themselves, of more than one node or of one that needs itself; by their first nodes. */
    public List<int[]> circles() {
        return circles.stream().map(int[]::clone).toList();
    }

    private static boolean needsItself(Rows providers, int node) {
        for (int i = providers.offset[node]; i < providers.offset[node + 1]; i++) {
            if (providers.target[i] == node) {
                return true;
            }
        }
        return false;
    }

    /** The search, with what it has to remember on the way. */
    private static final class Tarjan {

        private final Rows rows;
        /** Of each node, when it was reached, from 1; 0 for not yet, and {@code CLOSED} when its component is known. */
        private final int[] reached;

        private final int[] low;
        private final int[] next;
        private final int[] way;
        private final int[] open;
        private final int[] componentOf;
        private int wayLength;
        private int openCount;
        private int counter;
        int components;

        private static final int CLOSED = Integer.MAX_VALUE;

        Tarjan(Rows rows) {
            this.rows = rows;
            int size = rows.size();
            reached = new int[size];
            low = new int[size];
            next = Arrays.copyOf(rows.offset, size);
            way = new int[size];
            open = new int[size];
            componentOf = new int[size];
        }

        int[] run() {
            for (int root = 0; root < rows.size(); root++) {
                if (reached[root] == 0) {
                    enter(root);
                    while (wayLength > 0) {
                        step(way[wayLength - 1]);
                    }
                }
            }
            return componentOf;
        }

        private void enter(int node) {
            reached[node] = ++counter;
            low[node] = counter;
            way[wayLength++] = node;
            open[openCount++] = node;
        }

        private void step(int node) {
            while (next[node] < rows.offset[node + 1]) {
                int provider = rows.target[next[node]];
                if (reached[provider] == 0) {
                    enter(provider);
                    return;
                }
                if (reached[provider] != CLOSED) {
                    low[node] = Math.min(low[node], low[provider]);
                }
                next[node]++;
            }
            wayLength--;
            if (low[node] == reached[node]) {
                close(node);
            }
        }

        private void close(int root) {
            int node;
            do {
                node = open[--openCount];
                reached[node] = CLOSED;
                componentOf[node] = components;
            } while (node != root);
            components++;
        }
    }
}
