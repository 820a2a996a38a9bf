package org.itsmkit.domain.workflow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** States, by key, and which leads to which. Every question is answered by a breadth-first search. */
final class StateGraph {

    private final Map<String, Set<String>> next = new LinkedHashMap<>();

    void edge(String from, String to) {
        next.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(to);
    }

    Set<String> next(String state) {
        return next.getOrDefault(state, Set.of());
    }

    StateGraph reversed() {
        StateGraph reversed = new StateGraph();
        next.forEach((from, targets) -> targets.forEach(to -> reversed.edge(to, from)));
        return reversed;
    }

    /** The starts and every state that some chain of edges leads to from one of them. */
    Set<String> reached(Collection<String> starts) {
        Set<String> seen = new LinkedHashSet<>(starts);
        Deque<String> waiting = new ArrayDeque<>(starts);
        while (!waiting.isEmpty()) {
            for (String state : next(waiting.remove())) {
                if (seen.add(state)) {
                    waiting.add(state);
                }
            }
        }
        return seen;
    }

    /** The largest sets of states that lead to each other; a state that leads only to itself is in none. */
    Collection<Set<String>> loops() {
        Map<String, Set<String>> loops = new LinkedHashMap<>();
        StateGraph back = reversed();
        for (String state : next.keySet()) {
            if (loops.values().stream().noneMatch(loop -> loop.contains(state))) {
                Set<String> loop = new LinkedHashSet<>(reached(Set.of(state)));
                loop.retainAll(back.reached(Set.of(state)));
                if (loop.size() > 1) {
                    loops.put(state, loop);
                }
            }
        }
        return loops.values();
    }
}
