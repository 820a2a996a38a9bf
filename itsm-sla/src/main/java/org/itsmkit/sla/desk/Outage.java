package org.itsmkit.sla.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * A time in which a service did not work. Immutable.
 *
 * @param start when it began, included
 * @param end when it was over, excluded, not before the start; empty while it goes on
 */
public record Outage(Instant start, Optional<Instant> end) {

    /**
     * Refuses an end before the start.
     *
     * @throws InvalidInput naming the end
     */
    public Outage {
        Objects.requireNonNull(start, "start");
        if (end.filter(start::isAfter).isPresent()) {
            throw new InvalidInput("end", "an instant not before the start at " + start, end.get());
        }
    }
}
