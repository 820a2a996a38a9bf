package org.itsmkit.persistence.internal.search;

import java.util.HexFormat;
import java.util.UUID;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.persistence.internal.values.Cursors;
import org.itsmkit.persistence.internal.values.IndexedValues;
import org.itsmkit.persistence.internal.values.Micros;
import org.itsmkit.persistence.internal.values.RowReader;
import org.itsmkit.persistence.internal.values.Texts;
import org.itsmkit.persistence.internal.values.TicketColumn;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredTicket;
import org.jspecify.annotations.Nullable;

/**
 * An order of rows, and how the place in it where a page ended travels in a cursor.
 *
 * @param named the order by name, such as {@code -team:text}: a cursor is good for no other
 * @param order the same for a statement
 */
record SortedBy(String named, Order order) {

    private static final int CURSOR_PARTS = 3;

    static SortedBy of(Sort sort, Heads heads, Draft draft) {
        Asked asked = Asked.of(heads, sort.field()).orElse(null);
        boolean descending = sort.descending();
        String key = IndexedValues.key(sort.field().name(), sort.field().type());
        String named = (descending ? "-" : "+") + key;
        if (asked == null || !asked.holds(sort.field().type())) {
            return new SortedBy(named, new Order(null, draft.bind(key), null, descending));
        }
        if (heads == Heads.TICKET && sort.field().name().equals(TicketFields.PRIORITY.name())) {
            return new SortedBy(named, new Order(TicketColumn.PRIORITY_RANK, -1, StoredTicket.UNRANKED, descending));
        }
        return new SortedBy(named, new Order(asked.column(), -1, asked.isDue() ? Micros.NONE : null, descending));
    }

    /** Where the page behind this cursor begins. */
    Order.Behind behind(String cursor, Draft draft) {
        JsonList parts = Cursors.read(cursor, CURSOR_PARTS);
        int id = draft.bind(id(cursor, parts.text(2)));
        String written = parts.textOrNull(1);
        if (!parts.text(0).equals(named) || written == null != parts.isNull(1)) {
            throw Cursors.invalid(cursor);
        }
        return new Order.Behind(written == null ? -1 : draft.bind(value(cursor, written)), id);
    }

    /** What a row is sorted by, to be kept until it is known which row is the last of its page. */
    @Nullable
    Object read(RowReader row) {
        return switch (order.kind()) {
            case NUMBER -> row.numberOrNull();
            case BYTES -> row.bytesOrNull();
            default -> row.textOrNull();
        };
    }

    /** The cursor behind the row that was sorted by {@code value}. */
    String cursor(@Nullable Object value, UUID id) {
        String written = value == null || value.equals(order.none())
                ? null
                : value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
        return Cursors.write(named, written, id.toString());
    }

    private static UUID id(String cursor, String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw Cursors.invalid(cursor);
        }
    }

    private Object value(String cursor, String written) {
        try {
            return switch (order.kind()) {
                case NUMBER -> Long.valueOf(written);
                case BYTES -> HexFormat.of().parseHex(written);
                default -> Texts.check("cursor", written);
            };
        } catch (IllegalArgumentException e) {
            throw Cursors.invalid(cursor);
        }
    }
}
