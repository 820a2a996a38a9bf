package org.itsmkit.domain.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;

/**
 * Everything that one command did to one ticket: the unit of the journal. A ticket's version is the number of its
 * entries.
 *
 * @param tenant whose it is
 * @param ticket the ticket
 * @param sequence 1 for the first entry, then without gaps
 * @param occurredAt when it was true in the world, to the microsecond
 * @param recordedAt when the library came to know it, to the microsecond
 * @param actor who did it
 * @param cause what made it come about
 * @param correlation what the host uses to follow one request through its systems; may be empty
 * @param commandId the command's id; may be empty
 * @param events what happened, in order; at least one
 */
public record JournalEntry(
        TenantId tenant,
        TicketId ticket,
        long sequence,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        Cause cause,
        String correlation,
        String commandId,
        List<TicketEvent> events) {

    public JournalEntry {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        events = List.copyOf(events);
        if (sequence < 1) {
            throw new InvalidInput("entry.sequence", "1 or more", sequence);
        }
        if (events.isEmpty()) {
            throw new InvalidInput("entry.events", "at least one event", events);
        }
    }

    /** The same entry with other events: for showing less of it. */
    public JournalEntry withEvents(List<TicketEvent> shown) {
        return new JournalEntry(
                tenant, ticket, sequence, occurredAt, recordedAt, actor, cause, correlation, commandId, shown);
    }

    /** One line for people: {@code #3 2026-01-05T09:00:00Z kim: resolve IN_PROGRESS -> RESOLVED}. */
    @Override
    public String toString() {
        String what = events.stream().map(TicketEvent::toString).collect(Collectors.joining("; "));
        String why = cause.equals(Cause.COMMAND) ? "" : " (" + cause + ")";
        return "#" + sequence + " " + occurredAt + " " + actor + why + ": " + what;
    }
}
