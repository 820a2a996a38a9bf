package org.itsmkit.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.TicketChange;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;

/**
 * The follow-ups that a command wrote, and what those wrote in turn, as far as its caller waits for them: what would make
 * the caller wait for too many tickets is left to the due work. Used by one thread.
 */
final class AtOnce {

    /** How many tickets a caller waits for at most. */
    static final int MOST = 100;

    private final Queue<WorkItem> waiting = new ArrayDeque<>();
    private long left = MOST;

    /** Takes on the follow-ups of a commit. One of a linked ticket counts for as many as it is linked to. */
    void take(List<TicketChange> changes, List<WorkItem> written) {
        for (WorkItem item : written) {
            long tickets = item.kind() == WorkKind.FOLLOW_UP ? 1 + links(changes, item.ticket()) : Long.MAX_VALUE;
            if (tickets <= left) {
                left -= tickets;
                waiting.add(item);
            }
        }
    }

    /** The next one; empty when all are done. */
    Optional<WorkItem> next() {
        return Optional.ofNullable(waiting.poll());
    }

    private static long links(List<TicketChange> changes, TicketId id) {
        return changes.stream()
                .map(TicketChange::after)
                .filter(ticket -> ticket.id().equals(id))
                .mapToLong(Ticket::links)
                .max()
                .orElse(0);
    }
}
