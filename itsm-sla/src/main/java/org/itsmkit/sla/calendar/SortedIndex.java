package org.itsmkit.sla.calendar;

/**
 * Ascending numbers from zero up, and the place of any number among them in constant time if they lie about evenly: a table
 * says for each stretch of 2^n how many begin before it, and a binary search settles the few that are left. Immutable.
 */
final class SortedIndex {

    private static final int MOST_BUCKETS = 1 << 16;

    private final long[] values;
    private final int shift;
    /** For each bucket the number of values before it, and for one beyond the last. */
    private final int[] before;

    /**
     * @param values strictly ascending, from zero up; kept, not copied
     * @param end more than any number that will be asked for
     */
    SortedIndex(long[] values, long end) {
        this.values = values;
        this.shift = shift(values.length, end);
        this.before = new int[(int) (end >>> shift) + 2];
        for (int bucket = 1, count = 0; bucket < before.length; bucket++) {
            long start = (long) bucket << shift;
            while (count < values.length && values[count] < start) {
                count++;
            }
            before[bucket] = count;
        }
    }

    /** At least as many buckets as values, up to the most, and less than twice as many and one. */
    private static int shift(int values, long end) {
        int buckets = Math.min(MOST_BUCKETS, Math.max(1, values));
        int shift = 0;
        while ((end >>> shift) >= 2L * buckets) {
            shift++;
        }
        return shift;
    }

    long get(int index) {
        return values[index];
    }

    int size() {
        return values.length;
    }

    /** The index of the last value that is not greater than a number, or -1. */
    int lastUpTo(long number) {
        int bucket = (int) (number >>> shift);
        int low = before[bucket] - 1;
        int high = before[bucket + 1] - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        // Most often two are left, and which of them is a matter of chance: a choice, not a jump.
        return high >= 0 && values[high] <= number ? high : low;
    }
}
