package org.itsmkit.domain.cmdb.risk;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.domain.cmdb.topology.Dominators;

/**
 * Finds what takes a node down by itself without trying everything:
 *
 * <ul>
 *   <li>what one of the found needs without alternative takes that one down, and so is found;
 *   <li>a trial ends as soon as it takes down one of the found;
 *   <li>if every way from the service to y passes x, then y has an effect outside what x dominates only by taking x down. So y is
 *       found only if x is, and beneath what is not found in the tree of dominators nothing is tried.
 * </ul>
 */
final class SinglePointSearch {

    private final DependencyGraph graph;
    private final Dominators dominators;
    private final HaltingSpread spread;
    private final IntSlice providers = new IntSlice();
    private final IntSlice members = new IntSlice();
    private final boolean[] found;
    private int[] queue = new int[16];
    private int end;

    SinglePointSearch(DependencyGraph graph, Dominators dominators, HaltingSpread spread) {
        this.graph = graph;
        this.dominators = dominators;
        this.spread = spread;
        found = new boolean[graph.size()];
    }

    /**
     * What takes this node down by itself, among what it dominates; with itself, which comes first. Costs what it touches.
     *
     * @param survived is told what was tried in vain: each stands beneath one that is found in the tree of dominators
     */
    int[] of(int target, IntConsumer survived) {
        while (end > 0) {
            found[queue[--end]] = false;
        }
        find(target);
        int closed = 0;
        int tried = 0;
        while (tried < end) {
            if (closed < end) {
                findNeeded(queue[closed++], target);
            } else {
                tryBeneath(queue[tried++], survived);
            }
        }
        return Arrays.copyOf(queue, end);
    }

    private void findNeeded(int node, int target) {
        graph.providers(node, providers);
        for (int i = providers.from; i < providers.to; i++) {
            int provider = providers.array[i];
            if (provider >= 0) {
                findWithin(provider, target);
            } else if (graph.tolerance(~provider) == 0) {
                graph.members(~provider, members);
                for (int k = members.from; k < members.to; k++) {
                    findWithin(members.array[k], target);
                }
            }
        }
    }

    private void findWithin(int node, int target) {
        if (dominators.dominates(target, node)) {
            find(node);
        }
    }

    private void tryBeneath(int node, IntConsumer survived) {
        for (int candidate : dominators.dominatedBy(node)) {
            if (!found[candidate]) {
                if (spread.reaches(found, candidate)) {
                    find(candidate);
                } else {
                    survived.accept(candidate);
                }
            }
        }
    }

    private void find(int node) {
        if (!found[node]) {
            found[node] = true;
            if (end == queue.length) {
                queue = Arrays.copyOf(queue, 2 * end);
            }
            queue[end++] = node;
        }
    }
}
