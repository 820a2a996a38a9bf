package org.itsmkit.persistence.internal.jpa;

import java.util.List;
import java.util.stream.Collectors;

/**
 * MariaDB: columns of text have a collation that orders by code point. It is asked in SQL, because its ids are bytes, which
 * no two providers map alike, and because what JPQL reads may be as old as the transaction's first read.
 */
final class MariaDbDialect implements Dialect {

    private static final String FOR_UPDATE = " for update";

    @Override
    public boolean isSql() {
        return true;
    }

    @Override
    public String said(String jpql, String tables) {
        return PlainSql.of(jpql, tables);
    }

    /** A lock is asked for behind the limit. */
    @Override
    public String limited(String sql, int place) {
        int lock = sql.lastIndexOf(FOR_UPDATE);
        int end = lock < 0 ? sql.length() : lock;
        return Dialect.super.limited(sql.substring(0, end), place) + sql.substring(end);
    }

    @Override
    public String ordered(String text) {
        return text;
    }

    /**
     * A violated key would cost the host its transaction. What else this passes over, text that is cut because it is longer
     * than its column, has been refused before; what comes of a lock still fails.
     */
    @Override
    public String insertIfFree(Rows rows, List<List<String>> keys) {
        return rows.inserted().replaceFirst("insert", "insert ignore");
    }

    @Override
    public String upsert(Rows rows, List<String> key) {
        return rows.inserted() + " on duplicate key update "
                + rows.columns().stream()
                        .filter(column -> !key.contains(column))
                        .map(column -> column + " = value(" + column + ')')
                        .collect(Collectors.joining(", "));
    }
}
