package org.itsmkit.domain.cmdb.time;

import java.time.Instant;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One commit to a tenant's graph: the one that made this version of it.
 *
 * @param tenant whose graph
 * @param version 1 for the first, each one more than the one before
 * @param recordedAt when; never before the commit before
 * @param actor who
 * @param reason why, 1 to 1,000 characters
 * @param ticket the ticket it was done for, such as a change, or null
 * @param facts how many facts it recorded, 0 or more
 */
public record GraphCommit(
        TenantId tenant,
        long version,
        Instant recordedAt,
        Actor actor,
        String reason,
        @Nullable TicketId ticket,
        int facts) {

    /** The most facts of one commit. */
    public static final int MOST = 10_000;

    public GraphCommit {
        InvalidInput.present("tenant", tenant);
        if (version < 1) {
            throw new InvalidInput("version", "1 or more", version);
        }
        InvalidInput.present("recorded at", recordedAt);
        InvalidInput.present("actor", actor);
        InvalidInput.text("reason", reason, 1_000);
        if (facts < 0 || facts > MOST) {
            throw new InvalidInput("facts", "0 to " + MOST, facts);
        }
    }
}
