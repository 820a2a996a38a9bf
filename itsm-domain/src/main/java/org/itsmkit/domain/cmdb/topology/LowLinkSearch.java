package org.itsmkit.domain.cmdb.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The depth-first search of {@link NetworkConnectivity}. Used once. */
final class LowLinkSearch {

    private static final int NONE = -1;

    private final NetworkGraph network;
    private final ParallelLinks parallel;
    /** When a node was reached, from 1; 0 for not yet. */
    private final int[] reached;

    /** When the first node was reached that it, or one beneath it, has a link to. */
    private final int[] low;

    private final int[] linkAbove;
    private final int[] next;
    private final int[] way;
    /** The nodes whose biconnected component is not complete. */
    private final int[] pending;

    private final boolean[] cuts;
    private int wayLength;
    private int pendingCount;
    private int counter;
    final int[] component;
    final List<Link> bridges = new ArrayList<>();
    final List<int[]> biconnected = new ArrayList<>();

    LowLinkSearch(NetworkGraph network, ParallelLinks parallel) {
        this.network = network;
        this.parallel = parallel;
        int size = network.size();
        reached = new int[size];
        low = new int[size];
        linkAbove = new int[size];
        next = Arrays.copyOf(network.links.offset, size);
        way = new int[size];
        pending = new int[size];
        cuts = new boolean[size];
        component = new int[size];
    }

    /** How many connected components there are. */
    int run() {
        int components = 0;
        for (int root = 0; root < network.size(); root++) {
            if (reached[root] == 0) {
                search(root, components++);
            }
        }
        return components;
    }

    int[] articulationPoints() {
        return IntStream.range(0, cuts.length).filter(node -> cuts[node]).toArray();
    }

    private void search(int root, int number) {
        enter(root, NONE, number);
        int beneathRoot = 0;
        while (wayLength > 0) {
            int node = way[wayLength - 1];
            int child = step(node, number);
            if (child == NONE) {
                wayLength--;
                if (wayLength > 0) {
                    int above = way[wayLength - 1];
                    leave(node, above);
                    beneathRoot += above == root ? 1 : 0;
                }
            }
        }
        cuts[root] = beneathRoot > 1;
        pendingCount = 0;
    }

    private void enter(int node, int link, int number) {
        reached[node] = ++counter;
        low[node] = counter;
        linkAbove[node] = link;
        component[node] = number;
        way[wayLength++] = node;
        pending[pendingCount++] = node;
    }

    /** Goes on to a node that was not reached yet, and tells which; {@code NONE} if the node has no more links. */
    private int step(int node, int number) {
        while (next[node] < network.links.offset[node + 1]) {
            int link = network.links.target[next[node]++];
            int other = network.across(link, node);
            if (reached[other] == 0) {
                enter(other, link, number);
                return other;
            }
            if (!isWayBack(link, node, other)) {
                low[node] = Math.min(low[node], reached[other]);
            }
        }
        return NONE;
    }

    private boolean isWayBack(int link, int node, int other) {
        int above = linkAbove[node];
        return above != NONE
                && (link == above || parallel == ParallelLinks.MERGED && network.across(above, node) == other);
    }

    private void leave(int node, int above) {
        low[above] = Math.min(low[above], low[node]);
        if (low[node] < reached[above]) {
            return;
        }
        cuts[above] = true;
        if (low[node] > reached[above]) {
            bridges.add(new Link(above, node));
        }
        int end = pendingCount;
        do {
            pendingCount--;
        } while (pending[pendingCount] != node);
        int[] nodes = Arrays.copyOfRange(pending, pendingCount, end + 1);
        nodes[nodes.length - 1] = above;
        Arrays.sort(nodes);
        biconnected.add(nodes);
    }
}
