package org.itsmkit.domain.cmdb.cause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The shortest way from each node to the nearest of some symptoms, from what is needed to what needs it; of several, the one
 * over the lowest numbers. Found by one breadth-first search over what the symptoms need.
 */
final class PathsToSymptoms {

    private final Neighbours graph;
    private final Map<Integer, Integer> distances = new HashMap<>();

    PathsToSymptoms(Neighbours graph, Collection<Integer> symptoms) {
        this(graph, symptoms, node -> true);
    }

    /** Over such nodes only. */
    PathsToSymptoms(Neighbours graph, Collection<Integer> symptoms, IntPredicate over) {
        this.graph = graph;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int symptom : symptoms) {
            distances.put(symptom, 0);
            queue.add(symptom);
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            int next = distances.getOrDefault(node, 0) + 1;
            for (int provider : graph.providers(node)) {
                if (over.test(provider) && distances.putIfAbsent(provider, next) == null) {
                    queue.add(provider);
                }
            }
        }
    }

    /** The path, the node and the symptom included; empty if there is none. */
    List<Integer> from(int node) {
        List<Integer> path = new ArrayList<>();
        int at = node;
        for (int left = distances.getOrDefault(node, -1); left >= 0; left--) {
            path.add(at);
            for (int dependent : graph.dependents(at)) {
                if (distances.getOrDefault(dependent, -1) == left - 1) {
                    at = dependent;
                    break;
                }
            }
        }
        return path;
    }
}
