package org.itsmkit.spi.storage.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.spi.storage.document.KeyValues.Reading;
import org.itsmkit.spi.storage.document.KeyValues.Writing;
import org.itsmkit.spi.storage.document.Prefix.Row;
import org.jspecify.annotations.Nullable;

/** The tickets of one tenant, their numbers, journals, links and configuration items. */
final class TicketRows {

    private final TenantId tenant;
    private final Prefix tickets;
    private final Prefix numbers;
    private final Prefix journals;
    private final Prefix links;
    private final Prefix affecting;

    TicketRows(TenantId tenant) {
        this.tenant = tenant;
        tickets = Prefix.of("ticket", tenant);
        numbers = Prefix.of("number", tenant);
        journals = Prefix.of("journal", tenant);
        links = Prefix.of("link", tenant);
        affecting = Prefix.of("affecting", tenant);
    }

    Optional<TicketRecord> find(Reading map, TicketId id, Readers readers) {
        return find(map, id).filter(ticket -> ticket.isVisibleTo(readers));
    }

    Optional<TicketId> findByNumber(Reading map, String number, Readers readers) {
        return Optional.ofNullable(map.get(numbers.key(number)))
                .map(TicketId::of)
                .filter(id -> find(map, id, readers).isPresent());
    }

    /** Those that may be what a query asks for, read as they are asked for. */
    Stream<TicketRecord> all(Reading map, TicketQuery query) {
        CiId item = query.affecting();
        return item == null
                ? tickets.rows(map).map(this::record)
                : affecting.then(item).rows(map).flatMap(row -> find(map, TicketId.of(row.key())).stream());
    }

    List<AnchorLeaf> heads(Reading map, @Nullable TicketId after, int limit) {
        Stream<Row> rows = after == null ? tickets.rows(map) : tickets.behind(map, after.toString());
        return rows.limit(limit).map(row -> record(row).leaf()).toList();
    }

    List<SealedEntry> journal(Reading map, TicketId id, long after, int limit, Readers readers) {
        if (find(map, id, readers).isEmpty()) {
            return List.of();
        }
        return journals.then(id)
                .behind(map, sequence(Math.max(0, after)))
                .limit(limit)
                .map(row -> EntryText.read(tenant, id, Long.parseLong(row.key()), row.value()))
                .toList();
    }

    Page<TicketLink> links(
            Reading map, TicketId id, @Nullable LinkType type, @Nullable String cursor, int limit, Readers readers) {
        if (find(map, id, readers).isEmpty()) {
            return Page.last(List.of());
        }
        Prefix own = links.then(id);
        Stream<Row> rows = cursor == null ? own.rows(map) : own.behind(map, key(Cursors.link(cursor)));
        List<TicketLink> found = rows.map(TicketRows::link)
                .filter(link -> type == null || link.type().key().equals(type.key()))
                .filter(link -> find(map, link.other(), readers).isPresent())
                .limit(limit + 1L)
                .toList();
        return Cursors.page(found, limit, Cursors::after);
    }

    Linked linked(Reading map, TicketId id, LinkType type, int limit) {
        return TicketRecord.linked(
                links.then(id).then(type.key()).rows(map).flatMap(row -> find(map, TicketId.of(row.key())).stream()),
                limit);
    }

    /** Throws when the tickets of a write set are not what it expects; changes nothing. */
    void check(Reading map, WriteSet writes) {
        Set<String> newNumbers = new HashSet<>();
        for (TicketWrite write : writes.tickets()) {
            Ticket ticket = write.after().ticket();
            require(map, ticket.id(), write.expectedVersion());
            boolean isTaken = map.get(numbers.key(ticket.number())) != null || !newNumbers.add(ticket.number());
            if (write.expectedVersion() == 0 && isTaken) {
                throw new StaleWrite(ticket.id(), 0);
            }
        }
        for (ReliedOn relied : writes.reliedOn()) {
            require(map, relied.ticket(), relied.version());
        }
    }

    /** Applies a write that was checked. */
    void apply(Writing map, TicketWrite write) {
        TicketRecord after = TicketRecord.of(write);
        indexItems(map, after);
        map.put(tickets.key(after.id()), after.text());
        map.put(numbers.key(after.stored().ticket().number()), after.id().toString());
        Prefix journal = journals.then(after.id());
        Stream.concat(write.entries().stream(), write.erased().stream())
                .forEach(entry -> map.put(journal.key(sequence(entry.sequence())), EntryText.write(entry)));
        for (LinkChange change : write.links()) {
            String key = links.then(after.id()).key(key(new TicketLink(change.type(), change.other())));
            if (change.added()) {
                map.put(key, change.type().inverseKey());
            } else {
                map.remove(key);
            }
        }
    }

    private void indexItems(Writing map, TicketRecord after) {
        Set<CiId> before = find(map, after.id()).map(TicketRecord::affected).orElse(Set.of());
        before.forEach(item -> map.remove(affecting.then(item).key(after.id())));
        after.affected().forEach(item -> map.put(affecting.then(item).key(after.id()), ""));
    }

    private void require(Reading map, TicketId id, long version) {
        if (find(map, id).map(TicketRecord::version).orElse(0L) != version) {
            throw new StaleWrite(id, version);
        }
    }

    private Optional<TicketRecord> find(Reading map, TicketId id) {
        return Optional.ofNullable(map.get(tickets.key(id))).map(text -> TicketRecord.parse(tenant, text));
    }

    private TicketRecord record(Row row) {
        return TicketRecord.parse(tenant, row.value());
    }

    private static String key(TicketLink link) {
        return link.type().key() + "/" + link.other();
    }

    private static TicketLink link(Row row) {
        String[] parts = row.key().split("/", 2);
        return new TicketLink(new LinkType(parts[0], row.value()), TicketId.of(parts[1]));
    }

    private static String sequence(long sequence) {
        return String.format(Locale.ROOT, "%019d", sequence);
    }
}
