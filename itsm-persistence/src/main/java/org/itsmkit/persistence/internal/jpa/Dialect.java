package org.itsmkit.persistence.internal.jpa;

import java.util.List;
import org.itsmkit.persistence.Database;

/** All in which databases differ when they are asked by way of Jakarta Persistence. */
interface Dialect {

    static Dialect of(Database database) {
        return switch (database) {
            case H2 -> new H2Dialect();
            case POSTGRESQL -> new PostgresDialect();
            case MARIADB -> new MariaDbDialect();
        };
    }

    /** Whether everything is said in SQL, and no row is mapped. Rows can be locked then, and what others lock passed over. */
    default boolean isSql() {
        return false;
    }

    /**
     * What a statement of JPQL is in the language that is spoken here.
     *
     * @param tables what the names of tables begin with
     */
    default String said(String jpql, String tables) {
        return jpql;
    }

    /**
     * A statement of SQL that reads no more rows than the value at a place says.
     *
     * @param place counted from 1
     */
    default String limited(String sql, int place) {
        return sql + " limit ?" + place;
    }

    /** An expression of JPQL that orders text by code point. */
    String ordered(String text);

    /** SQL that inserts a row, or changes nothing when one of its keys is taken. */
    String insertIfFree(Rows rows, List<List<String>> keys);

    /** SQL that inserts a row, or replaces the one with the same key. */
    String upsert(Rows rows, List<String> key);

    /**
     * Rows of a table, as SQL has them.
     *
     * @param table its name
     * @param columns their names
     * @param values a question mark or a literal for each column
     */
    record Rows(String table, List<String> columns, List<String> values) {

        String inserted() {
            return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + String.join(", ", values)
                    + ')';
        }
    }
}
