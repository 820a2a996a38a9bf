package org.itsmkit.spi.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
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
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.spi.storage.document.RecordOrder;
import org.jspecify.annotations.Nullable;

/**
 * The reference store: everything in memory, gone with the process.
 *
 * <p>One lock for the whole store, held shared by reads and alone by writes, so that every read sees whole write sets.
 * Reads by key cost a look-up; a search looks at every ticket of the tenant and holds one page of them. It takes part in
 * no transaction of a host.
 */
public final class MemoryStorage implements Storage {

    private final MemoryGuard guard = new MemoryGuard();
    private final Map<TenantId, MemoryTenant> tenants = new HashMap<>();
    private final MemoryWork work = new MemoryWork();
    private final MemoryConfiguration configuration = new MemoryConfiguration(guard);

    /** An empty store. */
    public MemoryStorage() {}

    @Override
    public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
        return guard.reading(() ->
                of(tenant).find(ticket, readers).map(found -> found.record().stored()));
    }

    @Override
    public Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
        return guard.reading(() -> of(tenant).findByNumber(number, readers));
    }

    @Override
    public Page<TicketRow> search(TicketQuery query) {
        return guard.reading(() -> RecordOrder.page(query, of(query.tenant()).records()));
    }

    @Override
    public long count(TicketQuery query) {
        return guard.reading(() -> of(query.tenant())
                .records()
                .filter(ticket -> ticket.matches(query))
                .count());
    }

    @Override
    public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant)
                .find(ticket, readers)
                .map(found -> found.journal(after, most))
                .orElse(List.of()));
    }

    @Override
    public Page<TicketLink> links(
            TenantId tenant,
            TicketId ticket,
            @Nullable LinkType type,
            @Nullable String cursor,
            int limit,
            Readers readers) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).links(ticket, type, cursor, most, readers));
    }

    @Override
    public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
        return guard.reading(() -> of(tenant).linked(ticket, type, limit));
    }

    @Override
    public Optional<CommandRecord> command(TenantId tenant, String commandId) {
        return guard.reading(() -> of(tenant).command(commandId));
    }

    @Override
    public int forgetCommands(Instant before) {
        return guard.writing(() -> tenants.values().stream()
                .mapToInt(tenant -> tenant.forgetCommands(before))
                .sum());
    }

    @Override
    public void commit(WriteSet writes) {
        guard.writing(() -> {
            MemoryTenant tenant = of(writes.tenant());
            tenant.check(writes);
            tenants.put(writes.tenant(), tenant);
            tenant.apply(writes);
            writes.work().forEach(work::put);
            return true;
        });
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.writing(() -> work.claim(kinds, now, now.plus(lease), most));
    }

    @Override
    public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
        return guard.writing(() -> work.claim(tenant, workId, now, now.plus(lease)));
    }

    @Override
    public boolean done(ClaimedWork claim) {
        return guard.writing(() -> work.done(claim));
    }

    @Override
    public boolean retry(ClaimedWork claim, Instant at, String error) {
        return guard.writing(() -> work.retry(claim, at));
    }

    @Override
    public boolean bury(ClaimedWork claim, Instant at, String error) {
        return guard.writing(() -> work.bury(claim, at, error));
    }

    @Override
    public Page<DeadWork> dead(TenantId tenant, @Nullable String cursor, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> work.dead(tenant, cursor, most));
    }

    @Override
    public boolean revive(TenantId tenant, String workId, Instant at) {
        return guard.writing(() -> work.revive(tenant, workId, at));
    }

    @Override
    public Optional<Instant> nextWork(Set<WorkKind> kinds) {
        return guard.reading(() -> work.next(kinds));
    }

    @Override
    public long reserveNumbers(TenantId tenant, String sequence, int count) {
        int many = MemoryGuard.positive(count);
        return guard.writing(
                () -> tenants.computeIfAbsent(tenant, id -> new MemoryTenant()).reserve(sequence, many));
    }

    @Override
    public List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit) {
        int most = MemoryGuard.positive(limit);
        return guard.reading(() -> of(tenant).heads(after, most));
    }

    @Override
    public ConfigurationStorage configuration() {
        return configuration;
    }

    /** What the tenant has; nothing when it has not been written to. */
    private MemoryTenant of(TenantId tenant) {
        MemoryTenant known = tenants.get(tenant);
        return known == null ? new MemoryTenant() : known;
    }
}
