package org.itsmkit.domain.cmdb.impact;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.itsmkit.domain.cmdb.CiId;

/** Items by their numbers: ids are made when they are asked for, so that a large answer is held as numbers. */
final class ItemView extends AbstractList<CiId> implements RandomAccess {

    private final ConfigurationGraph graph;
    private final int[] nodes;

    ItemView(ConfigurationGraph graph, int[] nodes) {
        this.graph = graph;
        this.nodes = nodes;
    }

    @Override
    public CiId get(int index) {
        return graph.idOf(nodes[index]);
    }

    @Override
    public int size() {
        return nodes.length;
    }
}
