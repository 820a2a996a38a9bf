package org.itsmkit.domain.cmdb.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows by their number, by open addressing, so that a copy is two copied arrays. Never shrinks. */
final class RowTable<T> {

    /** By place the number and one more; 0 where there is none. */
    private int[] keys;

    private @Nullable Object[] rows;
    private int count;

    RowTable() {
        keys = new int[16];
        rows = new Object[16];
    }

    RowTable(RowTable<T> other) {
        keys = other.keys.clone();
        rows = other.rows.clone();
        count = other.count;
    }

    int count() {
        return count;
    }

    @SuppressWarnings("unchecked") // put() lets in nothing else
    @Nullable
    T get(int key) {
        int[] all = keys;
        int mask = all.length - 1;
        for (int place = place(key, mask); all[place] != 0; place = (place + 1) & mask) {
            if (all[place] == key + 1) {
                return (T) rows[place];
            }
        }
        return null;
    }

    void put(int key, T row) {
        if (2 * count >= keys.length) {
            grow();
        }
        int mask = keys.length - 1;
        int place = place(key, mask);
        while (keys[place] != 0 && keys[place] != key + 1) {
            place = (place + 1) & mask;
        }
        if (keys[place] == 0) {
            count++;
        }
        keys[place] = key + 1;
        rows[place] = row;
    }

    private static int place(int key, int mask) {
        int mixed = key * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & mask;
    }

    private void grow() {
        int[] oldKeys = keys;
        @Nullable Object[] oldRows = rows;
        keys = new int[2 * oldKeys.length];
        rows = Arrays.copyOf(oldRows, keys.length);
        Arrays.fill(rows, null);
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i] - 1, mask);
                while (keys[place] != 0) {
                    place = (place + 1) & mask;
                }
                keys[place] = oldKeys[i];
                rows[place] = oldRows[i];
            }
        }
    }
}
