package org.itsmkit.engine;

import java.util.Iterator;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.JournalCodec;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Storage;

/** Reads journals, a page at a time. */
final class Journals {

    static final int PAGE = 500;

    private final Storage storage;

    Journals(Storage storage) {
        this.storage = storage;
    }

    /** The entries that led to this version of the ticket. */
    Iterator<JournalEntry> entries(Ticket ticket) {
        Iterator<SealedEntry> sealed = sealed(ticket.tenant(), ticket.id(), 0);
        return new Iterator<>() {
            private long read;

            @Override
            public boolean hasNext() {
                return read < ticket.version() && sealed.hasNext();
            }

            @Override
            public JournalEntry next() {
                read++;
                return JournalCodec.decode(sealed.next());
            }
        };
    }

    /** The stored entries behind a sequence. */
    Iterator<SealedEntry> sealed(TenantId tenant, TicketId ticket, long after) {
        return Iterators.paged(last -> page(tenant, ticket, last == null ? after : last.sequence(), PAGE));
    }

    /** A page of decoded entries behind a sequence. */
    List<JournalEntry> entries(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
        return storage.journal(tenant, ticket, after, limit, readers).stream()
                .map(JournalCodec::decode)
                .toList();
    }

    private List<SealedEntry> page(TenantId tenant, TicketId ticket, long after, int limit) {
        return storage.journal(tenant, ticket, after, limit, Readers.ENGINE);
    }
}
