package org.itsmkit.domain.cmdb.topology;

/**
 * A network: nodes from 0 to less than {@link #size} and links without direction, such as cables between devices. Links between
 * the same two nodes are kept apart, a link of a node to itself joins nothing and is dropped. Immutable.
 */
public final class NetworkGraph {

    /** By node, its links; the ends of link i are {@code 2 i} and {@code 2 i + 1} in {@link #ends}. */
    final Rows links;

    final int[] ends;

    NetworkGraph(Rows links, int[] ends) {
        this.links = links;
        this.ends = ends;
    }

    /**
     * Begins a network of so many nodes without links.
     *
     * @param nodes 0 or more
     * @throws org.itsmkit.sla.InvalidInput if there are fewer
     */
    public static NetworkGraphBuilder ofSize(int nodes) {
        return new NetworkGraphBuilder(nodes);
    }

    /** How many nodes there are. */
    public int size() {
        return links.size();
    }

    /** How many links there are. */
    public int links() {
        return ends.length / 2;
    }

    /** The other end of a link. */
    int across(int link, int node) {
        return ends[2 * link] ^ ends[2 * link + 1] ^ node;
    }
}
