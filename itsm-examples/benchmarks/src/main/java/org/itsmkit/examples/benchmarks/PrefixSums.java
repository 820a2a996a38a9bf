package org.itsmkit.examples.benchmarks;

import java.time.Instant;
import java.util.List;
import org.itsmkit.sla.calendar.OpenInterval;

/**
 * The floor: what open time costs at least, without zones, instants, durations or time before the first window and after the
 * last. Windows in seconds of the epoch with prefix sums, and a binary search over a plain {@code long[]}.
 */
final class PrefixSums {

    private final long[] starts;
    private final long[] before;

    PrefixSums(List<OpenInterval> windows) {
        starts = new long[windows.size()];
        before = new long[windows.size() + 1];
        for (int i = 0; i < starts.length; i++) {
            Instant start = windows.get(i).start();
            starts[i] = start.getEpochSecond();
            before[i + 1] = before[i] + windows.get(i).length().getSeconds();
        }
    }

    long between(long from, long to) {
        return openBefore(to) - openBefore(from);
    }

    long plus(long start, long amount) {
        long wanted = openBefore(start) + amount;
        int index = lastUpTo(before, wanted - 1);
        return starts[index] + wanted - before[index];
    }

    private long openBefore(long second) {
        int index = lastUpTo(starts, second);
        return Math.min(before[index] + second - starts[index], before[index + 1]);
    }

    /** Without a branch that depends on the data, since a processor guesses it wrong half of the time. */
    private int lastUpTo(long[] values, long wanted) {
        int low = 0;
        int left = starts.length;
        while (left > 1) {
            int half = left >>> 1;
            low = values[low + half] <= wanted ? low + half : low;
            left -= half;
        }
        return low;
    }
}
