package org.itsmkit.domain.cmdb.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/**
 * All that can have a part in one node being down: the nodes that are down and that it needs, directly or not, and of their needs
 * those that are not met. Any of the failures bring the node down in here exactly when they do in the whole graph, since fewer
 * failures never bring down more.
 */
final class Cone {

    private final DependencyGraph whole;
    private final int[] down;
    /** In the order of ids, the nodes by their numbers in the whole. */
    final int[] nodes;

    final DependencyGraph graph;
    /** By group in here, the group in the whole. */
    final List<Integer> groups = new ArrayList<>();

    int needs;

    /** @param down sorted */
    Cone(ConfigurationGraph snapshot, DependencyGraph whole, int[] down, int top) {
        this.whole = whole;
        this.down = down;
        nodes = snapshot.inOrder(below(top));
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < nodes.length; i++) {
            numbers.put(nodes[i], i);
        }
        DependencyGraphBuilder builder = DependencyGraph.ofSize(nodes.length);
        for (int i = 0; i < nodes.length; i++) {
            for (int provider : unmet(nodes[i])) {
                add(i, provider, numbers, builder);
            }
        }
        graph = builder.build();
    }

    int number(int node) {
        return IntStream.range(0, nodes.length)
                .filter(i -> nodes[i] == node)
                .findFirst()
                .orElse(-1);
    }

    boolean isDown(int node) {
        return Arrays.binarySearch(down, node) >= 0;
    }

    /** The members of a group of the whole that are down. */
    int[] downOf(int group) {
        IntSlice members = new IntSlice();
        whole.members(group, members);
        return IntStream.of(members.toArray()).filter(this::isDown).toArray();
    }

    private void add(int dependent, int provider, Map<Integer, Integer> numbers, DependencyGraphBuilder builder) {
        if (provider >= 0) {
            builder.needs(dependent, numbers.getOrDefault(provider, -1));
            needs++;
            return;
        }
        int[] members = IntStream.of(downOf(~provider))
                .map(member -> numbers.getOrDefault(member, -1))
                .toArray();
        builder.needs(dependent, Redundancy.atLeast(members.length - whole.tolerance(~provider)), members);
        groups.add(~provider);
        needs += members.length;
    }

    private int[] below(int top) {
        Set<Integer> found = new LinkedHashSet<>(Set.of(top));
        ArrayDeque<Integer> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (int provider : unmet(open.remove())) {
                for (int node : provider >= 0 ? new int[] {provider} : downOf(~provider)) {
                    if (found.add(node)) {
                        open.add(node);
                    }
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The needs of this node that are not met, encoded. */
    private int[] unmet(int node) {
        IntSlice providers = new IntSlice();
        whole.providers(node, providers);
        return IntStream.of(providers.toArray())
                .filter(provider ->
                        provider >= 0 ? isDown(provider) : downOf(~provider).length > whole.tolerance(~provider))
                .toArray();
    }
}
