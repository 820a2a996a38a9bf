package org.itsmkit.persistence.internal.jooq;

import static org.itsmkit.persistence.internal.schema.Tables.ITSM_ITEM;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_ITEM_FIELD;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_ITEM_LABEL;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_RELATION;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_FIELD;
import static org.itsmkit.persistence.internal.schema.Tables.ITSM_TICKET_LABEL;

import java.util.UUID;
import org.itsmkit.persistence.internal.search.Heads;
import org.itsmkit.persistence.internal.values.Column;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A table of heads under some name, and the tables beside it. Columns are found by their names, which the scripts and the
 * enums of columns have in common.
 */
record HeadSql(Heads heads, Table<?> table) {

    static HeadSql of(Heads heads) {
        return new HeadSql(
                heads,
                switch (heads) {
                    case TICKET -> ITSM_TICKET;
                    case ITEM -> ITSM_ITEM;
                    case RELATION -> ITSM_RELATION;
                });
    }

    Field<String> tenant() {
        return named(table, "tenant_id", String.class);
    }

    Field<UUID> id() {
        return named(table, "id", UUID.class);
    }

    Field<?> column(Column column) {
        return named(table, column.sql());
    }

    Field<String> text(Column column) {
        return named(table, column.sql(), String.class);
    }

    Field<Long> number(Column column) {
        return named(table, column.sql(), Long.class);
    }

    Field<Boolean> flag(Column column) {
        return named(table, column.sql(), Boolean.class);
    }

    /** The values of indexed fields. */
    Table<?> fields() {
        return heads == Heads.TICKET ? ITSM_TICKET_FIELD : ITSM_ITEM_FIELD;
    }

    /** Who may see what not everyone may see. */
    Table<?> labels() {
        return heads == Heads.TICKET ? ITSM_TICKET_LABEL : ITSM_ITEM_LABEL;
    }

    /** That a row of a table beside this one is of a head. */
    Condition owns(Table<?> beside) {
        return named(beside, "tenant_id", String.class)
                .eq(tenant())
                .and(named(beside, heads.table() + "_id", UUID.class).eq(id()));
    }

    /** @param type what the scripts say that it holds */
    @SuppressWarnings("unchecked")
    static <T> Field<T> named(Table<?> table, String column, Class<T> type) {
        Field<?> field = named(table, column);
        if (field.getType() != type) {
            throw new IllegalStateException(column + " holds " + field.getType());
        }
        return (Field<T>) field;
    }

    private static Field<?> named(Table<?> table, String column) {
        Field<?> field = table.field(column);
        if (field == null) {
            throw new IllegalStateException(table.getName() + '.' + column + " is not in the scripts");
        }
        return field;
    }
}
