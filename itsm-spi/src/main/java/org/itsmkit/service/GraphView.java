package org.itsmkit.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.impact.GraphDifference;
import org.itsmkit.sla.availability.ComposedAvailability;

/**
 * The configuration graph at one time, as one actor sees it: a snapshot that never changes, shared by any number of threads.
 *
 * <pre>{@code
 * GraphView graph = agent.configuration().graph();
 * ImpactAnswer impact = graph.whatIf().fails(db1, db2).evaluate();
 * agent.serviceLevels().atStake(impact.services(), FieldValues.EMPTY, now);     // the agreements that are at stake
 * impact.explain(webShop);                     // a smallest set of failures and the group that broke
 * graph.singlePointsOfFailure(webShop);
 *
 * graph.collisions(List.of(
 *         PlannedChange.of("CHG-17", saturdayNight).on(switchA).takingDown(switchA),
 *         PlannedChange.of("CHG-21", saturdayNight, sundayNight).on(switchB).takingDown(switchB)), 100);
 * graph.causes().likely(Symptoms.at(now, webShop).anomaly(db1, 22.5));
 * graph.severities().with(Map.of(db1, Severity.MAJOR)).of(webShop);
 * graph.topology().path(webShop, db1);
 * graph.pictures(names::of).of("What breaks if both databases fail", impact).toHtml();
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
     * The pairs of items that take this one down together while neither does alone, exact under redundancy; at most {@code most},
     * 1 to 10,000, are looked for.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    PairsAtRisk pairsThatBreak(CiId service, int most);

    /** The items that break the most services by failing alone, the worst first, at most {@code most}, 1 to 10,000. */
    List<ItemAtRisk> riskiest(int most);

    /**
     * How often an item is up if its parts fail independently: exact also where they share providers, or between bounds that hold
     * for certain where that takes too much.
     *
     * @param own how often an item works as far as it depends on nothing else, 0 to 1; what the actor may not see counts as 1
     * @throws org.itsmkit.sla.InvalidInput if there is no such item, or an availability is out of range
     */
    ComposedAvailability availability(CiId service, ToDoubleFunction<CiId> own);

    /**
     * What this graph shows otherwise than an earlier one: the first {@code most} items that differ, 1 to 10,000. What would be
     * impacted now that was not before is told by {@link ImpactAnswer#beyond}.
     */
    GraphDifference differenceFrom(GraphView earlier, int most);

    /** Questions about the shape of the graph: paths, articulation points, bridges, circles, dominators. */
    TopologyView topology();

    /**
     * Which planned changes collide: on the same or related items, by services that each takes down, or because together they
     * exhaust a redundancy that each alone leaves standing.
     *
     * @param changes in any order, none named twice
     * @param most how many collisions at most, 1 to 10,000
     * @throws org.itsmkit.sla.InvalidInput if there is no such item, or a name comes twice
     */
    ChangeCollisions collisions(Collection<PlannedChange> changes, int most);

    /** Questions about what may be the cause of what was noticed. */
    CauseView causes();

    /** How ill all items are, by the health that the graph has. Takes time and memory linear in the graph: keep it. */
    SeverityView severities();

    /**
     * Pictures of the graph.
     *
     * @param names what people call an item; asked of items that are drawn
     */
    PictureView pictures(Function<CiId, String> names);
}
