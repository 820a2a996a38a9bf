package org.itsmkit.domain.cmdb.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which services look at what, and how their status comes of it. Immutable, shared by all threads.
 *
 * <p>Source: the business service monitoring of OpenNMS, with the functions of other tools beside its own, and cycles allowed
 * where every function of the cycle is monotone. There the statuses are the least ones that agree with each other: a cycle does
 * not keep itself ill.
 *
 * @param <N> what a node is: a value with {@code equals}
 * @param <L> what a level is
 */
public final class StatusModel<N, L> {

    private static final int MOST_NAMED = 10;

    private final Scale<L> scale;
    private final List<N> nodes;
    private final Map<N, Integer> places;
    private final StatusGraph graph;
    private final Components components;
    private final int[] depths;

    StatusModel(StatusModelBuilder<N, L> built) {
        scale = built.scale;
        nodes = List.copyOf(built.nodes);
        places = new HashMap<>(built.places);
        graph = new StatusGraph(built);
        components = new Components(graph);
        for (int component = 0; component < components.count(); component++) {
            if (components.isCycle(component)) {
                requireMonotone(component);
            }
        }
        depths = components.depths();
    }

    /** Begins a model of severities. */
    public static <N> StatusModelBuilder<N, Severity> ofSeverities() {
        return new StatusModelBuilder<>(Scale.SEVERITY);
    }

    /** Begins a model on another scale. */
    public static <N, L> StatusModelBuilder<N, L> on(Scale<L> scale) {
        return new StatusModelBuilder<>(scale);
    }

    private void requireMonotone(int component) {
        List<N> cycle = new ArrayList<>();
        boolean isMonotone = true;
        for (int node : components.members(component)) {
            cycle.add(nodes.get(node));
            isMonotone &= graph.isMonotone(node);
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                int target = graph.target(edge);
                isMonotone &= target < 0
                        || components.of(target) != component
                        || graph.map(edge).isMonotone();
            }
        }
        if (!isMonotone) {
            String named = cycle.size() <= MOST_NAMED
                    ? cycle.toString()
                    : cycle.subList(0, MOST_NAMED) + " and " + (cycle.size() - MOST_NAMED) + " more";
            throw new InvalidInput("functions", "none in a cycle that lets worse inputs give a better status", named);
        }
    }

    /** How all is while nothing is reported. */
    public Statuses<N, L> evaluate() {
        return evaluate(Map.of());
    }

    /**
     * How all is when this is reported; what is not named is normal.
     *
     * @param reports by node what is reported of it: an input, or a service with an {@link StatusEdge#own() own} edge
     */
    public Statuses<N, L> evaluate(Map<N, L> reports) {
        int[] reported = new int[nodes.size()];
        int[] ranks = new int[nodes.size()];
        report(reports, reported, null);
        Propagation propagation = new Propagation(graph, components, reported, ranks);
        propagation.touchAll();
        propagation.run(node -> {});
        return new Statuses<>(this, reported, ranks);
    }

    /** How far below the top a node stands: the most steps from a node that nothing looks at. A cycle is one step. */
    public int depth(N node) {
        return depths[components.of(place(node))];
    }

    /** Notes reports, and touches what they change. */
    void report(Map<N, L> reports, int[] reported, @Nullable Propagation propagation) {
        InvalidInput.present("reports", reports).forEach((node, level) -> {
            int place = place(node);
            if (!graph.isReported(place)) {
                throw new InvalidInput("reports", "inputs, and services that look at their own reports", node);
            }
            int rank = scale.rank(level);
            if (propagation != null && rank != reported[place]) {
                propagation.touch(place);
            }
            reported[place] = rank;
        });
    }

    Scale<L> scale() {
        return scale;
    }

    StatusGraph graph() {
        return graph;
    }

    Components components() {
        return components;
    }

    List<N> nodes() {
        return nodes;
    }

    boolean has(N node) {
        return places.containsKey(node);
    }

    int place(N node) {
        Integer place = places.get(InvalidInput.present("node", node));
        if (place == null) {
            throw new InvalidInput("node", "one of the model", node);
        }
        return place;
    }
}
