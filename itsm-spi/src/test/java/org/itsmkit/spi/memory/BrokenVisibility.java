package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Rule;

/** Stores that show what is hidden, or hide what is not. */
final class BrokenVisibility {

    private BrokenVisibility() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("find shows all", FindShows::new, Rule.HIDDEN, Rule.DENIED, Rule.RELABELLED),
                by("findByNumber shows all", NumberShows::new, Rule.HIDDEN, Rule.DENIED),
                by("search shows all", SearchShows::new, Rule.HIDDEN, Rule.DENIED, Rule.FULL_PAGES),
                by("count counts all", CountShows::new, Rule.HIDDEN, Rule.FULL_PAGES),
                by("journal shows all", JournalShows::new, Rule.HIDDEN, Rule.DENIED),
                by("links show all", LinksShow::new, Rule.HIDDEN),
                by("links hide only the other end", OtherEnd::new, Rule.HIDDEN),
                by("nobody is denied", NobodyDenied::new, Rule.DENIED, Rule.ROUND_TRIP),
                by("a label is enough for the denied", LabelFirst::new, Rule.DENIED),
                by("the first labels stay", FirstLabels::new, Rule.RELABELLED),
                by("a page is filtered when it was cut", FilteredPage::new, Rule.FULL_PAGES),
                by("a cursor leads to hidden tickets", EmptyPage::new, Rule.FULL_PAGES, Rule.PAGES),
                by("links are filtered when they were cut", FilteredLinks::new, Rule.FULL_PAGES),
                by("the engine is held for somebody", EngineHidden::new, Rule.ENGINE_SEES));
    }

    private static final class FindShows extends ForwardingStorage {
        @Override
        public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
            return super.find(tenant, ticket, Readers.ENGINE);
        }
    }

    private static final class NumberShows extends ForwardingStorage {
        @Override
        public Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
            return super.findByNumber(tenant, number, Readers.ENGINE);
        }
    }

    private static TicketQuery as(Readers readers, TicketQuery query, int limit) {
        return new TicketQuery(
                query.tenant(),
                readers,
                query.where(),
                query.affecting(),
                query.awaiting(),
                query.sort(),
                query.cursor(),
                limit);
    }

    private static final class SearchShows extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            return super.search(as(Readers.ENGINE, query, query.limit()));
        }
    }

    private static final class CountShows extends ForwardingStorage {
        @Override
        public long count(TicketQuery query) {
            return super.count(as(Readers.ENGINE, query, query.limit()));
        }
    }

    private static final class JournalShows extends ForwardingStorage {
        @Override
        public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
            return super.journal(tenant, ticket, after, limit, Readers.ENGINE);
        }
    }

    private static final class LinksShow extends ForwardingStorage {
        @Override
        public Page<TicketLink> links(
                TenantId tenant, TicketId ticket, LinkType type, String cursor, int limit, Readers readers) {
            boolean visible = find(tenant, ticket, readers).isPresent();
            return super.links(tenant, ticket, type, cursor, limit, visible ? Readers.ENGINE : readers);
        }
    }

    private static final class OtherEnd extends ForwardingStorage {
        @Override
        public Page<TicketLink> links(
                TenantId tenant, TicketId ticket, LinkType type, String cursor, int limit, Readers readers) {
            return find(tenant, ticket, readers).isPresent()
                    ? super.links(tenant, ticket, type, cursor, limit, readers)
                    : Page.last(super.links(tenant, ticket, type, cursor, limit, Readers.ENGINE).items().stream()
                            .filter(link -> find(tenant, link.other(), readers).isPresent())
                            .toList());
        }
    }

    private static final class NobodyDenied extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            super.commit(Edits.eachTicket(
                    writes,
                    it -> Edits.after(
                            it,
                            Edits.labels(
                                    it.after(), new Labels(it.after().labels().readers(), Set.of())))));
        }
    }

    /** Forgets the denied when the reader has a label that is not everyone's. */
    private static final class LabelFirst extends ForwardingStorage {
        @Override
        public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
            return super.find(tenant, ticket, Readers.ENGINE)
                    .filter(found -> readers.see(found.labels())
                            || found.labels().readers().stream()
                                    .filter(label -> !label.equals(Labels.EVERYONE))
                                    .anyMatch(readers.labels()::contains));
        }
    }

    private static final class FirstLabels extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            super.commit(Edits.eachTicket(writes, this::asBefore));
        }

        private TicketWrite asBefore(TicketWrite write) {
            return right.find(
                            write.after().ticket().tenant(),
                            write.after().ticket().id(),
                            Readers.ENGINE)
                    .map(found -> Edits.after(write, Edits.labels(write.after(), found.labels())))
                    .orElse(write);
        }
    }

    private static final class FilteredPage extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            Page<TicketRow> page = super.search(as(Readers.ENGINE, query, query.limit()));
            List<TicketRow> visible = page.items().stream()
                    .filter(row ->
                            find(query.tenant(), row.id(), query.readers()).isPresent())
                    .toList();
            return new Page<>(visible, page.cursor());
        }
    }

    /** Gives a cursor whenever the page is full. */
    private static final class EmptyPage extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            Page<TicketRow> page = super.search(query);
            return page.cursor() != null || page.items().size() < query.limit()
                    ? page
                    : new Page<>(page.items(), "end");
        }
    }

    private static final class FilteredLinks extends ForwardingStorage {
        @Override
        public Page<TicketLink> links(
                TenantId tenant, TicketId ticket, LinkType type, String cursor, int limit, Readers readers) {
            if (find(tenant, ticket, readers).isEmpty()) {
                return Page.last(List.of());
            }
            Page<TicketLink> page = super.links(tenant, ticket, type, cursor, limit, Readers.ENGINE);
            List<TicketLink> visible = page.items().stream()
                    .filter(link -> find(tenant, link.other(), readers).isPresent())
                    .toList();
            return new Page<>(visible, page.cursor());
        }
    }

    private static final class EngineHidden extends ForwardingStorage {
        @Override
        public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
            return super.find(tenant, ticket, new Readers(readers.labels(), false))
                    .or(() -> super.find(tenant, ticket, readers)
                            .filter(found -> !found.labels().readers().isEmpty()));
        }
    }
}
