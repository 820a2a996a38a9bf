package org.itsmkit.spi.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.document.TicketRecord;

/** One ticket with its journal and links. Guarded by the store's lock. */
final class MemoryTicket {

    /** The order in which links are listed; links of one key to one ticket are one link. */
    static final Comparator<TicketLink> LINK_ORDER =
            Comparator.comparing((TicketLink link) -> link.type().key()).thenComparing(TicketLink::other);

    private final ArrayList<SealedEntry> journal;
    private TicketRecord record;
    private Set<TicketLink> links = Set.of();

    /** The ticket that {@code first} opens, before that is applied. */
    MemoryTicket(TicketWrite first) {
        journal = new ArrayList<>(first.entries().size());
        record = TicketRecord.of(first);
    }

    void apply(TicketWrite write) {
        record = TicketRecord.of(write);
        journal.addAll(write.entries());
        write.erased().forEach(entry -> journal.set(Math.toIntExact(entry.sequence() - 1), entry));
        if (!write.links().isEmpty()) {
            links = changed(write.links());
        }
    }

    TicketRecord record() {
        return record;
    }

    TicketId id() {
        return record.id();
    }

    boolean isOpen() {
        return record.isOpen();
    }

    boolean isVisibleTo(Readers readers) {
        return record.isVisibleTo(readers);
    }

    /** In order. */
    Collection<TicketLink> links() {
        return links;
    }

    List<SealedEntry> journal(long after, int limit) {
        int from = (int) Math.min(Math.max(after, 0), journal.size());
        int to = (int) Math.min((long) from + limit, journal.size());
        return List.copyOf(journal.subList(from, to));
    }

    private Set<TicketLink> changed(List<LinkChange> changes) {
        Set<TicketLink> all = new TreeSet<>(LINK_ORDER);
        all.addAll(links);
        for (LinkChange change : changes) {
            TicketLink link = new TicketLink(change.type(), change.other());
            if (change.added()) {
                all.add(link);
            } else {
                all.remove(link);
            }
        }
        return all;
    }
}
