package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what each party's share of a clock is, stretch by stretch. Used once. */
final class SharedClockSum {

    private final Map<String, Duration> byParty = new TreeMap<>();
    private Duration withCustomer = Duration.ZERO;

    /** Each stretch is divided by itself, so that the shares of each add up. */
    void add(Custody custody, Duration time) {
        if (custody.isCustomer()) {
            withCustomer = withCustomer.plus(time);
            return;
        }
        long[] weights =
                custody.weights().values().stream().mapToLong(Long::longValue).toArray();
        Iterator<Duration> shares = LargestRemainder.split(time, weights).iterator();
        custody.weights().keySet().forEach(party -> byParty.merge(party, shares.next(), Duration::plus));
    }

    SharedClockTime result() {
        return new SharedClockTime(byParty, withCustomer);
    }
}
