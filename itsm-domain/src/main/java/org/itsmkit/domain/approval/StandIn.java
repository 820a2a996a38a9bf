package org.itsmkit.domain.approval;

import java.time.Instant;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;

/**
 * Whom an approver let act for them, and when.
 *
 * @param person who
 * @param from the first instant
 * @param until the first instant after; later than {@code from}
 */
public record StandIn(Person person, Instant from, Instant until) {
    public StandIn {
        InvalidInput.present("stand-in", person);
        InvalidInput.present("begin", from);
        InvalidInput.present("end", until);
        if (!until.isAfter(from)) {
            throw new InvalidInput("end of a delegation", "later than " + from, until);
        }
    }

    boolean actsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
