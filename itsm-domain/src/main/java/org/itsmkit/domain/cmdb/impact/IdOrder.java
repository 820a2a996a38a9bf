package org.itsmkit.domain.cmdb.impact;

import org.itsmkit.domain.cmdb.ElementId;

/** Sorts numbers by the ids they stand for, by merging runs, without an object for any of them. */
final class IdOrder {

    private final long[] high;
    private final long[] low;

    IdOrder(long[] high, long[] low) {
        this.high = high;
        this.low = low;
    }

    /** Unsigned, as {@link ElementId#ORDER}. */
    int compare(int one, int other) {
        int order = Long.compareUnsigned(high[one], high[other]);
        return order != 0 ? order : Long.compareUnsigned(low[one], low[other]);
    }

    /** The numbers from 0 to {@code count} by their ids; equal ids in the order of numbers. */
    int[] sorted(int count) {
        int[] from = new int[count];
        boolean inOrder = true;
        for (int i = 0; i < count; i++) {
            from[i] = i;
            inOrder &= i == 0 || compare(i - 1, i) <= 0;
        }
        int[] to = inOrder ? from : new int[count];
        for (long width = 1; width < count && !inOrder; width *= 2) {
            for (long start = 0; start < count; start += 2 * width) {
                merge(from, to, (int) start, (int) Math.min(count, start + width), (int)
                        Math.min(count, start + 2 * width));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = left < middle && (right == end || compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
