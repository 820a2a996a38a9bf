package org.itsmkit.domain.cmdb.status;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.itsmkit.sla.InvalidInput;

/**
 * What a rank becomes on its way: along an edge, where it is asked only for ranks above normal, or after a
 * {@link ReduceFunction}. Whoever asks brings the answer back into the scale. Immutable.
 *
 * <p>Increase, Decrease, SetTo and Ignore are those of OpenNMS's business service monitoring; with steps and a floor they are
 * those of Zabbix's services too.
 */
public sealed interface MapFunction {

    /** Leaves every rank as it is. */
    MapFunction IDENTITY = new Shift(0, Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** What comes this way counts as a normal input (OpenNMS). */
    MapFunction IGNORE = new Ignore(true);

    /** What comes this way is no input at all, and no part of any share (Zabbix); also for an edge that is irrelevant now. */
    MapFunction LEAVE_OUT = new Ignore(false);

    /** What this rank becomes; empty for nothing. */
    OptionalInt of(int rank);

    /** Whether a worse rank never becomes a better one than a better rank does, of ranks from 0. */
    boolean isMonotone();

    /** Whether what comes this way is no input at all. */
    default boolean leavesOut() {
        return false;
    }

    /** Worse by so many ranks, 0 or more. */
    static MapFunction increase(int ranks) {
        return new Shift(steps("increase", ranks), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Better by so many ranks, 0 or more: along an edge down to normal. */
    static MapFunction decrease(int ranks) {
        return decrease(ranks, Integer.MIN_VALUE);
    }

    /** Better by so many ranks, 0 or more, but not better than {@code lowest}: with 1, what is ill stays ill (Zabbix). */
    static MapFunction decrease(int ranks, int lowest) {
        return new Shift(-steps("decrease", ranks), lowest, Integer.MAX_VALUE);
    }

    /** Never worse than this rank. */
    static MapFunction atMost(int rank) {
        return new Shift(0, Integer.MIN_VALUE, rank);
    }

    /** This rank, whatever comes. */
    static MapFunction setTo(int rank) {
        return new Shift(0, rank, rank);
    }

    /** Ranks strictly above this one, 0 or more, stay; all others become normal. */
    static MapFunction onlyAbove(int rank) {
        return new OnlyAbove(rank);
    }

    /** By rank from 0 what it becomes; ranks below 0 and beyond the table stay. */
    static MapFunction table(int... ranks) {
        return new Table(Arrays.stream(ranks).boxed().toList());
    }

    private static int steps(String name, int ranks) {
        if (ranks < 0 || ranks > Scale.MOST_LEVELS) {
            throw new InvalidInput(name, "0 to " + Scale.MOST_LEVELS + " ranks", ranks);
        }
        return ranks;
    }

    /** A number of ranks up or down, held between two. */
    record Shift(int by, int lowest, int highest) implements MapFunction {

        public Shift {
            if (lowest > highest) {
                throw new InvalidInput("lowest", "at most " + highest, lowest);
            }
        }

        @Override
        public OptionalInt of(int rank) {
            return OptionalInt.of((int) Math.max(lowest, Math.min(highest, (long) rank + by)));
        }

        @Override
        public boolean isMonotone() {
            return true;
        }
    }

    /** Nothing, whatever comes. */
    record Ignore(boolean counts) implements MapFunction {

        @Override
        public OptionalInt of(int rank) {
            return OptionalInt.empty();
        }

        @Override
        public boolean isMonotone() {
            return true;
        }

        @Override
        public boolean leavesOut() {
            return !counts;
        }
    }

    /** What is not worse than a rank is normal. */
    record OnlyAbove(int threshold) implements MapFunction {

        public OnlyAbove {
            if (threshold < 0) {
                throw new InvalidInput("threshold", "0 or more", threshold);
            }
        }

        @Override
        public OptionalInt of(int rank) {
            return OptionalInt.of(rank > threshold ? rank : 0);
        }

        @Override
        public boolean isMonotone() {
            return true;
        }
    }

    /** One by one. */
    record Table(List<Integer> ranks) implements MapFunction {

        public Table {
            ranks = InvalidInput.each("ranks", ranks);
        }

        @Override
        public OptionalInt of(int rank) {
            return OptionalInt.of(rank < 0 || rank >= ranks.size() ? rank : ranks.get(rank));
        }

        @Override
        public boolean isMonotone() {
            for (int rank = 0; rank < ranks.size(); rank++) {
                int next = rank + 1 < ranks.size() ? ranks.get(rank + 1) : rank + 1;
                if (ranks.get(rank) > next) {
                    return false;
                }
            }
            return true;
        }
    }
}
