package org.itsmkit.spi.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.TicketWrite;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with its journal and links. Guarded by the store's lock.
 *
 * <p>As facts it answers what a store can be asked: the fields that every ticket has, and values that were indexed. A field
 * that was never indexed has no value here, whatever the ticket holds.
 */
final class MemoryTicket implements Facts {

    /** The order in which links are listed; links of one key to one ticket are one link. */
    static final Comparator<TicketLink> LINK_ORDER =
            Comparator.comparing((TicketLink link) -> link.type().key()).thenComparing(TicketLink::other);

    private static final Set<String> OF_EVERY_TICKET =
            TicketFields.SEARCHABLE.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());

    private final ArrayList<SealedEntry> journal;
    private StoredTicket stored;
    private Map<String, FieldValue<?>> indexed;
    private Set<TicketLink> links = Set.of();

    /** The ticket that {@code first} opens, before that is applied. */
    MemoryTicket(TicketWrite first) {
        journal = new ArrayList<>(first.entries().size());
        stored = first.after();
        indexed = first.indexed();
    }

    void apply(TicketWrite write) {
        stored = write.after();
        indexed = write.indexed();
        journal.addAll(write.entries());
        write.erased().forEach(entry -> journal.set(Math.toIntExact(entry.sequence() - 1), entry));
        if (!write.links().isEmpty()) {
            links = changed(write.links());
        }
    }

    StoredTicket stored() {
        return stored;
    }

    TicketId id() {
        return stored.ticket().id();
    }

    long version() {
        return stored.ticket().version();
    }

    boolean isOpen() {
        return stored.ticket().state().category().isOpen();
    }

    boolean isVisibleTo(Readers readers) {
        return readers.see(stored.labels());
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

    AnchorLeaf leaf() {
        return new AnchorLeaf(id(), version(), stored.head());
    }

    /** Its place in a queue; null when it has none. */
    @Nullable
    Long priorityRank() {
        long rank = stored.priorityRank();
        return rank == StoredTicket.UNRANKED ? null : rank;
    }

    @Override
    public <T> @Nullable T value(Field<T> field) {
        if (!OF_EVERY_TICKET.contains(field.name())) {
            FieldValue<?> value = indexed.get(field.name());
            return value == null ? null : typed(field, value.value());
        }
        Instant due = stored.nextDue();
        return !field.name().equals(TicketFields.NEXT_DUE.name())
                ? stored.ticket().value(field)
                : due == null ? null : typed(field, due);
    }

    TicketRow asRow() {
        Ticket ticket = stored.ticket();
        Person assignee = ticket.assignee().orElse(null);
        return new TicketRow(
                ticket.id(),
                ticket.number(),
                ticket.type().key(),
                ticket.title(),
                ticket.state(),
                ticket.priority().orElse(null),
                ticket.team().orElse(null),
                assignee,
                ticket.requester().orElse(null),
                ticket.createdAt(),
                ticket.updatedAt(),
                stored.nextDue(),
                ticket.version());
    }

    LinkedTicket asLinked() {
        Ticket ticket = stored.ticket();
        return new LinkedTicket(ticket.id(), ticket.number(), ticket.title(), ticket.state(), ticket.version());
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

    private static <T> @Nullable T typed(Field<T> field, Object value) {
        Class<T> type = field.type().javaType();
        return type.isInstance(value) ? type.cast(value) : null;
    }
}
