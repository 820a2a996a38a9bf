package org.itsmkit.spi.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.itsmkit.domain.journal.Sha256;
import org.itsmkit.domain.level.TicketClock;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.Labels;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as a store keeps it: what it is, and what the engine keeps beside it.
 *
 * @param ticket the ticket at its version
 * @param clocks what its service-level clocks have heard
 * @param nextDue the earliest instant at which a running clock is due, or null when none is
 * @param nextWake when the engine wants to look at it again, or null when never: a timer or a threshold
 * @param labels who may see it
 * @param priorityRank its priority's place in a queue, smaller is graver; {@link #UNRANKED} exactly when it has none
 * @param head the hash of its last journal entry
 */
public record StoredTicket(
        Ticket ticket,
        List<TicketClock> clocks,
        @Nullable Instant nextDue,
        @Nullable Instant nextWake,
        Labels labels,
        long priorityRank,
        Sha256 head) {

    /** The rank of a ticket without a priority: behind all others. */
    public static final long UNRANKED = 1_000_000;

    public StoredTicket {
        clocks = List.copyOf(clocks);
        nextDue = nextDue == null ? null : nextDue.truncatedTo(ChronoUnit.MICROS);
        nextWake = nextWake == null ? null : nextWake.truncatedTo(ChronoUnit.MICROS);
    }
}
