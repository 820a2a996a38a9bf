package org.itsmkit.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets;
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
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;
import org.jspecify.annotations.Nullable;

/** A store that hands everything to another: for those that do one thing differently. */
public class PassingStorage implements Storage {

    protected final Storage to;

    public PassingStorage(Storage to) {
        this.to = to;
    }

    @Override
    public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
        return to.find(tenant, ticket, readers);
    }

    @Override
    public Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
        return to.findByNumber(tenant, number, readers);
    }

    @Override
    public Page<TicketRow> search(TicketQuery query) {
        return to.search(query);
    }

    @Override
    public long count(TicketQuery query) {
        return to.count(query);
    }

    @Override
    public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
        return to.journal(tenant, ticket, after, limit, readers);
    }

    @Override
    public Page<TicketLink> links(
            TenantId tenant,
            TicketId ticket,
            @Nullable LinkType type,
            @Nullable String cursor,
            int limit,
            Readers readers) {
        return to.links(tenant, ticket, type, cursor, limit, readers);
    }

    @Override
    public LinkedTickets.Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
        return to.linked(tenant, ticket, type, limit);
    }

    @Override
    public Optional<CommandRecord> command(TenantId tenant, String commandId) {
        return to.command(tenant, commandId);
    }

    @Override
    public int forgetCommands(Instant before) {
        return to.forgetCommands(before);
    }

    @Override
    public void commit(WriteSet writes) {
        to.commit(writes);
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
        return to.claim(kinds, now, lease, limit);
    }

    @Override
    public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
        return to.claim(tenant, workId, now, lease);
    }

    @Override
    public boolean done(ClaimedWork claim) {
        return to.done(claim);
    }

    @Override
    public boolean retry(ClaimedWork claim, Instant at, String error) {
        return to.retry(claim, at, error);
    }

    @Override
    public boolean bury(ClaimedWork claim, Instant at, String error) {
        return to.bury(claim, at, error);
    }

    @Override
    public Page<DeadWork> dead(TenantId tenant, @Nullable String cursor, int limit) {
        return to.dead(tenant, cursor, limit);
    }

    @Override
    public boolean revive(TenantId tenant, String workId, Instant at) {
        return to.revive(tenant, workId, at);
    }

    @Override
    public Optional<Instant> nextWork(Set<WorkKind> kinds) {
        return to.nextWork(kinds);
    }

    @Override
    public long reserveNumbers(TenantId tenant, String sequence, int count) {
        return to.reserveNumbers(tenant, sequence, count);
    }

    @Override
    public List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit) {
        return to.heads(tenant, after, limit);
    }

    @Override
    public Optional<Transactions> transactions() {
        return to.transactions();
    }

    @Override
    public ConfigurationStorage configuration() {
        return to.configuration();
    }
}
