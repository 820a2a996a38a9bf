package org.itsmkit.spi.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** A right store, to be broken in one place. */
class ForwardingStorage implements Storage {

    final Storage right = new MemoryStorage();

    Storage right() {
        return right;
    }

    /** The same data, as if the process had died. */
    Storage reopened() {
        return this;
    }

    @Override
    public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
        return right().find(tenant, ticket, readers);
    }

    @Override
    public Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
        return right().findByNumber(tenant, number, readers);
    }

    @Override
    public Page<TicketRow> search(TicketQuery query) {
        return right().search(query);
    }

    @Override
    public long count(TicketQuery query) {
        return right().count(query);
    }

    @Override
    public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
        return right().journal(tenant, ticket, after, limit, readers);
    }

    @Override
    public Page<TicketLink> links(
            TenantId tenant, TicketId ticket, LinkType type, String cursor, int limit, Readers readers) {
        return right().links(tenant, ticket, type, cursor, limit, readers);
    }

    @Override
    public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
        return right().linked(tenant, ticket, type, limit);
    }

    @Override
    public Optional<CommandRecord> command(TenantId tenant, String commandId) {
        return right().command(tenant, commandId);
    }

    @Override
    public int forgetCommands(Instant before) {
        return right().forgetCommands(before);
    }

    @Override
    public void commit(WriteSet writes) {
        right().commit(writes);
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
        return right().claim(kinds, now, lease, limit);
    }

    @Override
    public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
        return right().claim(tenant, workId, now, lease);
    }

    @Override
    public boolean done(ClaimedWork claim) {
        return right().done(claim);
    }

    @Override
    public boolean retry(ClaimedWork claim, Instant at, String error) {
        return right().retry(claim, at, error);
    }

    @Override
    public boolean bury(ClaimedWork claim, Instant at, String error) {
        return right().bury(claim, at, error);
    }

    @Override
    public Page<DeadWork> dead(TenantId tenant, String cursor, int limit) {
        return right().dead(tenant, cursor, limit);
    }

    @Override
    public boolean revive(TenantId tenant, String workId, Instant at) {
        return right().revive(tenant, workId, at);
    }

    @Override
    public Optional<Instant> nextWork(Set<WorkKind> kinds) {
        return right().nextWork(kinds);
    }

    @Override
    public long reserveNumbers(TenantId tenant, String sequence, int count) {
        return right().reserveNumbers(tenant, sequence, count);
    }

    @Override
    public List<AnchorLeaf> heads(TenantId tenant, TicketId after, int limit) {
        return right().heads(tenant, after, limit);
    }

    @Override
    public ConfigurationStorage configuration() {
        return right().configuration();
    }
}
