package org.itsmkit.domain.cmdb.graph;

import java.util.Arrays;

/** Arcs in the order they come, to be sorted by where they start: compressed sparse rows. */
final class ArcList {

    private final int rows;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    ArcList(int rows) {
        this.rows = rows;
    }

    void add(int start, int end) {
        if (count == starts.length) {
            int more = Math.addExact(count, Math.max(16, count >> 1));
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** By row, where its arcs begin; one more than there are rows. */
    int[] offsets() {
        int[] offsets = new int[rows + 1];
        for (int i = 0; i < count; i++) {
            offsets[starts[i] + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            offsets[row + 1] += offsets[row];
        }
        return offsets;
    }

    /** Where the arcs lead, row by row, in the order they came. */
    int[] targets() {
        int[] next = offsets();
        int[] targets = new int[count];
        for (int i = 0; i < count; i++) {
            targets[next[starts[i]]++] = ends[i];
        }
        return targets;
    }
}
