package org.itsmkit.domain.cmdb.topology;

import java.util.Arrays;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/**
 * How one node comes to rest on another: a shortest way along needs, each member of a group being one. Of several it is the one
 * whose nodes come first by number, compared from the beginning, so that the same graph gives the same answer in whatever order
 * its needs were told.
 */
public final class DependencyPath {

    private DependencyPath() {}

    /**
     * The nodes on the way; empty if there is none, and one node if both are the same. Breadth-first search from the end: time
     * linear in what rests on {@code to}, and 4 bytes for each node of the graph.
     *
     * @param from what needs
     * @param to what is needed
     * @throws org.itsmkit.sla.InvalidInput if the graph has no such node
     */
    public static int[] shortest(DependencyGraph graph, int from, int to) {
        Rows.require("from", from, graph.size());
        Rows.require("to", to, graph.size());
        int[] distance = distances(graph, from, to);
        if (distance[from] < 0) {
            return new int[0];
        }
        int[] path = new int[distance[from] + 1];
        path[0] = from;
        for (int i = 1; i < path.length; i++) {
            path[i] = nextOf(graph, path[i - 1], distance);
        }
        return path;
    }

    /** How far each node is from {@code to}, -1 for unknown; known at least for all that are nearer than {@code from}. */
    private static int[] distances(DependencyGraph graph, int from, int to) {
        int[] distance = new int[graph.size()];
        Arrays.fill(distance, -1);
        int[] queue = new int[graph.size()];
        IntSlice dependents = new IntSlice();
        int end = 0;
        queue[end++] = to;
        distance[to] = 0;
        for (int next = 0; next < end && distance[from] < 0; next++) {
            int node = queue[next];
            graph.dependents(node, dependents);
            for (int i = dependents.from; i < dependents.to; i++) {
                int encoded = dependents.array[i];
                int dependent = encoded >= 0 ? encoded : graph.dependentOf(~encoded);
                if (distance[dependent] < 0) {
                    distance[dependent] = distance[node] + 1;
                    queue[end++] = dependent;
                }
            }
        }
        return distance;
    }

    private static int nextOf(DependencyGraph graph, int node, int[] distance) {
        IntSlice providers = new IntSlice();
        IntSlice members = new IntSlice();
        int best = Integer.MAX_VALUE;
        graph.providers(node, providers);
        for (int i = providers.from; i < providers.to; i++) {
            int provider = providers.array[i];
            if (provider >= 0) {
                best = nearer(provider, node, distance) ? Math.min(best, provider) : best;
                continue;
            }
            graph.members(~provider, members);
            for (int k = members.from; k < members.to; k++) {
                best = nearer(members.array[k], node, distance) ? Math.min(best, members.array[k]) : best;
            }
        }
        return best;
    }

    private static boolean nearer(int provider, int node, int[] distance) {
        return distance[provider] >= 0 && distance[provider] < distance[node];
    }
}
