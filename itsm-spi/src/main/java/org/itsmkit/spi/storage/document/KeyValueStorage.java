package org.itsmkit.spi.storage.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.CommandIdTaken;
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
import org.jspecify.annotations.Nullable;

/**
 * Storage on any ordered map with transactions. Reads by key cost a look-up; a search reads every ticket of the tenant, so
 * it is for desks of thousands of tickets and not of millions. It takes part in no transaction of a host.
 */
public final class KeyValueStorage implements Storage {

    private final KeyValues map;

    /** @param map closed with this store */
    public KeyValueStorage(KeyValues map) {
        this.map = map;
    }

    @Override
    public Optional<StoredTicket> find(TenantId tenant, TicketId ticket, Readers readers) {
        return map.read(
                rows -> new TicketRows(tenant).find(rows, ticket, readers).map(TicketRecord::stored));
    }

    @Override
    public Optional<TicketId> findByNumber(TenantId tenant, String number, Readers readers) {
        return map.read(rows -> new TicketRows(tenant).findByNumber(rows, number, readers));
    }

    @Override
    public Page<TicketRow> search(TicketQuery query) {
        return map.read(rows -> RecordOrder.page(query, new TicketRows(query.tenant()).all(rows)));
    }

    @Override
    public long count(TicketQuery query) {
        return map.read(rows -> new TicketRows(query.tenant())
                .all(rows)
                .filter(ticket -> ticket.matches(query))
                .count());
    }

    @Override
    public List<SealedEntry> journal(TenantId tenant, TicketId ticket, long after, int limit, Readers readers) {
        int most = positive(limit);
        return map.read(rows -> new TicketRows(tenant).journal(rows, ticket, after, most, readers));
    }

    @Override
    public Page<TicketLink> links(
            TenantId tenant,
            TicketId ticket,
            @Nullable LinkType type,
            @Nullable String cursor,
            int limit,
            Readers readers) {
        int most = positive(limit);
        return map.read(rows -> new TicketRows(tenant).links(rows, ticket, type, cursor, most, readers));
    }

    @Override
    public Linked linked(TenantId tenant, TicketId ticket, LinkType type, int limit) {
        return map.read(rows -> new TicketRows(tenant).linked(rows, ticket, type, limit));
    }

    @Override
    public Optional<CommandRecord> command(TenantId tenant, String commandId) {
        return map.read(rows -> Optional.ofNullable(rows.get(commands(tenant).key(commandId)))
                .map(text -> CommandText.read(commandId, text)));
    }

    @Override
    public int forgetCommands(Instant before) {
        Prefix everyTenant = new Prefix("command/");
        return map.write(rows -> {
            List<String> old = new ArrayList<>();
            everyTenant
                    .rows(rows)
                    .filter(row -> CommandText.read("of any tenant", row.value())
                            .executedAt()
                            .isBefore(before))
                    .forEach(row -> old.add(everyTenant.key(row.key())));
            old.forEach(rows::remove);
            return old.size();
        });
    }

    @Override
    public void commit(WriteSet writes) {
        TicketRows tickets = new TicketRows(writes.tenant());
        CommandRecord command = writes.command();
        map.write(rows -> {
            tickets.check(rows, writes);
            if (command != null) {
                String key = commands(writes.tenant()).key(command.id());
                if (rows.get(key) != null) {
                    throw new CommandIdTaken(command.id());
                }
                rows.put(key, CommandText.write(command));
            }
            writes.tickets().forEach(write -> tickets.apply(rows, write));
            writes.work().forEach(item -> WorkRows.put(rows, item));
            return true;
        });
    }

    @Override
    public List<ClaimedWork> claim(Set<WorkKind> kinds, Instant now, Duration lease, int limit) {
        int most = positive(limit);
        return map.write(rows -> WorkRows.claim(rows, kinds, now, now.plus(lease), most));
    }

    @Override
    public Optional<ClaimedWork> claim(TenantId tenant, String workId, Instant now, Duration lease) {
        return map.write(rows -> WorkRows.claim(rows, tenant, workId, now, now.plus(lease)));
    }

    @Override
    public boolean done(ClaimedWork claim) {
        return map.write(rows -> WorkRows.done(rows, claim));
    }

    @Override
    public boolean retry(ClaimedWork claim, Instant at, String error) {
        return map.write(rows -> WorkRows.retry(rows, claim, at));
    }

    @Override
    public boolean bury(ClaimedWork claim, Instant at, String error) {
        return map.write(rows -> WorkRows.bury(rows, claim, at, error));
    }

    @Override
    public Page<DeadWork> dead(TenantId tenant, @Nullable String cursor, int limit) {
        int most = positive(limit);
        return map.read(rows -> WorkRows.dead(rows, tenant, cursor, most));
    }

    @Override
    public boolean revive(TenantId tenant, String workId, Instant at) {
        return map.write(rows -> WorkRows.revive(rows, tenant, workId, at));
    }

    @Override
    public Optional<Instant> nextWork(Set<WorkKind> kinds) {
        return map.read(rows -> WorkRows.next(rows, kinds));
    }

    @Override
    public long reserveNumbers(TenantId tenant, String sequence, int count) {
        int many = positive(count);
        String key = Prefix.of("sequence", tenant).key(sequence);
        return map.write(rows -> {
            String last = rows.get(key);
            long given = last == null ? 0 : Long.parseLong(last);
            rows.put(key, Long.toString(given + many));
            return given + 1;
        });
    }

    @Override
    public List<AnchorLeaf> heads(TenantId tenant, @Nullable TicketId after, int limit) {
        int most = positive(limit);
        return map.read(rows -> new TicketRows(tenant).heads(rows, after, most));
    }

    @Override
    public ConfigurationStorage configuration() {
        throw new UnsupportedOperationException("the rows of the configuration graph are yet to come");
    }

    /** Closes the map. */
    @Override
    public void close() {
        map.close();
    }

    private static Prefix commands(TenantId tenant) {
        return Prefix.of("command", tenant);
    }

    private static int positive(int count) {
        if (count < 1) {
            throw new InvalidInput("limit", "1 or more", count);
        }
        return count;
    }
}
