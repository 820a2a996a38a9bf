package org.itsmkit.domain.cmdb.risk;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.topology.Dominators;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.availability.ComposedAvailability;
import org.itsmkit.sla.availability.DependencyModel;

/**
 * What can break one service. What the service rests on, the dominators of it and the single points of failure are found at once;
 * they take time linear in the needs of all that it rests on, but for trials of what lies behind redundancy: at most one run of
 * the failure each, ended as soon as its outcome is clear. Immutable.
 */
public final class ServiceRisk {

    private final ServiceCone cone;
    private final Dominators dominators;
    /** What takes the service down, itself first. */
    private final int[] found;
    /** What was tried and does not, ascending. */
    private final int[] survived;

    ServiceRisk(ServiceCone cone) {
        this.cone = cone;
        dominators = Dominators.of(cone.graph, 0);
        SinglePointSearch search = new SinglePointSearch(cone.graph, dominators, new HaltingSpread(cone.graph));
        IntStream.Builder tried = IntStream.builder();
        found = search.of(0, tried);
        survived = tried.build().sorted().toArray();
    }

    /**
     * Of this service.
     *
     * @param graph who needs whom
     * @param service any node: what it rests on is asked for
     * @throws InvalidInput if the graph has no such node
     */
    public static ServiceRisk of(DependencyGraph graph, int service) {
        return new ServiceRisk(ServiceCone.of(graph, service));
    }

    /** The nodes that the service rests on, ascending and without itself; needs that are met whatever fails lead to none. */
    public int[] restsOn() {
        return IntStream.of(cone.nodes).skip(1).sorted().toArray();
    }

    /** By node of the whole graph, what takes the service down by itself, without it. */
    IntStream takers() {
        return IntStream.of(found).skip(1).map(node -> cone.nodes[node]);
    }

    /** What takes the service down by itself, exact under redundancy. */
    public SinglePoints singlePoints() {
        return new SinglePoints(takers().sorted().boxed().toList(), cone.size() - 1, "EXACT");
    }

    /**
     * What takes the service down in twos, exact under redundancy: minimal cut sets of size 2. Takes a run of the failure for each
     * two that weaken the same need by more than it tolerates.
     *
     * @param limit how many pairs at most, 1 or more. If there are more, which are given depends on the graph alone: those that
     *     cannot be had by failing something beneath come first
     * @throws InvalidInput if the limit is less than 1
     */
    public CutPairs pairs(int limit) {
        return pairs(node -> true, limit);
    }

    /**
     * {@link #pairs(int)} of which both count: the others are neither given nor take from the limit, nor does it matter to
     * {@link CutPairs#isComplete()} whether there are any.
     *
     * @param counted asked of nodes that the service rests on, maybe several times
     * @param limit how many pairs at most, 1 or more
     * @throws InvalidInput if the limit is less than 1
     */
    public CutPairs pairs(IntPredicate counted, int limit) {
        InvalidInput.present("counted", counted);
        if (limit < 1) {
            throw new InvalidInput("limit", "1 or more", limit);
        }
        return new PairSearch(cone, dominators, found, survived, counted, limit).run();
    }

    /** The availability with a decision diagram of at most {@link DependencyModel#DEFAULT_LIMIT} nodes. */
    public ComposedAvailability availability(IntToDoubleFunction own) {
        return availability(own, DependencyModel.DEFAULT_LIMIT);
    }

    /**
     * How often the service is up if its parts fail independently: exact also where providers are shared, and between bounds where
     * that takes too much. See {@link DependencyModel}, which computes it.
     *
     * @param own by node, the service and all that it rests on, how often it works as far as it depends on nothing else: 0 to 1;
     *     1 for what cannot fail by itself
     * @param limit how many nodes the decision diagram may have: 1 to 4,000,000
     * @throws InvalidInput if an availability or the limit is out of range
     */
    public ComposedAvailability availability(IntToDoubleFunction own, int limit) {
        return AvailabilityModel.of(cone, own).availabilityOf(AvailabilityModel.name(0), limit);
    }
}
