package org.itsmkit.spi.storage.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * Pages of tickets in the order of one {@link Sort}, by key set: a page is what follows the last place of the one before, so
 * that tickets that come and go in between make it neither skip nor repeat. Immutable.
 *
 * @param <T> the type of what is sorted by
 */
public final class TicketOrder<T> {

    /** Where a ticket stands: what it is sorted by, if anything, then its id. */
    record Place<T>(@Nullable T key, TicketId id) {}

    private record Placed<T>(Place<T> place, TicketRecord ticket) {}

    /** What a ticket is sorted by, or null. */
    private interface Key<T> {
        @Nullable
        T of(TicketRecord ticket);
    }

    private final Sort sort;
    private final FieldType<T> type;
    private final Key<T> key;
    private final Comparator<Place<T>> order;

    private TicketOrder(Sort sort, FieldType<T> type, Key<T> key) {
        this.sort = sort;
        this.type = type;
        this.key = key;
        Comparator<T> values = sort.descending() ? type.order().reversed() : type.order();
        this.order = (a, b) -> compare(a, b, values);
    }

    /** The order that a sort asks for. */
    public static TicketOrder<?> of(Sort sort) {
        return sort.field().name().equals(TicketFields.PRIORITY.name())
                ? new TicketOrder<>(sort, FieldType.INTEGER, TicketRecord::priorityRank)
                : of(sort, sort.field());
    }

    private static <T> TicketOrder<T> of(Sort sort, Field<T> field) {
        return new TicketOrder<>(sort, field.type(), ticket -> ticket.value(field));
    }

    /**
     * The page that a query asks for, of all tickets of its tenant: those that may be seen and that it asks for.
     *
     * @param tickets in any order; read once, of which no more than a page is held
     */
    public static Page<TicketRow> page(TicketQuery query, Stream<TicketRecord> tickets) {
        return of(query.sort()).page(tickets.filter(ticket -> ticket.matches(query)), query.cursor(), query.limit());
    }

    /** The first {@code limit} of these behind the cursor; holds no more than that of them. */
    public Page<TicketRow> page(Stream<TicketRecord> tickets, @Nullable String cursor, int limit) {
        Place<T> last = cursor == null ? null : Cursors.place(sort, type, cursor);
        Comparator<Placed<T>> placedOrder = Comparator.comparing(Placed::place, order);
        PriorityQueue<Placed<T>> first = new PriorityQueue<>(limit + 2, placedOrder.reversed());
        tickets.forEach(ticket -> {
            Place<T> place = new Place<>(key.of(ticket), ticket.id());
            if (last == null || order.compare(place, last) > 0) {
                offer(first, new Placed<>(place, ticket), placedOrder, limit + 1);
            }
        });
        List<Placed<T>> sorted = new ArrayList<>(first);
        sorted.sort(placedOrder);
        return Cursors.page(sorted, limit, placed -> Cursors.after(sort, type, placed.place()))
                .map(placed -> placed.ticket().row());
    }

    private static <P> void offer(PriorityQueue<P> first, P candidate, Comparator<P> order, int most) {
        P greatest = first.peek();
        if (first.size() < most) {
            first.add(candidate);
        } else if (greatest != null && order.compare(candidate, greatest) < 0) {
            first.poll();
            first.add(candidate);
        }
    }

    private static <T> int compare(Place<T> a, Place<T> b, Comparator<T> values) {
        T left = a.key();
        T right = b.key();
        int byKey;
        if (left != null && right != null) {
            byKey = values.compare(left, right);
        } else {
            byKey = Boolean.compare(left == null, right == null);
        }
        return byKey != 0 ? byKey : a.id().compareTo(b.id());
    }
}
