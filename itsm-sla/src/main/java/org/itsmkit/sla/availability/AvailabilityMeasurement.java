package org.itsmkit.sla.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.measure.Figure;

/**
 * How the availability of a service over a period is measured from its outages: (AST - DT) / AST, with the agreed service
 * time AST and the downtime DT (ITIL, availability management).
 *
 * <p>Outages are united before they are summed, so that no second is lost twice. A partial outage counts by the share of
 * the service that it takes; what overlapping ones take together is said by {@link OverlapRule}. Agreed maintenance leaves
 * both AST and DT, and so does closed time of the calendar. An outage that lasts counts to the instant of evaluation, and
 * what lies after that instant is neither service time nor downtime. Exact to the nanosecond; O(n log n) for n outages and
 * maintenance windows, in any order. Immutable.
 *
 * @param from the first instant of the period
 * @param to the first instant after the period; after {@code from}
 * @param agreedService when the service is agreed to be there
 * @param maintenance may overlap each other, closed time and the ends of the period
 * @param overlap what overlapping partial outages take together
 */
public record AvailabilityMeasurement(
        Instant from,
        Instant to,
        BusinessCalendar agreedService,
        List<AgreedMaintenance> maintenance,
        OverlapRule overlap) {

    /**
     * Refuses an empty period.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public AvailabilityMeasurement {
        InvalidInput.present("from", from);
        if (!InvalidInput.present("to", to).isAfter(from)) {
            throw new InvalidInput("to", "an instant after the start " + from, to);
        }
        InvalidInput.present("agreed service", agreedService);
        maintenance = InvalidInput.each("maintenance", maintenance);
        InvalidInput.present("overlap", overlap);
    }

    /** Over this period: service agreed around the clock, no maintenance, {@link OverlapRule#WORST}. */
    public static AvailabilityMeasurement of(Instant from, Instant to) {
        return new AvailabilityMeasurement(from, to, BusinessCalendar.alwaysOpen(), List.of(), OverlapRule.WORST);
    }

    /** The same, with service agreed only while this calendar is open. */
    public AvailabilityMeasurement agreed(BusinessCalendar service) {
        return new AvailabilityMeasurement(from, to, service, maintenance, overlap);
    }

    /** The same, with more agreed maintenance. */
    public AvailabilityMeasurement maintenance(AgreedMaintenance... more) {
        List<AgreedMaintenance> all = new ArrayList<>(maintenance);
        all.addAll(List.of(more));
        return new AvailabilityMeasurement(from, to, agreedService, all, overlap);
    }

    /** The same under another rule. */
    public AvailabilityMeasurement overlapping(OverlapRule rule) {
        return new AvailabilityMeasurement(from, to, agreedService, maintenance, rule);
    }

    /**
     * Measures.
     *
     * @param outages in any order; none means that there were none
     * @param asOf when it is evaluated: a period that still runs is measured up to here, one that has not begun has an
     *     undefined availability
     */
    public MeasuredAvailability measure(Collection<Outage> outages, Instant asOf) {
        Instant until = to.isBefore(InvalidInput.present("as of", asOf)) ? to : asOf;
        OutageSweep passed = new OutageSweep(this, InvalidInput.each("outages", outages), until);
        Duration agreedOfPeriod = until.equals(to) ? passed.agreed() : new OutageSweep(this, List.of(), to).agreed();
        Figure availability =
                Ratio.of(passed.served(), passed.agreed(), passed.outages(), "SERVED_BY_AGREED_" + overlap);
        return new MeasuredAvailability(
                availability, passed.agreed(), agreedOfPeriod, passed.downtime(), passed.outages());
    }
}
