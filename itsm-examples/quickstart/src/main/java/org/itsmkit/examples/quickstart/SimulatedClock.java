package org.itsmkit.examples.quickstart;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is told what time it is, and only ever goes forward. */
final class SimulatedClock implements InstantSource {

    private volatile Instant now;

    SimulatedClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void advanceTo(Instant later) {
        if (later.isAfter(now)) {
            now = later;
        }
    }
}
