package org.itsmkit.persistence.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.values.Checks;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.ConfigurationStorage;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/** The storage SPI on a relational database; the database is first asked when the store is. */
public class RelationalStorage implements Storage {

    private final Supplier<Adapter> opening;
    private final Transactions transactions;
    private final ConfigurationStorage configuration = new RelationalConfiguration(this::store);
    private volatile @Nullable Store opened;

    protected RelationalStorage(Supplier<Adapter> opening, Transactions transactions) {
        this.opening = opening;
        this.transactions = transactions;
    }

    private Store store() {
        Store store = opened;
        if (store == null) {
            store = new Store(opening.get(), transactions);
            opened = store;
        }
        return store;
    }

    @Override
    public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
        Store store = store();
        Optional<HeadRow> found = store.tickets.find(tenant, ticket);
        found.ifPresent(store.known::remember);
        return found.map(HeadRow::stored).filter(stored -> readers.see(stored.labels()));
    }

    @Override
    public Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
        return store().reads.findByNumber(tenant, number, readers);
    }

    @Override
    public Page<TicketRow> search(TicketQuery query) {
        return store().search.search(query);
    }

    @Override
    public long count(TicketQuery query) {
        return store().search.count(query);
    }

    @Override
    public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
        return store().reads.journal(tenant, ticket, after, limit, readers);
    }

    @Override
    public Page<TicketLink> links(
            TenantId tenant,
            TicketId ticket,
            @Nullable LinkType type,
            @Nullable String cursor,
            int limit,
            Readers readers) {
        return store().reads.links(tenant, ticket, type, cursor, limit, readers);
    }

    @Override
    public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
        return store().reads.linked(tenant, ticket, type, limit);
    }

    @Override
    public Optional<CommandRecord> command(TenantId tenant, String commandId) {
        return store().commands.find(tenant, commandId);
    }

    @Override
    public int forgetCommands(Instant before) {
        return transactions.required(() -> store().commands.forget(before));
    }

    @Override
    public void commit(WriteSet writes) {
        store().commits.commit(writes);
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        Checks.limit(limit);
        Store store = store();
        return store.required(() -> store.claims.claim(kinds, now, now.plus(lease), limit));
    }

    @Override
    public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
        Store store = store();
        return store.required(() -> store.work.claim(tenant, workId, now, now.plus(lease)));
    }

    @Override
    public boolean done(ClaimedWork claim) {
        return transactions.required(() -> store().work.done(claim));
    }

    @Override
    public boolean retry(ClaimedWork claim, Instant at, String error) {
        return transactions.required(() -> store().work.retry(claim, at, error));
    }

    @Override
    public boolean bury(ClaimedWork claim, Instant at, String error) {
        return transactions.required(() -> store().work.bury(claim, at, error));
    }

    @Override
    public Page<DeadWork> dead(TenantId tenant, @Nullable String cursor, int limit) {
        return store().work.dead(tenant, cursor, limit);
    }

    @Override
    public boolean revive(TenantId tenant, String workId, Instant at) {
        return transactions.required(() -> store().work.revive(tenant, workId, at));
    }

    @Override
    public Optional<Instant> nextWork(Set<WorkKind> kinds) {
        return kinds.isEmpty() ? Optional.empty() : store().nextWork.of(kinds);
    }

    @Override
    public long reserveNumbers(TenantId tenant, String sequence, int count) {
        Store store = store();
        return store.requiresNew(() -> store.numbers.reserve(tenant, sequence, count));
    }

    @Override
    public List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit) {
        return store().tickets.heads(tenant, after, limit);
    }

    @Override
    public Optional<Transactions> transactions() {
        return Optional.of(transactions);
    }

    @Override
    public ConfigurationStorage configuration() {
        return configuration;
    }
}
