package org.itsmkit.examples.benchmarks;

import java.util.Arrays;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/** The floor of impact under redundancy: the fixpoint by counters, written by hand on plain arrays, and nothing else. */
final class CsrFixpoint {

    private final int[] offset;
    private final int[] target;
    private final int[] dependentOf;
    private final int[] tolerance;
    private final int[] failed;
    private final int[] touched;
    private final long[] down;
    private final int[] queue;
    private int end;
    private int touchedEnd;

    CsrFixpoint(DependencyGraph graph) {
        IntSlice slice = new IntSlice();
        offset = new int[graph.size() + 1];
        for (int node = 0; node < graph.size(); node++) {
            graph.dependents(node, slice);
            offset[node + 1] = offset[node] + slice.size();
        }
        target = new int[offset[graph.size()]];
        for (int node = 0; node < graph.size(); node++) {
            graph.dependents(node, slice);
            System.arraycopy(slice.array, slice.from, target, offset[node], slice.size());
        }
        dependentOf = new int[graph.groups()];
        tolerance = new int[graph.groups()];
        Arrays.setAll(dependentOf, graph::dependentOf);
        Arrays.setAll(tolerance, graph::tolerance);
        failed = new int[graph.groups()];
        touched = new int[graph.groups()];
        down = new long[(graph.size() >>> 6) + 1];
        queue = new int[graph.size()];
    }

    int from(int... starts) {
        for (int i = 0; i < end; i++) {
            down[queue[i] >>> 6] = 0;
        }
        for (int i = 0; i < touchedEnd; i++) {
            failed[touched[i]] = 0;
        }
        end = 0;
        touchedEnd = 0;
        for (int start : starts) {
            mark(start);
        }
        for (int next = 0; next < end; next++) {
            int node = queue[next];
            for (int i = offset[node]; i < offset[node + 1]; i++) {
                int dependent = target[i];
                if (dependent >= 0) {
                    mark(dependent);
                } else {
                    count(~dependent);
                }
            }
        }
        return end;
    }

    private void count(int group) {
        if (failed[group]++ == 0) {
            touched[touchedEnd++] = group;
        }
        if (failed[group] == tolerance[group] + 1) {
            mark(dependentOf[group]);
        }
    }

    private void mark(int node) {
        if ((down[node >>> 6] & 1L << node) == 0) {
            down[node >>> 6] |= 1L << node;
            queue[end++] = node;
        }
    }
}
