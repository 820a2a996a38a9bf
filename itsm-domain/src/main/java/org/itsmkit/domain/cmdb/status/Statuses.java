package org.itsmkit.domain.cmdb.status;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;

/**
 * How all nodes of a model are, after some reports. Immutable, shared by all threads; a change of reports makes new statuses,
 * evaluating only what it can change. What comes out depends on the reports alone, not on their order.
 *
 * @param <N> what a node is
 * @param <L> what a level is
 */
public final class Statuses<N, L> {

    private final StatusModel<N, L> model;
    private final int[] reported;
    private final int[] ranks;

    Statuses(StatusModel<N, L> model, int[] reported, int[] ranks) {
        this.model = model;
        this.reported = reported;
        this.ranks = ranks;
    }

    /** The level of a node; what is less than normal is normal here. */
    public L of(N node) {
        return model.scale().level(ranks[model.place(node)]);
    }

    /** What was last reported of a node; normal if nothing was. */
    public L reported(N node) {
        return model.scale().level(reported[model.place(node)]);
    }

    public StatusModel<N, L> model() {
        return model;
    }

    /**
     * How all is when this is reported too.
     *
     * @param reports by node what is now reported of it; of all others, what was reported before still holds
     */
    public StatusUpdate<N, L> with(Map<N, L> reports) {
        int[] newReported = reported.clone();
        int[] newRanks = ranks.clone();
        Propagation propagation = new Propagation(model.graph(), model.components(), newReported, newRanks);
        model.report(reports, newReported, propagation);
        List<StatusChange<N, L>> changes = new ArrayList<>();
        propagation.run(node -> {
            if (model.graph().isService(node)) {
                changes.add(new StatusChange<>(model.nodes().get(node), level(ranks[node]), level(newRanks[node])));
            }
        });
        return new StatusUpdate<>(new Statuses<>(model, newReported, newRanks), changes);
    }

    /**
     * How all is under another model: what was reported of nodes that are still there holds. Only real differences are
     * changes; a new service counts as normal before, and of one that is gone nothing is said.
     *
     * @param next the new model, on the same scale
     * @param reports what is reported beside, of new nodes above all
     */
    public StatusUpdate<N, L> reload(StatusModel<N, L> next, Map<N, L> reports) {
        if (!next.scale().equals(model.scale())) {
            throw new InvalidInput("model", "one on the scale " + model.scale(), next.scale());
        }
        Map<N, L> all = new HashMap<>();
        for (int node = 0; node < reported.length; node++) {
            N name = model.nodes().get(node);
            if (reported[node] != 0 && next.has(name) && next.graph().isReported(next.place(name))) {
                all.put(name, level(reported[node]));
            }
        }
        all.putAll(reports);
        Statuses<N, L> after = next.evaluate(all);
        return new StatusUpdate<>(after, differences(after));
    }

    private List<StatusChange<N, L>> differences(Statuses<N, L> after) {
        StatusModel<N, L> next = after.model;
        List<StatusChange<N, L>> changes = new ArrayList<>();
        for (int component = 0; component < next.components().count(); component++) {
            for (int node : next.components().members(component)) {
                N name = next.nodes().get(node);
                int before = model.has(name) ? ranks[model.place(name)] : 0;
                if (next.graph().isService(node) && before != after.ranks[node]) {
                    changes.add(new StatusChange<>(name, level(before), level(after.ranks[node])));
                }
            }
        }
        return changes;
    }

    /**
     * Why a service is ill: the nodes that contribute to its level, those that contribute to theirs, and so on downwards, the
     * nearest first and each once. Of several that would each be enough, all are named. Empty for what is not ill.
     */
    public List<N> causesOf(N service) {
        int start = model.place(service);
        Found found = new Found(start);
        for (int node = start; node >= 0; node = found.next()) {
            for (int edge : model.graph().contributing(node, reported, ranks)) {
                found.add(model.graph().target(edge));
            }
        }
        return found.names();
    }

    /** What a node makes ill: the services to whose levels it contributes, and so on upwards, the nearest first, each once. */
    public List<N> impactOf(N node) {
        int start = model.place(node);
        StatusGraph graph = model.graph();
        Contributions contributions = new Contributions(graph, reported, ranks);
        Found found = new Found(start);
        for (int cause = start; cause >= 0; cause = found.next()) {
            for (int place = graph.firstLooker(cause); place < graph.firstLooker(cause + 1); place++) {
                if (contributions.of(graph.looker(place)).get(cause)) {
                    found.add(graph.looker(place));
                }
            }
        }
        return found.names();
    }

    private L level(int rank) {
        return model.scale().level(rank);
    }

    /** Nodes in the order they were found, without the first. */
    private final class Found {

        private final List<Integer> order = new ArrayList<>();
        private final BitSet seen = new BitSet();
        private int taken;

        Found(int start) {
            seen.set(start);
        }

        /** Adds a node that is not an own report, and not there yet. */
        void add(int node) {
            if (node >= 0 && !seen.get(node)) {
                seen.set(node);
                order.add(node);
            }
        }

        int next() {
            return taken < order.size() ? order.get(taken++) : -1;
        }

        List<N> names() {
            return order.stream().map(model.nodes()::get).toList();
        }
    }
}
