package org.itsmkit.persistence.internal.jpa;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.itsmkit.persistence.internal.search.Heads;
import org.itsmkit.persistence.internal.values.Column;

/** Columns by the names of their attributes. */
final class Attributes {

    private Attributes() {}

    /** {@code t.ticketNumber} */
    static String path(String alias, Column column) {
        return alias + '.' + name(column.sql());
    }

    /** {@code t.tenantId, t.id} */
    static String paths(String alias, List<? extends Column> columns) {
        return columns.stream().map(column -> path(alias, column)).collect(Collectors.joining(", "));
    }

    /** {@code ItsmTicket}, {@code ItsmItem}. */
    static String entity(Heads heads) {
        return "Itsm" + heads.table().substring(0, 1).toUpperCase(Locale.ROOT)
                + heads.table().substring(1);
    }

    /** That a row of a table beside this one is of a head: {@code f.tenantId = t.tenantId and f.itemId = t.id}. */
    static String owns(Heads heads, String head, String beside) {
        return beside + ".tenantId = " + head + ".tenantId and " + beside + '.' + heads.table() + "Id = " + head + ".id";
    }

    private static String name(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
