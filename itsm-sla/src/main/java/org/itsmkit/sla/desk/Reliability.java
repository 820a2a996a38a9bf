package org.itsmkit.sla.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.availability.AvailabilityMeasurement;
import org.itsmkit.sla.availability.Outage;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.RateInterval;

/**
 * How often a service failed and for how long, by ITIL's terms for service availability management. With the agreed service
 * time AST, the downtime DT in it and the number of failures n: availability (AST - DT)/AST, MTBF (AST - DT)/n, MTRS DT/n,
 * MTBSI their sum. Immutable.
 *
 * @param agreed the agreed service time, zero or more and under 292 years
 * @param downtime how much of it the service did not work, zero to {@code agreed}
 * @param failures how often it failed; more than zero if there was downtime
 */
public record Reliability(Duration agreed, Duration downtime, long failures) {

    /**
     * Refuses figures that contradict each other.
     *
     * @throws InvalidInput naming the one that does
     */
    public Reliability {
        Nanoseconds.require("agreed", agreed);
        if (downtime.isNegative() || downtime.compareTo(agreed) > 0) {
            throw new InvalidInput("downtime", "zero to the agreed time " + agreed, downtime);
        }
        if (failures < 0 || (failures == 0 && !downtime.isZero())) {
            throw new InvalidInput(
                    "failures", "a count of zero or more, and of one or more if there is downtime", failures);
        }
    }

    /**
     * From what was seen. Outages that overlap or touch are one failure; maintenance that was agreed is neither service time
     * nor downtime, and an outage wholly in it is no failure. Only what lies within the period counts. O(n log n).
     *
     * @param period the period; as of its end an outage that goes on counts up to there
     * @param outages in any order; one without any length is no failure, and a partial one counts as a whole one: availability
     *     that weighs them is {@link AvailabilityMeasurement}'s
     * @param maintenance agreed windows in any order
     */
    public static Reliability of(
            OpenInterval period, Collection<Outage> outages, Collection<OpenInterval> maintenance) {
        Spans excluded = Spans.union(List.copyOf(maintenance)).within(period);
        Spans down = Spans.union(outages.stream()
                        .flatMap(outage -> interval(outage, period))
                        .toList())
                .within(period);
        Spans counted = down.without(excluded);
        Duration agreed = period.length().minus(excluded.length());
        return new Reliability(agreed, counted.length(), down.countHolding(counted));
    }

    private static Stream<OpenInterval> interval(Outage outage, OpenInterval period) {
        Instant end = outage.to().orElse(period.end());
        return outage.from().isBefore(end) ? Stream.of(new OpenInterval(outage.from(), end)) : Stream.empty();
    }

    /**
     * The availability from 0 to 1, {@code n} being the failures; undefined without agreed time. It has no interval here: its
     * uncertainty is that of the failures, see {@link #mtbf()}.
     */
    public Figure availability() {
        return agreed.isZero()
                ? Figure.undefined(failures, "AVAILABILITY")
                : Figure.of(Nanoseconds.inSeconds(uptime()) / Nanoseconds.inSeconds(agreed), failures, "AVAILABILITY");
    }

    /**
     * Mean time between failures in seconds of service that worked; undefined without a failure. With the exact interval of
     * 95 % for failures at a steady rate, {@link RateInterval#EXACT}.
     */
    public Figure mtbf() {
        Figure mean = perFailure(uptime(), "MTBF, POISSON_EXACT");
        return RateInterval.EXACT
                .of(failures, 1, Interval.DEFAULT_CONFIDENCE)
                .interval()
                .filter(count -> mean.isDefined())
                .map(count -> mean.within(timeBetween(count)))
                .orElse(mean);
    }

    private Interval timeBetween(Interval count) {
        double up = Nanoseconds.inSeconds(uptime());
        return new Interval(up / count.high(), up / count.low(), count.confidence());
    }

    /** Mean time to restore service, in seconds; undefined without a failure. */
    public Figure mtrs() {
        return perFailure(downtime, "MTRS");
    }

    /** Mean time between service incidents, MTBF and MTRS together, in seconds; undefined without a failure. */
    public Figure mtbsi() {
        return perFailure(agreed, "MTBSI");
    }

    /** The agreed time in which the service worked. */
    public Duration uptime() {
        return agreed.minus(downtime);
    }

    private Figure perFailure(Duration time, String method) {
        return failures == 0
                ? Figure.undefined(0, method)
                : Figure.of(Nanoseconds.inSeconds(time) / failures, failures, method);
    }
}
