package org.itsmkit.domain.cmdb.topology;

import java.util.Arrays;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;

/**
 * What every way passes that leads from one node, the root, along its needs to another; every member of a group is a way. Node
 * {@code d} dominates node {@code n} if each way from the root to {@code n} passes {@code d}. If everything a service needs has no
 * alternative, each node is a single point of failure, and its dominators tell through what it is one.
 *
 * <p>Source: T. Lengauer, R. E. Tarjan, "A Fast Algorithm for Finding Dominators in a Flowgraph", ACM Transactions on Programming
 * Languages and Systems 1 (1979), the simple version, with stacks of its own. Time O((nodes + needs) log nodes); computed at
 * once. Immutable.
 */
public final class Dominators {

    /** What {@link #immediate} answers where there is none. */
    public static final int NONE = -1;

    private final int root;
    private final int[] immediate;
    /** Of each node its place in a walk of the tree of dominators, and the last place beneath it. */
    private final int[] place;

    private final int[] lastBeneath;
    private final Rows children;

    private Dominators(Rows providers, int root) {
        this.root = root;
        LengauerTarjan search = new LengauerTarjan(providers, root);
        immediate = search.immediateDominators();
        int[] parents = new int[search.reached];
        int[] nodes = new int[search.reached];
        int count = 0;
        for (int node = 0; node < immediate.length; node++) {
            if (immediate[node] != NONE) {
                parents[count] = immediate[node];
                nodes[count++] = node;
            }
        }
        children = Rows.ofPairs(immediate.length, parents, nodes, count);
        place = new int[immediate.length];
        lastBeneath = new int[immediate.length];
        Arrays.fill(place, NONE);
        number();
    }

    /**
     * Computes them for all that this node rests on.
     *
     * @param root where every way begins
     * @throws org.itsmkit.sla.InvalidInput if the graph has no such node
     */
    public static Dominators of(DependencyGraph graph, int root) {
        Rows.require("root", root, graph.size());
        return new Dominators(Rows.ofProviders(graph), root);
    }

    /** Whether the root rests on this node; on itself, always. */
    public boolean isReached(int node) {
        return place[Rows.require("node", node, place.length)] != NONE;
    }

    /** The last dominator of a node before itself; {@link #NONE} for the root, and for what the root does not rest on. */
    public int immediate(int node) {
        return immediate[Rows.require("node", node, immediate.length)];
    }

    /** The nodes whose immediate dominator this is, ascending. */
    public int[] dominatedBy(int node) {
        Rows.require("node", node, immediate.length);
        return Arrays.copyOfRange(children.target, children.offset[node], children.offset[node + 1]);
    }

    /** Whether every way from the root to {@code node} passes {@code dominator}, which each reached node does by itself. */
    public boolean dominates(int dominator, int node) {
        return isReached(dominator)
                && isReached(node)
                && place[dominator] <= place[node]
                && place[node] <= lastBeneath[dominator];
    }

    private void number() {
        int[] next = Arrays.copyOf(children.offset, immediate.length);
        int counter = 0;
        int node = root;
        place[root] = counter;
        while (node != NONE) {
            if (next[node] < children.offset[node + 1]) {
                node = children.target[next[node]++];
                place[node] = ++counter;
            } else {
                lastBeneath[node] = counter;
                node = immediate[node];
            }
        }
    }
}
