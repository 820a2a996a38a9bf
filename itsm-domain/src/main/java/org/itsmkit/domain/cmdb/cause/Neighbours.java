package org.itsmkit.domain.cmdb.cause;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/** Who needs whom, regardless of redundancy: each neighbour once, in the order of their numbers. Belongs to one thread. */
final class Neighbours {

    private final DependencyGraph graph;
    private final IntSlice slice = new IntSlice();
    private final IntSlice members = new IntSlice();

    Neighbours(DependencyGraph graph) {
        this.graph = graph;
    }

    int[] providers(int node) {
        graph.providers(node, slice);
        IntStream.Builder all = IntStream.builder();
        for (int i = slice.from; i < slice.to; i++) {
            int provider = slice.array[i];
            if (provider >= 0) {
                all.add(provider);
            } else {
                graph.members(~provider, members);
                Arrays.stream(members.array, members.from, members.to).forEach(all::add);
            }
        }
        return all.build().filter(other -> other != node).sorted().distinct().toArray();
    }

    int[] dependents(int node) {
        graph.dependents(node, slice);
        return Arrays.stream(slice.array, slice.from, slice.to)
                .map(dependent -> dependent >= 0 ? dependent : graph.dependentOf(~dependent))
                .filter(other -> other != node)
                .sorted()
                .distinct()
                .toArray();
    }
}
