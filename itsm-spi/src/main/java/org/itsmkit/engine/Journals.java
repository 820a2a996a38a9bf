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
        Iterator<SealedEntry> sealed = whole(ticket);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sealed.hasNext();
            }

            @Override
            public JournalEntry next() {
                return JournalCodec.decode(sealed.next());
            }
        };
    }

    /** The stored entries that led to this version of the ticket; throws {@code StorageFailure} when one is missing. */
    Iterator<SealedEntry> whole(Ticket ticket) {
        return new Unbroken<>(sealed(ticket), SealedEntry::sequence, ticket, 0, () -> {});
    }

    /** What is stored of the entries that led to this version of the ticket, for who looks whether any is missing. */
    Iterator<SealedEntry> sealed(Ticket ticket) {
        return Iterators.paged(last -> {
            long after = last == null ? 0 : last.sequence();
            int limit = (int) Math.min(PAGE, ticket.version() - after);
            return limit < 1 ? List.of() : page(ticket.tenant(), ticket.id(), after, limit);
        });
    }

    /** Whether an entry is stored behind this version of the ticket. */
    boolean goesOn(Ticket ticket) {
        return !page(ticket.tenant(), ticket.id(), ticket.version(), 1).isEmpty();
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
