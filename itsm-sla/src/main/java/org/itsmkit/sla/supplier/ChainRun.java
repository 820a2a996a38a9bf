package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What comes of work that takes a chain in which everyone uses all that they were promised. Immutable.
 *
 * @param start when it starts
 * @param end when the chain ends at the latest; empty if it never does
 * @param taken the open time of the agreement's calendar from start to end; empty if it never ends
 * @param slack the agreement's budget less what is taken, negative if it is too short; empty if it never ends
 */
public record ChainRun(Instant start, Optional<Instant> end, Optional<Duration> taken, Optional<Duration> slack) {

    /** Refuses null. */
    public ChainRun {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(slack, "slack");
    }

    /** Whether the agreement is kept: what is taken does not exceed its budget. */
    public boolean fits() {
        return slack.isPresent() && !slack.get().isNegative();
    }
}
