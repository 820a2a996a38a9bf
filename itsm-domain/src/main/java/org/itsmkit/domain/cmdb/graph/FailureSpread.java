package org.itsmkit.domain.cmdb.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What goes down when some nodes fail: the least fixpoint of "a need is not met". Runs again and again on one graph, each run
 * costing what it touches. Belongs to one thread.
 */
public final class FailureSpread {

    private final DependencyGraph graph;
    private final BitSet down;
    private final int[] failedMembers;
    private final IntSlice slice = new IntSlice();
    private int[] order = new int[16];
    private int reached;

    public FailureSpread(DependencyGraph graph) {
        this.graph = graph;
        down = new BitSet(graph.size());
        failedMembers = new int[graph.groups()];
    }

    /** Lets these fail, and nothing else: how many nodes are down, the failed ones among them. */
    public int from(int... failed) {
        clear();
        for (int node : failed) {
            mark(node);
        }
        for (int next = 0; next < reached; next++) {
            graph.dependents(order[next], slice);
            for (int i = slice.from; i < slice.to; i++) {
                int dependent = slice.array[i];
                if (dependent >= 0) {
                    mark(dependent);
                } else if (++failedMembers[~dependent] == graph.tolerance(~dependent) + 1) {
                    mark(graph.dependentOf(~dependent));
                }
            }
        }
        return reached;
    }

    /** Whether this node is down after the last run. */
    public boolean isDown(int node) {
        return down.get(node);
    }

    /** What is down after the last run, the failed ones first, then in the order in which it was reached. */
    public int[] down() {
        return Arrays.copyOf(order, reached);
    }

    private void mark(int node) {
        if (!down.get(node)) {
            down.set(node);
            if (reached == order.length) {
                order = Arrays.copyOf(order, reached * 2);
            }
            order[reached++] = node;
        }
    }

    private void clear() {
        for (int i = 0; i < reached; i++) {
            down.clear(order[i]);
            graph.dependents(order[i], slice);
            for (int k = slice.from; k < slice.to; k++) {
                if (slice.array[k] < 0) {
                    failedMembers[~slice.array[k]] = 0;
                }
            }
        }
        reached = 0;
    }
}
