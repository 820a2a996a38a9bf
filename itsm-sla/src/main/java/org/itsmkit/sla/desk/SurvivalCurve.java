package org.itsmkit.sla.desk;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.math.Normal;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.ProportionInterval;

/**
 * How much of the work of a kind is not done yet after a time, from past work of which some was never seen done: the
 * product-limit estimate of E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the
 * American Statistical Association 53 (1958). Nothing is supposed of the shape of the times. Made in O(n log n); each question
 * takes O(log n). Immutable.
 *
 * <p>Where every fate up to the time is known the estimate is a plain share, and its interval is Wilson's. Otherwise the
 * interval is Greenwood's variance on the scale of log(-log S), which stays within 0 and 1 (J. D. Kalbfleisch and R. L.
 * Prentice, "The Statistical Analysis of Failure Time Data", section 1.4); at S = 0 or 1, where that has no width, it is
 * Wilson's over the work whose fate is known.
 */
public final class SurvivalCurve {

    private static final String METHOD = "KAPLAN_MEIER";

    /** Distinct times in nanoseconds, ascending. */
    private final long[] times;
    /** Up to and with each time, one place further: how much was done, and how much was lost from sight. */
    private final long[] done;

    private final long[] lost;
    /** The same for the logarithm of the survival and for Greenwood's sum, the last step to zero left out. */
    private final double[] logSurvival;

    private final double[] greenwood;

    private SurvivalCurve(List<PastWork> sorted) {
        times = sorted.stream()
                .mapToLong(work -> work.elapsed().toNanos())
                .distinct()
                .toArray();
        done = new long[times.length + 1];
        lost = new long[times.length + 1];
        logSurvival = new double[times.length + 1];
        greenwood = new double[times.length + 1];
        int at = 0;
        for (int i = 0; i < times.length; i++) {
            long doneNow = 0;
            long lostNow = 0;
            for (; at < sorted.size() && sorted.get(at).elapsed().toNanos() == times[i]; at++) {
                doneNow += sorted.get(at).done() ? 1 : 0;
                lostNow += sorted.get(at).done() ? 0 : 1;
            }
            long atRisk = sorted.size() - done[i] - lost[i];
            boolean isLastStep = doneNow == atRisk;
            done[i + 1] = done[i] + doneNow;
            lost[i + 1] = lost[i] + lostNow;
            logSurvival[i + 1] = logSurvival[i] + (isLastStep ? 0 : Math.log1p(-(double) doneNow / atRisk));
            greenwood[i + 1] = greenwood[i] + (isLastStep ? 0 : doneNow / ((double) atRisk * (atRisk - doneNow)));
        }
    }

    /** Takes the past work of a kind, in any order; may be empty. */
    public static SurvivalCurve of(Collection<PastWork> past) {
        return new SurvivalCurve(
                past.stream().sorted(Comparator.comparing(PastWork::elapsed)).toList());
    }

    /** How much past work there is. */
    public long size() {
        return done[times.length] + lost[times.length];
    }

    /** How much past work was not done after a time: what can be compared with work that has run for so long. */
    public long lastingLongerThan(Duration elapsed) {
        int seen = upTo(Nanoseconds.require("elapsed", elapsed));
        return size() - done[seen] - lost[seen];
    }

    /**
     * The share of work not done after a time, of that which was not done after an earlier one.
     *
     * @param already what it has run for, zero or more: zero leaves out what took no time
     * @param until the time asked about, not below {@code already}
     * @param confidence of the interval, more than 0 and less than 1
     * @return from 0 to 1, the sample being the past work that lasted longer than {@code already}; undefined if there is none,
     *     and if all that is known of it ends before {@code until}
     * @throws InvalidInput if a number is out of range
     */
    public Figure lasting(Duration already, Duration until, double confidence) {
        Interval.requireConfidence(confidence);
        int from = upTo(Nanoseconds.require("already", already));
        int to = upTo(Nanoseconds.require("until", until));
        if (until.compareTo(already) < 0) {
            throw new InvalidInput("until", "a length not below " + already, until);
        }
        long atRisk = size() - done[from] - lost[from];
        long doneBetween = done[to] - done[from];
        long lostBefore = lost[to] - lost[from] - lostAt(until, from, to);
        long known = atRisk - doneBetween - lostBefore;
        if (atRisk == 0 || (known == 0 && !reachesZero(to))) {
            return Figure.undefined(atRisk, METHOD);
        }
        if (lostBefore == 0) {
            return share(known, atRisk, atRisk, confidence);
        }
        if (reachesZero(to)) {
            return share(0, doneBetween, atRisk, confidence);
        }
        if (doneBetween == 0) {
            return share(known, known, atRisk, confidence);
        }
        double log = logSurvival[to] - logSurvival[from];
        double spread = Normal.twoSided(confidence) * Math.sqrt(greenwood[to] - greenwood[from]) / log;
        double one = Math.exp(log * Math.exp(spread));
        double other = Math.exp(log * Math.exp(-spread));
        return Figure.of(Math.exp(log), atRisk, METHOD + ", GREENWOOD")
                .within(new Interval(Math.min(one, other), Math.max(one, other), confidence));
    }

    /**
     * How much longer work takes with a probability, of that which has run for a time.
     *
     * @param already what it has run for, zero or more
     * @param probability more than 0, not more than 1: 0.5 for the middle
     * @return the first time by which so much of it is done; empty if past work does not show it
     */
    public Optional<Duration> remaining(Duration already, double probability) {
        if (!(probability > 0 && probability <= 1)) {
            throw new InvalidInput("probability", "a number of more than 0 and at most 1", probability);
        }
        long start = Nanoseconds.require("already", already);
        int from = upTo(start);
        int low = from;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (1 - lastingAt(from, middle + 1) >= probability) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == times.length ? Optional.empty() : Optional.of(Duration.ofNanos(times[low] - start));
    }

    /** What was lost from sight at the very last instant: it is known to have lasted up to it. */
    private long lostAt(Duration until, int from, int to) {
        return to > from && times[to - 1] == until.toNanos() ? lost[to] - lost[to - 1] : 0;
    }

    private double lastingAt(int from, int to) {
        return reachesZero(to) ? 0 : Math.exp(logSurvival[to] - logSurvival[from]);
    }

    /** Whether all work that was still in sight is done within so many times. */
    private boolean reachesZero(int to) {
        return to == times.length && to > 0 && lost[to] == lost[to - 1];
    }

    private static Figure share(long part, long known, long atRisk, double confidence) {
        Figure share = ProportionInterval.WILSON.of(part, known, confidence);
        return new Figure(share.value(), share.interval(), atRisk, METHOD + ", WILSON");
    }

    /** How many distinct times are not above one. */
    private int upTo(long nanos) {
        int found = Arrays.binarySearch(times, nanos);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
