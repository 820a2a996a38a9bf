package org.itsmkit.domain.journal;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.TicketEvent.Opened;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Turns a journal into the ticket it describes. Pure: events carry their outcome, and nothing else is consulted. */
public final class History {

    private History() {}

    /** The ticket after this entry; {@code before} is null for the first entry, and only then. */
    public static Ticket apply(@Nullable Ticket before, JournalEntry entry) {
        long expected = before == null ? 1 : before.version() + 1;
        if (entry.sequence() != expected) {
            throw new InvalidInput("entry.sequence", String.valueOf(expected), entry.sequence());
        }
        if (before != null
                && !(entry.ticket().equals(before.id()) && entry.tenant().equals(before.tenant()))) {
            throw new InvalidInput(
                    "entry.ticket", before.tenant() + " " + before.id(), entry.tenant() + " " + entry.ticket());
        }
        return before == null
                ? open(entry.tenant(), entry.ticket(), entry.events(), entry.occurredAt())
                : after(before, entry.events(), entry.occurredAt());
    }

    /** The ticket after all entries; throws {@link InvalidInput} when there is none. */
    public static Ticket replay(Iterator<JournalEntry> entries) {
        Ticket ticket = null;
        while (entries.hasNext()) {
            ticket = apply(ticket, entries.next());
        }
        if (ticket == null) {
            throw new InvalidInput("entries", "at least one entry", "none");
        }
        return ticket;
    }

    /** The ticket that an entry with these events makes of {@code before}: one version on. */
    public static Ticket after(Ticket before, List<? extends TicketEvent> events, Instant occurredAt) {
        TicketDraft draft = new TicketDraft(before, occurredAt);
        events.forEach(event -> event.fold(draft));
        return draft.ticket();
    }

    /** The ticket after further events of the entry that led to {@code now}: the version stays. */
    public static Ticket ahead(Ticket now, List<? extends TicketEvent> events, Instant occurredAt) {
        TicketDraft draft = new TicketDraft(now, occurredAt);
        events.forEach(event -> event.fold(draft));
        return draft.ticket(now.version());
    }

    /** The ticket that a first entry with these events opens; the first of them must be {@link Opened}. */
    public static Ticket open(TenantId tenant, TicketId id, List<? extends TicketEvent> events, Instant occurredAt) {
        if (events.isEmpty() || !(events.get(0) instanceof Opened opened)) {
            throw new InvalidInput("events", "an opened event first", events);
        }
        TicketDraft draft = new TicketDraft(tenant, id, opened, occurredAt);
        events.subList(1, events.size()).forEach(event -> event.fold(draft));
        return draft.ticket();
    }
}
