package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.jooq.TestSql.place;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicket;
import org.itsmkit.persistence.internal.schema.tables.ItsmTicketField;
import org.itsmkit.persistence.internal.search.Order;
import org.itsmkit.persistence.internal.search.Order.Behind;
import org.itsmkit.persistence.internal.values.TicketColumn;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * An order of tickets in SQL.
 *
 * @param column what is sorted by
 * @param shown the same as it is read into a cursor
 * @param wanted what it is compared with: the value at a place
 * @param none the number that stands for no value, or null when that is null
 */
record OrderSql<T>(
        Field<T> column,
        Field<?> shown,
        IntFunction<Field<T>> wanted,
        @Nullable Long none,
        boolean descending) {

    private static final ItsmTicket T = ITSM_TICKET;

    static OrderSql<?> of(Order order, ItsmTicketField sorted, Dialect dialect) {
        TicketColumn column = order.column();
        if (column == null) {
            return plain(sorted.SORT_KEY, order);
        }
        if (column.kind() == TicketColumn.Kind.NUMBER) {
            return plain(TestSql.number(T, column), order);
        }
        return text(TestSql.text(T, column), order, dialect);
    }

    private static <T> OrderSql<T> plain(Field<T> column, Order order) {
        return new OrderSql<>(column, column, at -> place(column, at), order.none(), order.descending());
    }

    @SuppressWarnings("unchecked") // a dialect orders all text by one type
    private static OrderSql<Object> text(Field<String> column, Order order, Dialect dialect) {
        return new OrderSql<>(
                (Field<Object>) dialect.ordered(column),
                column,
                at -> (Field<Object>) dialect.ordered(place(column, at)),
                order.none(),
                order.descending());
    }

    /** What has no value comes last, then the id decides. */
    List<OrderField<?>> order() {
        Field<Integer> last = DSL.case_().when(missing(), DSL.inline(1)).else_(DSL.inline(0));
        if (none != null) {
            return descending ? List.of(last, column.desc(), T.ID) : List.of(column, T.ID);
        }
        return List.of((descending ? column.desc() : column.asc()).nullsLast(), T.ID);
    }

    Condition behind(Behind behind) {
        Field<UUID> id = place(T.ID, behind.id());
        if (behind.none()) {
            return missing().and(T.ID.gt(id));
        }
        Field<T> value = wanted.apply(behind.value());
        if (!descending && none != null) {
            return DSL.row(column, T.ID).gt(DSL.row(value, id));
        }
        Condition further = descending ? column.lt(value) : column.gt(value);
        return further.or(column.eq(value).and(T.ID.gt(id))).or(missing());
    }

    private Condition missing() {
        return none == null ? column.isNull() : column.eq(DSL.inline(none, column));
    }
}
