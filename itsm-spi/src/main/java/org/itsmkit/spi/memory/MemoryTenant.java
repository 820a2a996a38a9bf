package org.itsmkit.spi.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketWrite;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.spi.storage.document.Cursors;
import org.itsmkit.spi.storage.document.TicketRecord;
import org.jspecify.annotations.Nullable;

/** What one tenant has, but for its work. Guarded by the store's lock. */
final class MemoryTenant {

    private final NavigableMap<TicketId, MemoryTicket> tickets = new TreeMap<>();
    private final Map<CiId, NavigableSet<TicketId>> affecting = new HashMap<>();
    private final Map<String, TicketId> numbers = new HashMap<>();
    private final Map<String, CommandRecord> commands = new HashMap<>();
    private final Map<String, Long> reserved = new HashMap<>();

    Optional<MemoryTicket> find(TicketId id, Readers readers) {
        return Optional.ofNullable(tickets.get(id)).filter(ticket -> ticket.isVisibleTo(readers));
    }

    Optional<TicketId> findByNumber(String number, Readers readers) {
        return Optional.ofNullable(numbers.get(number))
                .filter(id -> find(id, readers).isPresent());
    }

    /** Those that may be what a query asks for. */
    Stream<TicketRecord> records(TicketQuery query) {
        CiId item = query.affecting();
        Stream<MemoryTicket> found = item == null
                ? tickets.values().stream()
                : affecting.getOrDefault(item, Collections.emptyNavigableSet()).stream()
                        .map(tickets::get)
                        .filter(Objects::nonNull);
        return found.map(MemoryTicket::record);
    }

    Page<TicketLink> links(TicketId id, @Nullable LinkType type, @Nullable String cursor, int limit, Readers readers) {
        Collection<TicketLink> all = find(id, readers).map(MemoryTicket::links).orElse(List.of());
        TicketLink last = cursor == null ? null : Cursors.link(cursor);
        List<TicketLink> rest = all.stream()
                .filter(link -> type == null || link.type().key().equals(type.key()))
                .filter(link -> last == null || MemoryTicket.LINK_ORDER.compare(link, last) > 0)
                .filter(link -> find(link.other(), readers).isPresent())
                .limit(limit + 1L)
                .toList();
        return Cursors.page(rest, limit, Cursors::after);
    }

    Linked linked(TicketId id, LinkType type, int limit) {
        Collection<TicketLink> all =
                find(id, Readers.ENGINE).map(MemoryTicket::links).orElse(List.of());
        return TicketRecord.linked(
                all.stream()
                        .filter(link -> link.type().key().equals(type.key()))
                        .map(link -> tickets.get(link.other()))
                        .filter(Objects::nonNull)
                        .map(MemoryTicket::record),
                limit);
    }

    Optional<CommandRecord> command(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    int forgetCommands(Instant before) {
        int count = commands.size();
        commands.values().removeIf(command -> command.executedAt().isBefore(before));
        return count - commands.size();
    }

    List<AnchorLeaf> heads(@Nullable TicketId after, int limit) {
        NavigableMap<TicketId, MemoryTicket> behind = after == null ? tickets : tickets.tailMap(after, false);
        return behind.values().stream()
                .limit(limit)
                .map(ticket -> ticket.record().leaf())
                .toList();
    }

    long reserve(String sequence, int count) {
        return reserved.merge(sequence, (long) count, Long::sum) - count + 1;
    }

    /** Throws when the write set does not fit what is there; changes nothing. */
    void check(WriteSet writes) {
        Set<String> newNumbers = new HashSet<>();
        for (TicketWrite write : writes.tickets()) {
            TicketId id = write.after().ticket().id();
            String number = write.after().ticket().number();
            require(id, write.expectedVersion());
            if (write.expectedVersion() == 0 && (numbers.containsKey(number) || !newNumbers.add(number))) {
                throw new StaleWrite(id, 0);
            }
        }
        for (ReliedOn relied : writes.reliedOn()) {
            require(relied.ticket(), relied.version());
        }
        CommandRecord command = writes.command();
        if (command != null && commands.containsKey(command.id())) {
            throw new CommandIdTaken(command.id());
        }
    }

    /** Applies a write set that was checked. */
    void apply(WriteSet writes) {
        for (TicketWrite write : writes.tickets()) {
            TicketId id = write.after().ticket().id();
            MemoryTicket ticket = tickets.computeIfAbsent(id, key -> new MemoryTicket(write));
            indexItems(ticket, write);
            ticket.apply(write);
            numbers.put(write.after().ticket().number(), id);
        }
        CommandRecord command = writes.command();
        if (command != null) {
            commands.put(command.id(), command);
        }
    }

    private void indexItems(MemoryTicket before, TicketWrite write) {
        before.record()
                .affected()
                .forEach(item -> affecting.computeIfPresent(item, (key, ids) -> {
                    ids.remove(before.id());
                    return ids.isEmpty() ? null : ids;
                }));
        write.after()
                .ticket()
                .items()
                .affected()
                .forEach(item ->
                        affecting.computeIfAbsent(item, key -> new TreeSet<>()).add(before.id()));
    }

    private void require(TicketId id, long version) {
        MemoryTicket found = tickets.get(id);
        if ((found == null ? 0 : found.record().version()) != version) {
            throw new StaleWrite(id, version);
        }
    }
}
