package org.itsmkit.sla.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Share;

/**
 * How many promises were kept. Attainment is met / (met + breached): what still runs in time, what was called off and what
 * was never promised are counted beside it and are in neither number. Immutable.
 *
 * @param met kept
 * @param breached not kept, those included that still run past their target
 * @param undecided still running in time
 * @param cancelled called off
 * @param withoutTarget never promised
 */
public record Attainment(long met, long breached, long undecided, long cancelled, long withoutTarget) {

    /**
     * Refuses counts below zero.
     *
     * @throws InvalidInput naming the count
     */
    public Attainment {
        Counts.require("met", met);
        Counts.require("breached", breached);
        Counts.require("undecided", undecided);
        Counts.require("cancelled", cancelled);
        Counts.require("withoutTarget", withoutTarget);
    }

    /** Counts all of them as they stand now, each once. */
    public static Attainment of(Collection<TargetResult> results) {
        Map<TargetStanding, Long> counts = new EnumMap<>(TargetStanding.class);
        results.forEach(result -> counts.merge(result.standing(), 1L, Long::sum));
        return new Attainment(
                counts.getOrDefault(TargetStanding.MET, 0L),
                counts.getOrDefault(TargetStanding.BREACHED, 0L),
                counts.getOrDefault(TargetStanding.UNDECIDED, 0L),
                counts.getOrDefault(TargetStanding.CANCELLED, 0L),
                counts.getOrDefault(TargetStanding.NO_TARGET, 0L));
    }

    /**
     * Counts those that were decided in a period: met when they were done, breached when the target was exceeded, not when the
     * work was done at last. Each one therefore falls into one period only, and periods that adjoin add up to the whole.
     *
     * @param from the period's first instant
     * @param to the first instant after it, not before {@code from}
     * @param results those without an instant count in no period
     * @throws InvalidInput if the period ends before it begins
     */
    public static Attainment decidedWithin(Instant from, Instant to, Collection<TargetResult> results) {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "an instant not before " + from, to);
        }
        return of(results.stream()
                .filter(result -> result.isDecidedWithin(from, to))
                .toList());
    }

    /** The counts of both together, such as those of two groups. */
    public Attainment plus(Attainment other) {
        return new Attainment(
                Math.addExact(met, other.met),
                Math.addExact(breached, other.breached),
                Math.addExact(undecided, other.undecided),
                Math.addExact(cancelled, other.cancelled),
                Math.addExact(withoutTarget, other.withoutTarget));
    }

    /** The met of those that were decided. */
    public Share share() {
        return new Share(met, Math.addExact(met, breached));
    }

    /** The share of the met with its Wilson interval of 95 %; undefined if nothing was decided, never 0 or 100 %. */
    public Figure figure() {
        return share().figure();
    }
}
