package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;

/**
 * The time of one clock, divided among the parties that held a piece of work: their times add up to the running time to the
 * nanosecond. Not to be set against times on the parties' own calendars, see {@link OwnCalendarTime}. Immutable.
 *
 * @param byParty what ran for each party that held the work, by name; zero or more each
 * @param withCustomer what passed while the customer had it: a pause, and nobody's
 */
public record SharedClockTime(Map<String, Duration> byParty, Duration withCustomer) {

    /** Copies the times. */
    public SharedClockTime {
        byParty = Collections.unmodifiableMap(new TreeMap<>(InvalidInput.present("by party", byParty)));
        InvalidInput.present("with customer", withCustomer);
    }

    /** What ran for a party: zero if it never held the work. */
    public Duration of(String party) {
        return byParty.getOrDefault(party, Duration.ZERO);
    }

    /** What ran for all parties together. */
    public Duration running() {
        return byParty.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
