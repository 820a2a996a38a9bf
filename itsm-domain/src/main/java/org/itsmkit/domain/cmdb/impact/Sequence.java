package org.itsmkit.domain.cmdb.impact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/** In which order nodes went down, and so by which need each of them did first. Belongs to one thread. */
final class Sequence {

    private final DependencyGraph graph;
    private final int[] position;

    /** @param run just made, on this graph */
    Sequence(FailureSpread run, DependencyGraph graph) {
        this.graph = graph;
        position = new int[graph.size()];
        Arrays.fill(position, Integer.MAX_VALUE);
        int[] down = run.down();
        for (int i = 0; i < down.length; i++) {
            position[down[i]] = i;
        }
    }

    /** When the node went down, from 0; the largest number when it did not. */
    int position(int node) {
        return position[node];
    }

    /** The need of this node that was the first not to be met, encoded as in the graph. */
    int cause(int node) {
        IntSlice providers = new IntSlice();
        graph.providers(node, providers);
        return IntStream.of(providers.toArray())
                .boxed()
                .min(Comparator.comparingInt(this::brokenAt))
                .orElseThrow();
    }

    /** The providers by whose failure the need was first not met, the first of them first. */
    List<Integer> decisive(int need) {
        if (need >= 0) {
            return List.of(need);
        }
        IntSlice members = new IntSlice();
        graph.members(~need, members);
        return IntStream.of(members.toArray())
                .boxed()
                .sorted(Comparator.comparingInt(this::position))
                .limit(graph.tolerance(~need) + 1L)
                .toList();
    }

    private int brokenAt(int need) {
        List<Integer> decisive = decisive(need);
        return position(decisive.get(decisive.size() - 1));
    }
}
