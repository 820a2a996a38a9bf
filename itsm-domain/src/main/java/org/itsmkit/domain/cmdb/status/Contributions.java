package org.itsmkit.domain.cmdb.status;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which nodes contribute to which services, each service looked at once. For one question, in one thread. */
final class Contributions {

    private final StatusGraph graph;
    private final int[] reported;
    private final int[] ranks;
    private final Map<Integer, BitSet> known = new HashMap<>();

    Contributions(StatusGraph graph, int[] reported, int[] ranks) {
        this.graph = graph;
        this.reported = reported;
        this.ranks = ranks;
    }

    BitSet of(int service) {
        return known.computeIfAbsent(service, this::find);
    }

    private BitSet find(int service) {
        BitSet targets = new BitSet();
        for (int edge : graph.contributing(service, reported, ranks)) {
            if (graph.target(edge) >= 0) {
                targets.set(graph.target(edge));
            }
        }
        return targets;
    }
}
