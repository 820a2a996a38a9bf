package org.itsmkit.domain.cmdb.impact;

import java.util.Arrays;
import java.util.UUID;

/** Ids in the order they came, found by open addressing: 16 bytes each, and 8 to 16 for the places. */
final class IdTable {

    private long[] high = new long[16];
    private long[] low = new long[16];
    /** By place the number and one more; 0 where there is none. */
    private int[] places = new int[32];

    private int count;

    int count() {
        return count;
    }

    UUID id(int number) {
        return new UUID(high[number], low[number]);
    }

    /** The number of this id, or -1. */
    int find(UUID id) {
        int place = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
        return places[place] - 1;
    }

    /** The number of this id, which is added unless it is there. */
    int add(UUID id) {
        return add(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private int add(long upper, long lower) {
        int place = place(upper, lower);
        if (places[place] != 0) {
            return places[place] - 1;
        }
        if (count == high.length) {
            int more = Math.addExact(count, count >> 1);
            high = Arrays.copyOf(high, more);
            low = Arrays.copyOf(low, more);
        }
        high[count] = upper;
        low[count] = lower;
        places[place] = ++count;
        if (2 * count > places.length) {
            rehash(Math.multiplyExact(places.length, 2));
        }
        return count - 1;
    }

    /** The same ids numbered in their order. */
    IdTable sorted(int[] order) {
        IdTable sorted = new IdTable();
        sorted.high = new long[Math.max(1, count)];
        sorted.low = new long[Math.max(1, count)];
        sorted.places = new int[places.length];
        for (int number : order) {
            sorted.add(high[number], low[number]);
        }
        return sorted;
    }

    /** The numbers by their ids. */
    int[] order() {
        return new IdOrder(high, low).sorted(count);
    }

    private int place(long upper, long lower) {
        int mask = places.length - 1;
        long mixed = (upper * 31 + lower) * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & mask;
        while (places[place] != 0 && (low[places[place] - 1] != lower || high[places[place] - 1] != upper)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void rehash(int size) {
        places = new int[size];
        for (int number = 0; number < count; number++) {
            places[place(high[number], low[number])] = number + 1;
        }
    }
}
