package org.itsmkit.persistence.internal.jpa;

import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL: columns of text are declared {@code collate "C"}, so that they order by code point. */
final class PostgresDialect implements Dialect {

    @Override
    public String ordered(String text) {
        return text;
    }

    @Override
    public String insertIfFree(Rows rows, List<List<String>> keys) {
        return rows.inserted() + " on conflict do nothing";
    }

    @Override
    public String upsert(Rows rows, List<String> key) {
        return rows.inserted() + " on conflict (" + String.join(", ", key) + ") do update set "
                + rows.columns().stream()
                        .filter(column -> !key.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }
}
