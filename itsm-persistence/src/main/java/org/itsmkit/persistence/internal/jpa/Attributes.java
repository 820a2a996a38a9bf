package org.itsmkit.persistence.internal.jpa;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.itsmkit.persistence.internal.values.TicketColumn;

/** Columns by the names of their attributes. */
final class Attributes {

    private Attributes() {}

    /** {@code t.ticketNumber} */
    static String path(String alias, TicketColumn column) {
        return alias + '.' + name(column.sql());
    }

    /** {@code t.tenantId, t.id} */
    static String paths(String alias, List<TicketColumn> columns) {
        return columns.stream().map(column -> path(alias, column)).collect(Collectors.joining(", "));
    }

    private static String name(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
