package org.itsmkit.domain.cmdb.graph;

import java.util.Arrays;

/**
 * A part of an array of a graph, to be read and never written: {@code array[from]} up to, and without, {@code array[to]}. Filled
 * anew by each question, so that walking a graph makes no garbage; belongs to one thread.
 */
public final class IntSlice {

    public int[] array = {};
    public int from;
    public int to;

    /** An empty one. */
    public IntSlice() {}

    public int size() {
        return to - from;
    }

    /** A copy of it. */
    public int[] toArray() {
        return Arrays.copyOfRange(array, from, to);
    }

    void set(int[] source, int start, int end) {
        array = source;
        from = start;
        to = end;
    }
}
