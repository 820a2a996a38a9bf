package org.itsmkit.spi.storage.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.ItemQuery;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredItem;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.jspecify.annotations.Nullable;

/**
 * Pages of tickets, or of configuration items, in the order of one {@link Sort}, by key set: a page is what follows the last
 * place of the one before, so that what comes and goes in between makes it neither skip nor repeat. Immutable.
 *
 * @param <R> what is sorted
 * @param <T> the type of what it is sorted by
 */
public final class RecordOrder<R, T> {

    /** Where a record stands: what it is sorted by, if anything, then its id, as text. */
    record Place<T>(@Nullable T key, String id) {}

    private record Placed<R, T>(Place<T> place, R record) {}

    /** What a record is sorted by, or null. */
    private interface Key<R, T> {
        @Nullable
        T of(R record);
    }

    private final String kind;
    private final Sort sort;
    private final FieldType<T> type;
    private final Key<R, T> key;
    private final Function<R, String> id;
    private final Comparator<Place<T>> order;

    /** @param kind what is sorted: a cursor is good for no other */
    private RecordOrder(String kind, Sort sort, FieldType<T> type, Key<R, T> key, Function<R, String> id) {
        this.kind = kind + (sort.descending() ? '-' : '+');
        this.sort = sort;
        this.type = type;
        this.key = key;
        this.id = id;
        Comparator<T> values = sort.descending() ? type.order().reversed() : type.order();
        this.order = (a, b) -> compare(a, b, values);
    }

    private static RecordOrder<TicketRecord, ?> tickets(Sort sort) {
        Function<TicketRecord, String> id = ticket -> ticket.id().toString();
        return sort.field().name().equals(TicketFields.PRIORITY.name())
                ? new RecordOrder<>("tickets", sort, FieldType.INTEGER, TicketRecord::priorityRank, id)
                : of("tickets", sort, sort.field(), id);
    }

    private static <R extends Facts, T> RecordOrder<R, T> of(
            String kind, Sort sort, Field<T> field, Function<R, String> id) {
        return new RecordOrder<>(kind, sort, field.type(), record -> record.value(field), id);
    }

    /**
     * The page that a query asks for, of all tickets of its tenant: those that may be seen and that it asks for.
     *
     * @param tickets in any order; read once, of which no more than a page is held
     */
    public static Page<TicketRow> page(TicketQuery query, Stream<TicketRecord> tickets) {
        return tickets(query.sort())
                .page(tickets.filter(ticket -> ticket.matches(query)), query.cursor(), query.limit())
                .map(TicketRecord::row);
    }

    /**
     * The page that a query asks for, of all items of its tenant: those that are there, may be seen and that it asks for.
     *
     * @param items in any order; read once, of which no more than a page is held
     */
    public static Page<StoredItem> items(ItemQuery query, Stream<ItemRecord> items) {
        RecordOrder<ItemRecord, ?> order = of(
                "items", query.sort(), query.sort().field(), item -> item.id().toString());
        return order.page(items.filter(item -> item.matches(query)), query.cursor(), query.limit())
                .map(item -> item.stored().orElseThrow());
    }

    /** The first {@code limit} of these behind the cursor; holds no more than that of them. */
    private Page<R> page(Stream<R> records, @Nullable String cursor, int limit) {
        Place<T> last = cursor == null ? null : Cursors.place(kind, sort, type, cursor);
        Comparator<Placed<R, T>> placedOrder = Comparator.comparing(Placed::place, order);
        PriorityQueue<Placed<R, T>> first = new PriorityQueue<>(limit + 2, placedOrder.reversed());
        records.forEach(record -> {
            Place<T> place = new Place<>(key.of(record), id.apply(record));
            if (last == null || order.compare(place, last) > 0) {
                offer(first, new Placed<>(place, record), placedOrder, limit + 1);
            }
        });
        List<Placed<R, T>> sorted = new ArrayList<>(first);
        sorted.sort(placedOrder);
        return Cursors.page(sorted, limit, placed -> Cursors.after(kind, sort, type, placed.place()))
                .map(Placed::record);
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
