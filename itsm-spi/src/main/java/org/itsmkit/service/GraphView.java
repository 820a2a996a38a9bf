package org.itsmkit.service;

import java.time.Instant;
import java.util.List;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.impact.GraphDifference;

/**
 * The configuration graph at one time, as one actor sees it: a snapshot that never changes, shared by any number of threads.
 *
 * <pre>{@code
 * GraphView graph = agent.configuration().graph();
 * ImpactAnswer impact = graph.whatIf().fails(db1, db2).evaluate();
 * impact.services();                           // with the agreements that are at stake
 * impact.explain(webShop);                     // a smallest set of failures and the group that broke
 * graph.singlePointsOfFailure(webShop);
 * }</pre>
 *
 * <p>What the actor may not see is not told: neither as an answer nor by refusing it in other words than what is not there.
 * Impact goes through it all the same, unless a question says otherwise.
 */
public interface GraphView {

    /** The graph version that it shows. */
    long version();

    /** The instant at which what it shows is true. */
    Instant valid();

    /** Whether it has this item, and the actor may see it. */
    boolean has(CiId item);

    /** Begins a question: what is impacted if something comes about. */
    ImpactQuestion whatIf();

    /**
     * The items that take this one down by failing alone, exact under redundancy; in the order of ids.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    List<CiId> singlePointsOfFailure(CiId service);

    /**
     * What this graph shows otherwise than an earlier one: the first {@code most} items that differ, 1 to 10,000. What would be
     * impacted now that was not before is told by {@link ImpactAnswer#beyond}.
     */
    GraphDifference differenceFrom(GraphView earlier, int most);
}
