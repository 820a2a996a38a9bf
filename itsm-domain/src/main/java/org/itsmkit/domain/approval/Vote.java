package org.itsmkit.domain.approval;

import java.time.Instant;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.sla.InvalidInput;

/**
 * What was said for one approver.
 *
 * @param by who said it: the approver, or who acted for them
 * @param choice what they said
 * @param at when
 */
public record Vote(Person by, VoteChoice choice, Instant at) {
    public Vote {
        InvalidInput.present("voter", by);
        InvalidInput.present("choice", choice);
        InvalidInput.present("instant of vote", at);
    }
}
