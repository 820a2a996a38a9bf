package org.itsmkit.domain.cmdb.topology;

import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.sla.InvalidInput;

/** By node, a row of nodes: the targets of node i lie from {@code offset[i]} up to, and without, {@code offset[i + 1]}. */
final class Rows {

    final int[] offset;
    final int[] target;

    private Rows(int[] offset) {
        this.offset = offset;
        target = new int[offset[offset.length - 1]];
    }

    int size() {
        return offset.length - 1;
    }

    /** What each node needs, the members of its groups one by one. */
    static Rows ofProviders(DependencyGraph graph) {
        IntSlice providers = new IntSlice();
        IntSlice members = new IntSlice();
        int[] offset = new int[graph.size() + 1];
        for (int node = 0; node < graph.size(); node++) {
            graph.providers(node, providers);
            int count = offset[node];
            for (int i = providers.from; i < providers.to; i++) {
                count = Math.addExact(count, membersOf(graph, providers.array[i], members));
            }
            offset[node + 1] = count;
        }
        Rows rows = new Rows(offset);
        int end = 0;
        for (int node = 0; node < graph.size(); node++) {
            graph.providers(node, providers);
            for (int i = providers.from; i < providers.to; i++) {
                int provider = providers.array[i];
                if (provider >= 0) {
                    rows.target[end++] = provider;
                } else {
                    int count = membersOf(graph, provider, members);
                    System.arraycopy(members.array, members.from, rows.target, end, count);
                    end += count;
                }
            }
        }
        return rows;
    }

    private static int membersOf(DependencyGraph graph, int provider, IntSlice members) {
        if (provider >= 0) {
            return 1;
        }
        graph.members(~provider, members);
        return members.size();
    }

    /** By node, the pairs in which it comes first, in the order of the pairs. */
    static Rows ofPairs(int size, int[] first, int[] second, int pairs) {
        int[] offset = new int[size + 1];
        for (int i = 0; i < pairs; i++) {
            offset[first[i] + 1]++;
        }
        for (int node = 0; node < size; node++) {
            offset[node + 1] += offset[node];
        }
        Rows rows = new Rows(offset);
        int[] next = offset.clone();
        for (int i = 0; i < pairs; i++) {
            rows.target[next[first[i]]++] = second[i];
        }
        return rows;
    }

    static int require(String field, int node, int size) {
        if (node < 0 || node >= size) {
            throw new InvalidInput(field, "a node from 0 to " + (size - 1), node);
        }
        return node;
    }
}
