package org.itsmkit.sla.experience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.ProportionInterval;

/**
 * The share of the satisfied among those who waited about as long: one share for each range of waits, each with its own
 * interval. It supposes no shape of the curve, and needs more answers for that than {@link LogisticCurve}. Immutable.
 */
public final class BinnedCurve implements SatisfactionCurve {

    /**
     * One range of waits.
     *
     * @param from its least wait
     * @param to the first wait beyond it
     * @param share of the satisfied, with its interval; undefined if nobody waited so long
     */
    public record Bin(Duration from, Duration to, Figure share) {}

    private final List<Bin> bins;
    private final long outside;

    private BinnedCurve(List<Bin> bins, long outside) {
        this.bins = bins;
        this.outside = outside;
    }

    /** Counts answers into ranges, with Wilson intervals of 95 %. */
    public static BinnedCurve of(Collection<WaitAnswer> answers, List<Duration> edges) {
        return of(answers, edges, ProportionInterval.WILSON, Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * Counts answers into ranges.
     *
     * @param answers in any order
     * @param edges two or more waits in ascending order, zero or more: each range runs from one to before the next
     * @param method how the intervals are computed
     * @param confidence more than 0 and less than 1
     * @throws InvalidInput if the edges do not ascend, or the confidence is out of range
     */
    public static BinnedCurve of(
            Collection<WaitAnswer> answers, List<Duration> edges, ProportionInterval method, double confidence) {
        List<Duration> ascending = InvalidInput.each("edges", edges);
        if (ascending.size() < 2) {
            throw new InvalidInput("edges", "two or more", ascending.size());
        }
        for (int i = 1; i < ascending.size(); i++) {
            if (ascending.get(i).compareTo(ascending.get(i - 1)) <= 0) {
                throw new InvalidInput("edges", "a wait of more than " + ascending.get(i - 1), ascending.get(i));
            }
        }
        long[] satisfied = new long[ascending.size() - 1];
        long[] all = new long[ascending.size() - 1];
        long outside = 0;
        for (WaitAnswer answer : answers) {
            int bin = bin(ascending, answer.waited());
            if (bin < 0) {
                outside++;
            } else {
                all[bin]++;
                satisfied[bin] += answer.satisfied() ? 1 : 0;
            }
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            bins.add(new Bin(ascending.get(i), ascending.get(i + 1), method.of(satisfied[i], all[i], confidence)));
        }
        return new BinnedCurve(List.copyOf(bins), outside);
    }

    /** The ranges in ascending order. */
    public List<Bin> bins() {
        return bins;
    }

    /** How many answers waited less than the first edge, or the last edge or more: they are in no range. */
    public long outside() {
        return outside;
    }

    @Override
    public Figure at(Duration wait) {
        return bins.stream()
                .filter(bin -> wait.compareTo(bin.from()) >= 0 && wait.compareTo(bin.to()) < 0)
                .map(Bin::share)
                .findFirst()
                .orElseGet(() -> Figure.undefined(0, "OUT_OF_RANGE"));
    }

    /** The range that a wait falls in, or -1. */
    private static int bin(List<Duration> edges, Duration wait) {
        int low = 0;
        int high = edges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges.get(middle).compareTo(wait) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == edges.size() ? -1 : low - 1;
    }
}
