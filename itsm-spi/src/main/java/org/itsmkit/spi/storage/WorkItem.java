package org.itsmkit.spi.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;

/**
 * Something that is to be done later, at least once: durable, claimed by one worker at a time, retried, and set aside when
 * it keeps failing.
 *
 * @param tenant whose it is
 * @param id unique in its tenant: 1 to 200 characters
 * @param kind what sort of work
 * @param ticket the ticket it is about
 * @param payload what exactly, as the engine wrote it
 * @param dueAt when it may be done; {@link #NEVER} keeps it from being done
 * @param attempts how often it was claimed
 */
public record WorkItem(
        TenantId tenant, String id, WorkKind kind, TicketId ticket, String payload, Instant dueAt, int attempts) {

    /** Later than anything: nothing is waited for. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public WorkItem {
        InvalidInput.text("work.id", id, 200);
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    public static WorkItem of(
            TenantId tenant, String id, WorkKind kind, TicketId ticket, String payload, Instant dueAt) {
        return new WorkItem(tenant, id, kind, ticket, payload, dueAt, 0);
    }
}
