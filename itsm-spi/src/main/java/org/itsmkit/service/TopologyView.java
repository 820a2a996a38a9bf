package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.CiId;

/**
 * The shape of a graph, every member of a group taken as needed. Answered from what the actor may see as though the rest was not
 * there, so that nothing of the rest can be told from it; questions of failure go through the rest. Each question takes time
 * linear in the graph.
 *
 * <pre>{@code
 * TopologyView topology = graph.topology();
 * topology.path(webShop, database);            // how the one comes to rest on the other
 * topology.dominators(webShop, database);      // what each way between them passes
 * topology.articulationPoints(100);            // without which some can no longer reach each other
 * }</pre>
 */
public interface TopologyView {

    /**
     * A shortest way from what needs to what is needed, both included; empty if there is none. Of several, one.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    List<CiId> path(CiId from, CiId to);

    /**
     * What every way from one item to what it rests on passes, from the one to the other, both included; empty if there is no way.
     * What has alternatives is none, whatever its group asks for: under redundancy ask {@link GraphView#singlePointsOfFailure}.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    List<CiId> dominators(CiId from, CiId to);

    /**
     * The items without which some of the rest are no longer linked, whichever way needs go; in the order of ids, the first
     * {@code most}, 1 to 10,000. There may be more when there are so many.
     */
    List<CiId> articulationPoints(int most);

    /** The links without which their ends are no longer linked; in order, the first {@code most}, 1 to 10,000. */
    List<ItemLink> bridges(int most);

    /**
     * The largest sets of items that all rest on each other, an item that needs itself being one; each in the order of ids, by
     * their first, the first {@code most}, 1 to 10,000.
     */
    List<List<CiId>> circles(int most);
}
