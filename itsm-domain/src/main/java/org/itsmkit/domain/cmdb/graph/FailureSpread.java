package org.itsmkit.domain.cmdb.graph;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What goes down when some nodes fail: the least fixpoint of "a need is not met". Runs again and again, each run costing what it
 * touches: time linear in the dependents of what is down. Belongs to one thread.
 *
 * <p>Source: breadth-first search with one counter for each group (W. F. Dowling, J. H. Gallier, "Linear-time algorithms for
 * testing the satisfiability of propositional Horn formulae", 1984). The set does not depend on the order of failures.
 */
public final class FailureSpread {

    private DependencyGraph graph;
    /** One bit for each node. */
    private long[] down;

    private int[] failedMembers;
    private int[] touched = new int[16];
    private int touchedCount;
    private int[] order = new int[16];
    private int reached;
    private final IntSlice slice = new IntSlice();

    public FailureSpread(DependencyGraph graph) {
        this.graph = graph;
        down = new long[(graph.size() >>> 6) + 1];
        failedMembers = new int[graph.groups()];
    }

    /** Goes on with another graph, and forgets the last run. */
    public FailureSpread on(DependencyGraph other) {
        clear();
        graph = other;
        if (down.length < (other.size() >>> 6) + 1) {
            down = new long[(other.size() >>> 6) + 1];
        }
        if (failedMembers.length < other.groups()) {
            failedMembers = new int[other.groups()];
        }
        return this;
    }

    /** Lets these fail, and nothing else: how many nodes are down, the failed ones among them. */
    public int from(int... failed) {
        return from(failed, null);
    }

    /**
     * Lets these fail while {@code staysUp} ones stay up whatever they need: how many nodes are down, the failed ones among them.
     *
     * @param staysUp asked of each node that is about to go down, once or more; one that is to fail is not asked
     */
    public int from(int[] failed, @Nullable IntPredicate staysUp) {
        for (int node : failed) {
            if (node < 0 || node >= graph.size()) {
                throw new InvalidInput("node", "a node from 0 to " + (graph.size() - 1), node);
            }
        }
        clear();
        for (int node : failed) {
            mark(node);
        }
        spread(staysUp);
        return reached;
    }

    /** Whether this node is down after the last run. */
    public boolean isDown(int node) {
        return (down[node >>> 6] & 1L << node) != 0;
    }

    /** How many nodes are down after the last run. */
    public int count() {
        return reached;
    }

    /** What is down after the last run, the failed ones first, then in the order in which it was reached. */
    public int[] down() {
        return Arrays.copyOf(order, reached);
    }

    private void spread(@Nullable IntPredicate staysUp) {
        if (staysUp != null) {
            for (int next = 0; next < reached; next++) {
                spreadFrom(order[next], staysUp);
            }
        } else if (graph.overlay != null) {
            spreadOver(graph.overlay);
        } else {
            spreadOverArrays();
        }
    }

    /** The loop that decides how fast everything is: nothing but arrays, all of them at hand. */
    private void spreadOverArrays() {
        int[] offsets = graph.arrays.dependentsOffset;
        int[] rows = graph.arrays.dependents;
        long[] bits = down;
        int[] queue = order;
        int end = reached;
        for (int next = 0; next < end; next++) {
            int node = queue[next];
            int to = offsets[node + 1];
            for (int i = offsets[node]; i < to; i++) {
                int dependent = rows[i] >= 0 ? rows[i] : countIn(~rows[i]);
                if (dependent >= 0 && (bits[dependent >>> 6] & 1L << dependent) == 0) {
                    bits[dependent >>> 6] |= 1L << dependent;
                    if (end == queue.length) {
                        queue = Arrays.copyOf(queue, 2 * end);
                    }
                    queue[end++] = dependent;
                }
            }
        }
        order = queue;
        reached = end;
    }

    /** The same where some rows are changed: the others are walked where they lie. */
    private void spreadOver(GraphOverlay overlay) {
        int[] offsets = graph.arrays.dependentsOffset;
        int[] rows = graph.arrays.dependents;
        long[] bits = down;
        for (int next = 0; next < reached; next++) {
            int node = order[next];
            if (overlay.isChanged(node)) {
                spreadFrom(node, null);
                continue;
            }
            int to = offsets[node + 1];
            for (int i = offsets[node]; i < to; i++) {
                int dependent = rows[i] >= 0 ? rows[i] : countIn(~rows[i]);
                if (dependent >= 0 && (bits[dependent >>> 6] & 1L << dependent) == 0) {
                    mark(dependent);
                }
            }
        }
    }

    private void spreadFrom(int node, @Nullable IntPredicate staysUp) {
        graph.dependents(node, slice);
        for (int i = slice.from; i < slice.to; i++) {
            int dependent = slice.array[i] >= 0 ? slice.array[i] : countIn(~slice.array[i]);
            if (dependent >= 0 && !isDown(dependent) && (staysUp == null || !staysUp.test(dependent))) {
                mark(dependent);
            }
        }
    }

    /** One more member of this group has failed: the node whose need is not met any more, or -1. */
    private int countIn(int group) {
        int failed = ++failedMembers[group];
        if (failed == 1) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = group;
        }
        GroupRow row = graph.overlay == null ? null : graph.overlay.groups.get(group);
        if (row != null) {
            return failed == row.tolerance() + 1 ? row.dependent() : -1;
        }
        int[] head = graph.arrays.groupHead;
        return failed == head[2 * group + 1] + 1 ? head[2 * group] : -1;
    }

    private void mark(int node) {
        if ((down[node >>> 6] & 1L << node) == 0) {
            down[node >>> 6] |= 1L << node;
            if (reached == order.length) {
                order = Arrays.copyOf(order, reached * 2);
            }
            order[reached++] = node;
        }
    }

    private void clear() {
        for (int i = 0; i < reached; i++) {
            down[order[i] >>> 6] = 0;
        }
        for (int i = 0; i < touchedCount; i++) {
            failedMembers[touched[i]] = 0;
        }
        reached = 0;
        touchedCount = 0;
    }
}
