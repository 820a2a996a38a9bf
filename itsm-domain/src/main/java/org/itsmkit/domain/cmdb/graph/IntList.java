package org.itsmkit.domain.cmdb.graph;

import java.util.Arrays;

/** Numbers in the order they come. */
final class IntList {

    int[] values = new int[16];
    int count;

    void add(int value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.addExact(count, count >> 1));
        }
        values[count++] = value;
    }

    int[] toArray() {
        return Arrays.copyOf(values, count);
    }
}
