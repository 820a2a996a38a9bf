package org.itsmkit.domain.cmdb.risk;

import java.util.Arrays;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/**
 * As {@link org.itsmkit.domain.cmdb.graph.FailureSpread}, but ends as soon as a node goes down of which it is known what follows,
 * and tells which needs have lost members and are still met. Each run costs what it touches. Belongs to one thread.
 */
final class HaltingSpread {

    private final DependencyGraph graph;
    /** No BitSet: clearing its last bit searches for the one before. */
    private final boolean[] down;

    private final int[] failedMembers;
    private final IntSlice slice = new IntSlice();
    private int[] order = new int[16];
    private int reached;
    private int[] touched = new int[16];
    private int touchedCount;

    HaltingSpread(DependencyGraph graph) {
        this.graph = graph;
        down = new boolean[graph.size()];
        failedMembers = new int[graph.groups()];
    }

    /** Whether one of {@code ends} goes down when these fail. If not, all that goes down is known; else only that one does. */
    boolean reaches(boolean[] ends, int... failed) {
        clear();
        for (int node : failed) {
            if (mark(node, ends)) {
                return true;
            }
        }
        for (int next = 0; next < reached; next++) {
            graph.dependents(order[next], slice);
            for (int i = slice.from; i < slice.to; i++) {
                int dependent = slice.array[i];
                if (dependent < 0) {
                    dependent = isUnmet(~dependent) ? graph.dependentOf(~dependent) : -1;
                }
                if (dependent >= 0 && mark(dependent, ends)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of the last run, which reached no end: the groups that have lost members and still do. */
    int[] weakened() {
        return Arrays.stream(touched, 0, touchedCount)
                .filter(group -> failedMembers[group] <= graph.tolerance(group))
                .toArray();
    }

    /** Of the last run: how many members of this group are down. */
    int failedMembers(int group) {
        return failedMembers[group];
    }

    private boolean isUnmet(int group) {
        int failed = ++failedMembers[group];
        if (failed == 1) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = group;
        }
        return failed == graph.tolerance(group) + 1;
    }

    private boolean mark(int node, boolean[] ends) {
        if (ends[node]) {
            return true;
        }
        if (!down[node]) {
            down[node] = true;
            if (reached == order.length) {
                order = Arrays.copyOf(order, reached * 2);
            }
            order[reached++] = node;
        }
        return false;
    }

    private void clear() {
        for (int i = 0; i < reached; i++) {
            down[order[i]] = false;
        }
        for (int i = 0; i < touchedCount; i++) {
            failedMembers[touched[i]] = 0;
        }
        reached = 0;
        touchedCount = 0;
    }
}
