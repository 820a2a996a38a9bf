package org.itsmkit.domain.cmdb.topology;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * Where a network comes apart when one node or one link fails.
 *
 * <p>Source: J. Hopcroft, R. Tarjan, "Algorithm 447: Efficient Algorithms for Graph Manipulation", Communications of the ACM 16
 * (1973), with a stack of its own. Time and space linear in nodes and links; computed at once. Immutable.
 */
public final class NetworkConnectivity {

    private final int[] component;
    private final int components;
    private final int[] articulationPoints;
    private final List<Link> bridges;
    private final List<int[]> biconnected;

    private NetworkConnectivity(LowLinkSearch search) {
        components = search.run();
        component = search.component;
        articulationPoints = search.articulationPoints();
        bridges = search.bridges.stream().sorted().toList();
        biconnected = List.copyOf(search.biconnected);
    }

    /** Of this network, with {@link ParallelLinks#MERGED}. */
    public static NetworkConnectivity of(NetworkGraph network) {
        return of(network, ParallelLinks.MERGED);
    }

    /**
     * Of this network.
     *
     * @param parallel what two links between the same two nodes are; matters for {@link #bridges} alone
     */
    public static NetworkConnectivity of(NetworkGraph network, ParallelLinks parallel) {
        return new NetworkConnectivity(new LowLinkSearch(network, InvalidInput.present("parallel", parallel)));
    }

    /** How many connected components there are, a node without links being one. */
    public int components() {
        return components;
    }

    /**
     * The connected component that this node is in, numbered from 0 by their first nodes.
     *
     * @throws InvalidInput if the network has no such node
     */
    public int componentOf(int node) {
        return component[Rows.require("node", node, component.length)];
    }

    /** The nodes without which some of the rest can no longer reach each other, ascending. */
    public int[] articulationPoints() {
        return articulationPoints.clone();
    }

    /** The links without which their ends can no longer reach each other, ascending. */
    public List<Link> bridges() {
        return bridges;
    }

    /**
     * The biconnected components: the largest sets of two or more linked nodes of which any one can fail with the others still
     * reaching each other; two nodes may be one. Each ascending; two share a node at most, which is an articulation point. A
     * node without links is in none.
     */
    public List<int[]> biconnectedComponents() {
        return biconnected.stream().map(int[]::clone).toList();
    }
}
