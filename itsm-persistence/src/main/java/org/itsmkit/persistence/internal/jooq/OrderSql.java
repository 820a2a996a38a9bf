package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.jooq.TestSql.place;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.itsmkit.persistence.internal.search.Order;
import org.itsmkit.persistence.internal.search.Order.Behind;
import org.itsmkit.persistence.internal.values.Column;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * An order of rows in SQL.
 *
 * @param column what is sorted by
 * @param shown the same as it is read into a cursor
 * @param by what decides among equals: the id
 * @param wanted what it is compared with: the value at a place
 * @param none the number that stands for no value, or null when that is null
 */
record OrderSql<T>(
        Field<T> column,
        Field<?> shown,
        Field<UUID> by,
        IntFunction<Field<T>> wanted,
        @Nullable Long none,
        boolean descending) {

    /** @param sorted the row of the indexed field that is sorted by, if there is one */
    static OrderSql<?> of(Order order, HeadSql head, Table<?> sorted, Dialect dialect) {
        Column column = order.column();
        if (column == null) {
            return plain(HeadSql.named(sorted, "sort_key", byte[].class), head, order);
        }
        if (column.kind() == Column.Kind.NUMBER) {
            return plain(head.number(column), head, order);
        }
        return text(head.text(column), head, order, dialect);
    }

    private static <T> OrderSql<T> plain(Field<T> column, HeadSql head, Order order) {
        return new OrderSql<>(column, column, head.id(), at -> place(column, at), order.none(), order.descending());
    }

    @SuppressWarnings("unchecked") // a dialect orders all text by one type
    private static OrderSql<Object> text(Field<String> column, HeadSql head, Order order, Dialect dialect) {
        return new OrderSql<>(
                (Field<Object>) dialect.ordered(column),
                column,
                head.id(),
                at -> (Field<Object>) dialect.ordered(place(column, at)),
                order.none(),
                order.descending());
    }

    /** What has no value comes last, then the id decides. */
    List<OrderField<?>> order() {
        Field<Integer> last = DSL.case_().when(missing(), DSL.inline(1)).else_(DSL.inline(0));
        if (none != null) {
            return descending ? List.of(last, column.desc(), by) : List.of(column, by);
        }
        return List.of((descending ? column.desc() : column.asc()).nullsLast(), by);
    }

    Condition behind(Behind behind) {
        Field<UUID> id = place(by, behind.id());
        if (behind.none()) {
            return missing().and(by.gt(id));
        }
        Field<T> value = wanted.apply(behind.value());
        if (!descending && none != null) {
            return DSL.row(column, by).gt(DSL.row(value, id));
        }
        Condition further = descending ? column.lt(value) : column.gt(value);
        return further.or(column.eq(value).and(by.gt(id))).or(missing());
    }

    private Condition missing() {
        return none == null ? column.isNull() : column.eq(DSL.inline(none, column));
    }
}
