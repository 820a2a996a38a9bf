package org.itsmkit.spi.memory;

import static org.itsmkit.spi.broken.Broken.by;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.broken.Broken;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Rule;

/** Stores of which one operation forgets whose data it is about. */
final class BrokenTenants {

    private static final TenantId HERE = TenantId.of("here");
    private static final TenantId THERE = TenantId.of("there");

    private BrokenTenants() {}

    static Stream<Broken<Supplier<Storage>>> all() {
        return Stream.of(
                by("find leaks", FindLeaks::new, Rule.TENANTS),
                by("findByNumber leaks", NumberLeaks::new, Rule.TENANTS),
                by("search leaks", SearchLeaks::new, Rule.TENANTS),
                by("count leaks", CountLeaks::new, Rule.TENANTS),
                by("journal leaks", JournalLeaks::new, Rule.TENANTS),
                by("links leak", LinksLeak::new, Rule.TENANTS),
                by("linked leaks", LinkedLeaks::new, Rule.TENANTS),
                by("command leaks", CommandLeaks::new, Rule.TENANTS),
                by("dead leaks", DeadLeaks::new, Rule.TENANTS),
                by("revive leaks", ReviveLeaks::new, Rule.TENANTS),
                by("done leaks", DoneLeaks::new, Rule.TENANTS),
                by("tenants share a sequence", SequenceLeaks::new, Rule.TENANTS),
                by("heads leak", HeadsLeak::new, Rule.TENANTS),
                by("versions of another tenant are relied on", ReliedLeaks::new, Rule.TENANTS),
                by("work replaces another tenant's", WorkLeaks::new, Rule.TENANTS));
    }

    private static TenantId other(TenantId tenant) {
        return tenant.equals(HERE) ? THERE : HERE;
    }

    private static final class FindLeaks extends ForwardingStorage {
        @Override
        public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
            return super.find(tenant, ticket, readers).or(() -> super.find(other(tenant), ticket, readers));
        }
    }

    private static final class NumberLeaks extends ForwardingStorage {
        @Override
        public Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
            return super.findByNumber(tenant, number, readers)
                    .or(() -> super.findByNumber(other(tenant), number, readers));
        }
    }

    private static TicketQuery elsewhere(TicketQuery query) {
        return new TicketQuery(
                other(query.tenant()),
                query.readers(),
                query.where(),
                query.affecting(),
                query.awaiting(),
                query.sort(),
                query.cursor(),
                query.limit());
    }

    private static final class SearchLeaks extends ForwardingStorage {
        @Override
        public Page<TicketRow> search(TicketQuery query) {
            Page<TicketRow> own = super.search(query);
            return own.items().isEmpty() ? super.search(elsewhere(query)) : own;
        }
    }

    private static final class CountLeaks extends ForwardingStorage {
        @Override
        public long count(TicketQuery query) {
            return super.count(query) + super.count(elsewhere(query));
        }
    }

    private static final class JournalLeaks extends ForwardingStorage {
        @Override
        public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
            long own = find(tenant, ticket, readers)
                    .map(found -> found.ticket().version())
                    .orElse(0L);
            return Stream.concat(
                            super.journal(tenant, ticket, after, limit, readers).stream(),
                            super.journal(other(tenant), ticket, Math.max(after, own), limit, readers).stream())
                    .limit(limit)
                    .toList();
        }
    }

    private static final class LinksLeak extends ForwardingStorage {
        @Override
        public Page<TicketLink> links(
                TenantId tenant, TicketId ticket, LinkType type, String cursor, int limit, Readers readers) {
            Page<TicketLink> own = super.links(tenant, ticket, type, cursor, limit, readers);
            return own.cursor() != null
                    ? own
                    : Page.last(Stream.concat(
                                    own.items().stream(),
                                    super.links(other(tenant), ticket, type, null, limit, readers).items().stream())
                            .limit(limit)
                            .toList());
        }
    }

    private static final class LinkedLeaks extends ForwardingStorage {
        @Override
        public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
            return super.linked(HERE, ticket, type, limit);
        }
    }

    private static final class CommandLeaks extends ForwardingStorage {
        @Override
        public Optional<CommandRecord> command(TenantId tenant, String commandId) {
            return super.command(tenant, commandId).or(() -> super.command(other(tenant), commandId));
        }
    }

    private static final class DeadLeaks extends ForwardingStorage {
        @Override
        public Page<DeadWork> dead(TenantId tenant, String cursor, int limit) {
            Page<DeadWork> own = super.dead(tenant, cursor, limit);
            return own.items().isEmpty() ? super.dead(other(tenant), cursor, limit) : own;
        }
    }

    private static final class ReviveLeaks extends ForwardingStorage {
        @Override
        public boolean revive(TenantId tenant, String workId, Instant at) {
            return super.revive(tenant, workId, at) || super.revive(other(tenant), workId, at);
        }
    }

    /** Looks a claim up by its token alone. */
    private static final class DoneLeaks extends ForwardingStorage {
        @Override
        public boolean done(ClaimedWork claim) {
            WorkItem item = claim.item();
            WorkItem elsewhere = new WorkItem(
                    other(item.tenant()),
                    item.id(),
                    item.kind(),
                    item.ticket(),
                    item.payload(),
                    item.dueAt(),
                    item.attempts());
            return super.done(claim) || super.done(new ClaimedWork(elsewhere, claim.token()));
        }
    }

    private static final class SequenceLeaks extends ForwardingStorage {
        @Override
        public long reserveNumbers(TenantId tenant, String sequence, int count) {
            return super.reserveNumbers(HERE, sequence, count);
        }
    }

    private static final class HeadsLeak extends ForwardingStorage {
        @Override
        public List<AnchorLeaf> heads(TenantId tenant, TicketId after, int limit) {
            return super.heads(THERE, after, limit);
        }
    }

    private static final class ReliedLeaks extends ForwardingStorage {
        @Override
        public void commit(WriteSet writes) {
            writes.reliedOn().forEach(relied -> {
                long version = super.find(HERE, relied.ticket(), Readers.ENGINE)
                        .map(found -> found.ticket().version())
                        .orElse(0L);
                if (version != relied.version()) {
                    throw new StaleWrite(relied.ticket(), relied.version());
                }
            });
            super.commit(Edits.reliedOn(writes, List.of()));
        }
    }

    private static final class WorkLeaks extends ForwardingStorage {
        private final Map<String, WorkItem> known = new HashMap<>();

        @Override
        public void commit(WriteSet writes) {
            super.commit(writes);
            for (WorkItem item : writes.work()) {
                WorkItem before = known.put(item.id(), item);
                if (before != null && !before.tenant().equals(item.tenant())) {
                    WorkItem gone = WorkItem.of(
                            before.tenant(),
                            before.id(),
                            before.kind(),
                            before.ticket(),
                            before.payload(),
                            WorkItem.NEVER);
                    super.commit(new WriteSet(gone.tenant(), List.of(), List.of(), null, List.of(gone)));
                }
            }
        }
    }
}
