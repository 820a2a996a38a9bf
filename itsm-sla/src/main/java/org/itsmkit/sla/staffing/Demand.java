package org.itsmkit.sla.staffing;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * The work that arrives at a desk in a stretch of time short enough to be steady, usually a quarter or half of an hour.
 * Contacts arrive independently of each other (Poisson) and take exponential times; all the models here rest on that.
 *
 * @param erlangs the offered load: contacts that arrive in one handling time, which is also how many agents they keep busy on
 *     average; from 0 to {@link #MOST_ERLANGS}
 * @param handlingTime the mean time that an agent is taken by a contact, after-work included (AHT); more than zero, at most
 *     {@link #LONGEST}
 */
public record Demand(double erlangs, Duration handlingTime) {

    /** The largest load that is answered, so that no input makes a model run for long. */
    public static final double MOST_ERLANGS = 1_000_000;

    /** The longest time that is taken anywhere in this package: 1,000 years of 365 days. */
    public static final Duration LONGEST = Duration.ofDays(365_000);

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Demand {
        if (!(erlangs >= 0 && erlangs <= MOST_ERLANGS)) {
            throw new InvalidInput("erlangs", "a number from 0 to 1000000", erlangs);
        }
        Seconds.positive("handlingTime", handlingTime);
    }

    /**
     * The demand of contacts over a stretch of time: contacts &times; handling time / per.
     *
     * @param contacts that arrive on average, zero or more; a forecast need not be whole
     * @param per in what time they arrive, more than zero
     * @param handlingTime the mean time that an agent is taken by one
     * @throws InvalidInput if a part is out of range, or the load that they make
     */
    public static Demand of(double contacts, Duration per, Duration handlingTime) {
        if (!(contacts >= 0 && Double.isFinite(contacts))) {
            throw new InvalidInput("contacts", "zero or more", contacts);
        }
        double handling = Seconds.positive("handlingTime", handlingTime);
        return new Demand(contacts * handling / Seconds.positive("per", per), handlingTime);
    }

    /** Contacts that arrive in a second. */
    double perSecond() {
        return erlangs / handlingSeconds();
    }

    double handlingSeconds() {
        return Seconds.of(handlingTime);
    }
}
