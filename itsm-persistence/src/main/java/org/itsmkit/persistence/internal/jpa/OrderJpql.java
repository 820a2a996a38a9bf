package org.itsmkit.persistence.internal.jpa;

import static org.itsmkit.persistence.internal.jpa.TestJpql.place;

import org.itsmkit.persistence.internal.search.Order;
import org.itsmkit.persistence.internal.search.Order.Behind;
import org.itsmkit.persistence.internal.values.Column;

/** An order of rows in JPQL. */
final class OrderJpql {

    private final Order order;
    private final Dialect dialect;

    OrderJpql(Order order, Dialect dialect) {
        this.order = order;
        this.dialect = dialect;
    }

    /** What is sorted by, as it is read into a cursor. */
    String shown() {
        Column column = order.column();
        return column == null ? "s.sortKey" : Attributes.path("t", column);
    }

    private String sorted(String text) {
        return order.kind() == Column.Kind.TEXT ? dialect.ordered(text) : text;
    }

    private String missing() {
        return order.none() == null ? shown() + " is null" : shown() + " = " + order.none() + 'L';
    }

    /** What has no value comes last, then the id decides. */
    String order() {
        String by = sorted(shown());
        if (order.none() != null && !order.descending()) {
            return by + ", t.id";
        }
        return "case when " + missing() + " then 1 else 0 end, " + by + (order.descending() ? " desc" : "") + ", t.id";
    }

    String behind(Behind behind) {
        String id = "t.id > " + place(behind.id());
        if (behind.none()) {
            return missing() + " and " + id;
        }
        String by = sorted(shown());
        String value = sorted(place(behind.value()));
        if (order.none() != null && !order.descending()) {
            return by + " >= " + value + " and (" + by + " > " + value + " or " + id + ')';
        }
        String further = by + (order.descending() ? " < " : " > ") + value;
        return '(' + further + " or " + by + " = " + value + " and " + id + " or " + missing() + ')';
    }
}
