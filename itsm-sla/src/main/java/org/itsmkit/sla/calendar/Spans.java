package org.itsmkit.sla.calendar;

import java.util.Arrays;

/**
 * Sorted, disjoint, never touching stretches of one year, in nanoseconds from its start: a set of instants, with the algebra
 * of sets. Immutable.
 */
final class Spans {

    static final Spans NONE = new Spans(new long[0]);

    /** Start and end of each stretch by turns, strictly ascending. */
    private final long[] edges;

    private Spans(long[] edges) {
        this.edges = edges;
    }

    int size() {
        return edges.length / 2;
    }

    long start(int index) {
        return edges[2 * index];
    }

    long end(int index) {
        return edges[2 * index + 1];
    }

    /** One sweep over the edges of both, which keeps those at which the outcome changes. */
    Spans combined(SetOperation operation, Spans other) {
        long[] found = new long[edges.length + other.edges.length];
        int count = 0;
        int left = 0;
        int right = 0;
        while (left < edges.length || right < other.edges.length) {
            long at = Math.min(edge(left), other.edge(right));
            left += edge(left) == at ? 1 : 0;
            right += other.edge(right) == at ? 1 : 0;
            // After an odd number of edges one is inside.
            boolean inside = operation.holds((left & 1) == 1, (right & 1) == 1);
            if (inside != ((count & 1) == 1)) {
                found[count++] = at;
            }
        }
        return new Spans(Arrays.copyOf(found, count));
    }

    private long edge(int index) {
        return index < edges.length ? edges[index] : Long.MAX_VALUE;
    }

    /** Collects stretches in any order; quick if they come about sorted. For one thread. */
    static final class Collector {

        private final long length;
        private long[] starts = new long[16];
        private long[] ends = new long[16];
        private int count;

        /** @param length where the year ends */
        Collector(long length) {
            this.length = length;
        }

        /** Adds what lies within the year of a stretch, which may be nothing. */
        void add(long from, long to) {
            long start = Math.max(0, from);
            long end = Math.min(length, to);
            if (start >= end) {
                return;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            int place = count++;
            for (; place > 0 && starts[place - 1] > start; place--) {
                starts[place] = starts[place - 1];
                ends[place] = ends[place - 1];
            }
            starts[place] = start;
            ends[place] = end;
        }

        /** What was added, stretches that touch or overlap as one. */
        Spans spans() {
            long[] edges = new long[2 * count];
            int merged = 0;
            for (int i = 0; i < count; i++) {
                if (merged > 0 && starts[i] <= edges[merged - 1]) {
                    edges[merged - 1] = Math.max(edges[merged - 1], ends[i]);
                } else {
                    edges[merged++] = starts[i];
                    edges[merged++] = ends[i];
                }
            }
            return merged == 0 ? NONE : new Spans(Arrays.copyOf(edges, merged));
        }
    }
}
