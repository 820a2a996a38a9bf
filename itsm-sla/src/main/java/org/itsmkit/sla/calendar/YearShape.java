package org.itsmkit.sla.calendar;

/**
 * The open time of one year, indexed both ways: by position for what lies before it, and by amount for where it is reached.
 * Positions and amounts are nanoseconds counted from the first instant of the year, so that years which run alike share one
 * shape. Immutable.
 */
final class YearShape {

    /** Which of the two answers is wanted where an amount of open time is reached at the edge of a window. */
    enum Edge {
        /** The first position at which the amount is reached: the closing edge. */
        FIRST(1),
        /** The last position at which the amount is not exceeded: the next opening edge. */
        LAST(0);

        private final int step;

        Edge(int step) {
            this.step = step;
        }

        /**
         * How far the answer lies after the nanosecond that decides: the first position that reaches an amount ends its
         * last nanosecond, the last position that does not exceed it starts the next one.
         */
        int step() {
            return step;
        }
    }

    private final long length;
    private final long total;
    private final SortedIndex starts;
    /** The open time before each stretch. */
    private final SortedIndex before;

    YearShape(long length, Spans open) {
        long[] startsAt = new long[open.size()];
        long[] openBefore = new long[open.size()];
        long sum = 0;
        for (int i = 0; i < startsAt.length; i++) {
            startsAt[i] = open.start(i);
            openBefore[i] = sum;
            sum += open.end(i) - open.start(i);
        }
        this.length = length;
        this.total = sum;
        this.starts = new SortedIndex(startsAt, length + 1);
        this.before = new SortedIndex(openBefore, sum + 1);
    }

    /** The length of the year. */
    long length() {
        return length;
    }

    /** All open time of the year. */
    long total() {
        return total;
    }

    /** The open time before a position. */
    long openBefore(long position) {
        int last = starts.lastUpTo(position);
        return last < 0 ? 0 : before.get(last) + Math.min(position - starts.get(last), lengthOf(last));
    }

    private long lengthOf(int index) {
        return (index + 1 < before.size() ? before.get(index + 1) : total) - before.get(index);
    }

    boolean isOpen(long position) {
        int last = starts.lastUpTo(position);
        return last >= 0 && position - starts.get(last) < lengthOf(last);
    }

    /** The end of the stretch that holds this open position. */
    long closingAfter(long position) {
        int last = starts.lastUpTo(position);
        return starts.get(last) + lengthOf(last);
    }

    /** Whether {@link #position} can answer: the amount is reached within this year and not at the edge of another. */
    boolean reaches(long amount, Edge edge) {
        long deciding = amount - edge.step();
        return 0 <= deciding && deciding < total;
    }

    /** The position at which this much of the year's open time has passed. */
    long position(long amount, Edge edge) {
        int index = before.lastUpTo(amount - edge.step());
        return starts.get(index) + amount - before.get(index);
    }
}
