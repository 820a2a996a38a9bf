package org.itsmkit.sla.availability;

import java.time.Instant;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;

/**
 * A time during which a service was not there for all of its users. Immutable.
 *
 * @param from the first instant of it
 * @param to the first instant after it, not before {@code from}; empty while it lasts
 * @param impactShare which share of the service is lost: from 0 to 1, where 1 is all of it
 */
public record Outage(Instant from, Optional<Instant> to, double impactShare) {

    /**
     * Refuses an end before the start and a share out of range.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Outage {
        InvalidInput.present("from", from);
        InvalidInput.present("to", to);
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new InvalidInput("to", "an instant not before " + from, to.get());
        }
        Shares.require("impact share", impactShare);
    }

    /** A total outage that is over. */
    public static Outage between(Instant from, Instant to) {
        return new Outage(from, Optional.of(InvalidInput.present("to", to)), 1);
    }

    /** A total outage that lasts: it counts until the instant at which availability is evaluated. */
    public static Outage since(Instant from) {
        return new Outage(from, Optional.empty(), 1);
    }

    /** The same, of which only this share of the service is lost: from 0 to 1. */
    public Outage affecting(double share) {
        return new Outage(from, to, share);
    }
}
