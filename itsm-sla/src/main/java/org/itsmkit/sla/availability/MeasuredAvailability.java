package org.itsmkit.sla.availability;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * How available a service was, see {@link AvailabilityMeasurement}. Immutable.
 *
 * @param availability from 0 to 1; undefined if no service was agreed. Rests on {@code outages}
 * @param agreedTime the agreed service time of the period that has passed, without agreed maintenance
 * @param agreedTimeOfPeriod the same for the whole period; more while the period runs
 * @param downtime the agreed service time that was lost, weighted by impact, to the nearest nanosecond
 * @param outages how many outages took service time, after those that overlap or touch are united
 */
public record MeasuredAvailability(
        Figure availability, Duration agreedTime, Duration agreedTimeOfPeriod, Duration downtime, int outages) {

    /** Refuses null. */
    public MeasuredAvailability {
        InvalidInput.present("availability", availability);
        InvalidInput.present("agreed time", agreedTime);
        InvalidInput.present("agreed time of the period", agreedTimeOfPeriod);
        InvalidInput.present("downtime", downtime);
    }

    /** What this target allows in the whole period, and the downtime so far. */
    public DowntimeBudget against(AvailabilityTarget target) {
        return new DowntimeBudget(InvalidInput.present("target", target).downtimeBudget(agreedTimeOfPeriod), downtime);
    }
}
