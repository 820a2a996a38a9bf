package org.itsmkit.persistence.internal.search;

import java.util.List;
import org.itsmkit.persistence.internal.values.Column;
import org.itsmkit.persistence.internal.values.ItemColumn;
import org.itsmkit.persistence.internal.values.RelationColumn;
import org.itsmkit.persistence.internal.values.TicketColumn;

/** A table whose rows are asked for by conditions, with the tables of fields and of labels that stand beside it. */
public enum Heads {
    TICKET("ticket"),
    ITEM("item"),
    /** Has no fields or labels beside it: it is seen by those who see the items at both its ends. */
    RELATION("relation");

    private final String table;

    Heads(String table) {
        this.table = table;
    }

    /** What the names of its tables have in common: {@code item} of {@code item_field}, whose rows name an {@code item_id}. */
    public String table() {
        return table;
    }

    /** What is read of each row, in this order. */
    public List<Column> shown() {
        return switch (this) {
            case TICKET -> Question.TICKET_COLUMNS;
            case ITEM -> ItemColumn.KEPT;
            case RELATION -> RelationColumn.KEPT;
        };
    }

    /** Which one says that everyone may see it. */
    Column open() {
        return switch (this) {
            case TICKET -> TicketColumn.READERS_OPEN;
            case ITEM -> ItemColumn.READERS_OPEN;
            case RELATION -> throw new IllegalStateException("seen by whoever sees its ends");
        };
    }
}
