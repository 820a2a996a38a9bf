package org.itsmkit.sla.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * A threshold as a clock sees it. Immutable.
 *
 * @param threshold the threshold
 * @param key what to remember it by once it was announced
 * @param at when it is or was reached; empty if that cannot be said (nothing started, paused before it) or if it is never
 * @param passed whether it has been reached by the clock at the instant of the reading, or by its stop
 */
public record ThresholdReading(Threshold threshold, EmissionKey key, Optional<Instant> at, boolean passed) {

    static ThresholdReading of(ClockReading reading, Threshold threshold, Optional<Instant> at, boolean passed) {
        ClockPolicy policy = reading.policy();
        EmissionKey key = new EmissionKey(policy.target(), reading.cycle(), threshold.key(), policy.version());
        return new ThresholdReading(threshold, key, at, passed);
    }
}
