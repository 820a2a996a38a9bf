package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.sla.InvalidInput;

/**
 * What ran for each party on its own calendar, to be held against its own contract. The times of two parties are times of
 * two clocks: they must not be added, nor set against {@link SharedClockTime}. Immutable.
 *
 * @param byParty the open time of its calendar in which each party held the work, by name; zero or more each
 */
public record OwnCalendarTime(Map<String, Duration> byParty) {

    /** Copies the times. */
    public OwnCalendarTime {
        byParty = Collections.unmodifiableMap(new TreeMap<>(InvalidInput.present("by party", byParty)));
    }

    /** What ran for a party: zero if it never held the work. */
    public Duration of(String party) {
        return byParty.getOrDefault(party, Duration.ZERO);
    }
}
