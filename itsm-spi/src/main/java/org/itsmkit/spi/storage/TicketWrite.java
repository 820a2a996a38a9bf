package org.itsmkit.spi.storage;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.SealedEntry;

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
        if (after.ticket().version() != expectedVersion + entries.size() || entries.isEmpty()) {
            throw new InvalidInput(
                    "write of ticket " + after.ticket().number(),
                    "as many entries as versions, at least one",
                    entries.size() + " entries from version " + expectedVersion + " to "
                            + after.ticket().version());
        }
    }
}
