package org.itsmkit.domain.cmdb.graph;

import java.util.HashMap;
import java.util.Map;

/** What is to be put into a row, and how often what is to be taken out of it. */
final class RowEdit {

    final IntList added = new IntList();
    final Map<Integer, Integer> removed = new HashMap<>();

    int[] of(IntSlice row) {
        IntList edited = new IntList();
        for (int i = row.from; i < row.to; i++) {
            keep(row.array[i], edited);
        }
        for (int i = 0; i < added.count; i++) {
            keep(added.values[i], edited);
        }
        return edited.toArray();
    }

    private void keep(int value, IntList edited) {
        Integer left = removed.get(value);
        if (left == null) {
            edited.add(value);
        } else if (left == 1) {
            removed.remove(value);
        } else {
            removed.put(value, left - 1);
        }
    }
}
