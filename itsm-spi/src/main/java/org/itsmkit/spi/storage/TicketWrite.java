package org.itsmkit.spi.storage;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.InvalidInput;

/**
 * What a write set does to one ticket.
 *
 * @param expectedVersion the version it must have now: 0 when it must not exist
 * @param after the ticket as it shall be; its version is {@code expectedVersion} plus the number of entries
 * @param entries what is added to its journal, in order, at least one
 * @param indexed the values of all its indexed fields as they shall be, by field name
 * @param links what changes of its links
 * @param erased entries of its journal with personal values taken out, text and hash unchanged: each takes the place of the
 *     entry of its sequence. The one way in which a journal changes
 */
public record TicketWrite(
        long expectedVersion,
        StoredTicket after,
        List<SealedEntry> entries,
        Map<String, FieldValue<?>> indexed,
        List<LinkChange> links,
        List<SealedEntry> erased) {

    public TicketWrite {
        entries = List.copyOf(entries);
        indexed = Map.copyOf(indexed);
        links = List.copyOf(links);
        erased = List.copyOf(erased);
        Ticket ticket = after.ticket();
        if (ticket.version() != expectedVersion + entries.size() || entries.isEmpty()) {
            throw refused(
                    ticket,
                    "as many entries as versions, at least one",
                    entries.size() + " entries from version " + expectedVersion + " to " + ticket.version());
        }
        for (int i = 0; i < entries.size(); i++) {
            requireEntry(ticket, entries.get(i), expectedVersion + 1 + i, expectedVersion + 1 + i);
        }
        for (SealedEntry entry : erased) {
            requireEntry(ticket, entry, 1, expectedVersion);
        }
    }

    private static void requireEntry(Ticket ticket, SealedEntry entry, long from, long to) {
        boolean own = entry.tenant().equals(ticket.tenant()) && entry.ticket().equals(ticket.id());
        if (!own || entry.sequence() < from || entry.sequence() > to) {
            throw refused(
                    ticket,
                    "its own entry " + from + (to == from ? "" : " to " + to),
                    "entry " + entry.sequence() + " of " + entry.tenant() + " " + entry.ticket());
        }
    }

    private static InvalidInput refused(Ticket ticket, String expected, String found) {
        return new InvalidInput("write of ticket " + ticket.number(), expected, found);
    }
}
