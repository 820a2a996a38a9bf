package org.itsmkit.sla.calendar;

/**
 * The open time of one calendar year as sorted, disjoint, never touching intervals with prefix sums. Positions and
 * amounts are nanoseconds counted from the first instant of the year, so that years which run alike share one shape.
 * Look-ups are a binary search, narrowed for positions by a table with one entry a day. Immutable.
 */
final class YearShape {

    /** Which of the two answers is wanted where an amount of open time is reached at the edge of a window. */
    enum Edge {
        /** The first position at which the amount is reached: the closing edge. */
        FIRST,
        /** The last position at which the amount is not exceeded: the next opening edge. */
        LAST
    }

    static final long NANOS_PER_DAY = 86_400_000_000_000L;
    static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long length;
    private final long total;
    private final long[] starts;
    private final long[] ends;
    private final long[] before;
    private final int[] startedByDay;

    /** The arrays are kept, not copied. */
    YearShape(long length, long[] starts, long[] ends) {
        this.length = length;
        this.starts = starts;
        this.ends = ends;
        this.before = new long[starts.length];
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            before[i] = sum;
            sum += ends[i] - starts[i];
        }
        this.total = sum;
        this.startedByDay = startedByDay(length, starts);
    }

    /** For each day boundary of 24 hours, the number of intervals that started before or at it. */
    private static int[] startedByDay(long length, long[] starts) {
        int[] started = new int[(int) (length / NANOS_PER_DAY) + 2];
        int count = 0;
        for (int day = 0; day < started.length; day++) {
            while (count < starts.length && starts[count] <= day * NANOS_PER_DAY) {
                count++;
            }
            started[day] = count;
        }
        return started;
    }

    /** The length of the year. */
    long length() {
        return length;
    }

    /** All open time of the year. */
    long total() {
        return total;
    }

    /** Whether the year is open from its first instant to its last. */
    boolean isFull() {
        return total == length;
    }

    /** The open time before a position. */
    long openBefore(long position) {
        int last = lastStarted(position);
        return last < 0 ? 0 : before[last] + Math.min(position, ends[last]) - starts[last];
    }

    boolean isOpen(long position) {
        int last = lastStarted(position);
        return last >= 0 && position < ends[last];
    }

    /** The end of the interval that holds this open position. */
    long closingAfter(long position) {
        return ends[lastStarted(position)];
    }

    /** Whether {@link #position} can answer: the amount is reached within this year and not at the edge of another. */
    boolean reaches(long amount, Edge edge) {
        return edge == Edge.FIRST ? 0 < amount && amount <= total : 0 <= amount && amount < total;
    }

    /** The position at which this much of the year's open time has passed. */
    long position(long amount, Edge edge) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            boolean tooFar = edge == Edge.FIRST ? before[middle] >= amount : before[middle] > amount;
            if (tooFar) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return starts[low] + amount - before[low];
    }

    /** The index of the last interval that starts before or at a position, or -1. */
    private int lastStarted(long position) {
        int day = (int) (position / NANOS_PER_DAY);
        int low = startedByDay[day] - 1;
        int high = startedByDay[day + 1] - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
