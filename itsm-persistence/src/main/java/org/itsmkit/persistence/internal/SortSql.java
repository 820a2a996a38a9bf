package org.itsmkit.persistence.internal;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_FIELD;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketField;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StoredTicket;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * An order of tickets in SQL: what it sorts by, what it continues behind, and how that travels in a cursor. What has no value
 * comes last either way, then the id decides.
 *
 * @param key the field and its kind of value
 * @param column what is sorted by, and compared with a cursor's value
 * @param shown the same as it is read into a cursor
 * @param none the number that stands for no value, or null when that is null
 * @param indexed whether the value stands in the row of an indexed field, which has to be joined
 */
record SortSql<T>(
        String key,
        Field<T> column,
        Field<?> shown,
        @Nullable Long none,
        boolean indexed,
        boolean descending) {

    private static final ItsmTicket T = ITSM_TICKET;
    private static final int CURSOR_PARTS = 3;

    /** The row of the indexed field that is sorted by, apart from those that are asked about. */
    static final ItsmTicketField SORTED = ITSM_TICKET_FIELD.as("sorted");

    static SortSql<?> of(Sort sort, Dialect dialect) {
        Asked column = Asked.of(sort.field()).orElse(null);
        boolean descending = sort.descending();
        String key = IndexedValues.key(sort.field().name(), sort.field().type());
        if (column == null || !column.holds(sort.field().type())) {
            return new SortSql<>(key, SORTED.SORT_KEY, SORTED.SORT_KEY, null, true, descending);
        }
        if (sort.field().name().equals(TicketFields.PRIORITY.name())) {
            return new SortSql<>(key, T.PRIORITY_RANK, T.PRIORITY_RANK, StoredTicket.UNRANKED, false, descending);
        }
        Field<String> text = column.text();
        if (text != null) {
            return new SortSql<>(key, dialect.ordered(text), text, null, false, descending);
        }
        Field<Long> number = column.required();
        return new SortSql<>(key, number, number, column.isDue() ? Micros.NONE : null, false, descending);
    }

    /** The order, without a value for those that have none. */
    List<OrderField<?>> order() {
        Field<Integer> last = DSL.case_().when(missing(), DSL.inline(1)).else_(DSL.inline(0));
        if (none != null) {
            return descending ? List.of(last, column.desc(), T.ID) : List.of(column, T.ID);
        }
        return List.of((descending ? column.desc() : column.asc()).nullsLast(), T.ID);
    }

    /** What comes behind the row of this cursor. */
    Condition behind(String cursor, Draft draft, Dialect dialect) {
        JsonList parts = Cursors.read(cursor, CURSOR_PARTS);
        draft.shape("behind");
        Field<UUID> id = draft.bind(T.ID, TicketId.of(parts.text(2)).value());
        String written = parts.textOrNull(1);
        if (!parts.text(0).equals(named()) || written == null != parts.isNull(1)) {
            throw Cursors.invalid(cursor);
        }
        if (written == null) {
            draft.shape("none");
            return missing().and(T.ID.gt(id));
        }
        Field<T> value = draft.bind(column, value(cursor, written, dialect));
        if (!descending && none != null) {
            return DSL.row(column, T.ID).gt(DSL.row(value, id));
        }
        Condition further = descending ? column.lt(value) : column.gt(value);
        return further.or(column.eq(value).and(T.ID.gt(id))).or(missing());
    }

    /** What a row is sorted by, to be kept until it is known which row is the last of its page. */
    @Nullable
    Object read(RowReader row) throws SQLException {
        return switch (kind()) {
            case "number" -> row.numberOrNull();
            case "bytes" -> row.bytesOrNull();
            default -> row.textOrNull();
        };
    }

    /** The cursor behind the row that was sorted by {@code value}. */
    String cursor(@Nullable Object value, TicketId id) {
        String written = value == null || value.equals(none)
                ? null
                : value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
        return Cursors.write(named(), written, id.toString());
    }

    private Condition missing() {
        return none == null ? column.isNull() : column.eq(DSL.inline(none, column));
    }

    private Object value(String cursor, String written, Dialect dialect) {
        try {
            return switch (kind()) {
                case "number" -> Long.valueOf(written);
                case "bytes" -> HexFormat.of().parseHex(written);
                default -> dialect.orderedValue(Texts.check("cursor", written));
            };
        } catch (IllegalArgumentException e) {
            throw Cursors.invalid(cursor);
        }
    }

    /** The order by name: a cursor is good for no other. */
    String named() {
        return (descending ? "-" : "+") + key;
    }

    private String kind() {
        Class<?> type = shown.getType();
        return type == Long.class ? "number" : type == byte[].class ? "bytes" : "text";
    }
}
