package org.itsmkit.sla.flow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * How long one item was in progress. Immutable.
 *
 * @param arrivedAt when it came in, included
 * @param leftAt when it was done, excluded, not before it came in; empty while it is in progress
 */
public record Stay(Instant arrivedAt, Optional<Instant> leftAt) {

    /**
     * Refuses to leave before arriving.
     *
     * @throws InvalidInput naming it
     */
    public Stay {
        Objects.requireNonNull(arrivedAt, "arrivedAt");
        if (leftAt.filter(arrivedAt::isAfter).isPresent()) {
            throw new InvalidInput("leftAt", "an instant not before the arrival at " + arrivedAt, leftAt.get());
        }
    }

    /** Whether it is in progress at an instant. */
    public boolean isInProgressAt(Instant instant) {
        return !arrivedAt.isAfter(instant)
                && leftAt.filter(left -> !left.isAfter(instant)).isEmpty();
    }
}
