package org.itsmkit.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.itsmkit.sla.InvalidInput;
import org.jooq.Field;
import org.jooq.RowCountQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** All in which databases differ. */
interface Dialect {

    /** The dialect of what {@code connection} leads to. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new PostgresDialect();
            case "MariaDB" -> new MariaDbDialect();
            case "H2" -> new H2Dialect();
            default -> throw new InvalidInput("database", "H2, PostgreSQL or MariaDB", product);
        };
    }

    SQLDialect jooq();

    /** The folder that its migration scripts are in. */
    String scripts();

    /** Whether what a host calls a schema is a catalog here, and schemas there are none. */
    default boolean schemasAreCatalogs() {
        return false;
    }

    /** Begins a migration: nobody else migrates these tables until {@code migration} has returned. */
    void migrating(Connection connection, String tables, SqlWork migration) throws SQLException;

    /** What else has to be as it is for the tables to hold what they should; empty when nothing is wrong. */
    List<String> problems(Connection connection) throws SQLException;

    /** A UUID as a statement binds it; a row gives it back as it was bound. */
    default Object bound(UUID id) {
        return id;
    }

    /** An expression that orders text by code point. */
    default Field<?> ordered(Field<String> text) {
        return text;
    }

    /** What to compare {@link #ordered} text with. */
    default Object orderedValue(String text) {
        return text;
    }

    /** Inserts a row, or changes nothing when one of its keys is taken; see {@link #isTaken}. */
    RowCountQuery insertIfFree(Table<?> table, List<? extends Field<?>> columns);

    /** Whether a statement of {@link #insertIfFree} failed, harmlessly, because a key is taken. */
    boolean isTaken(SQLException failure);

    /** Inserts a row, or replaces the one with the same key. */
    default RowCountQuery upsert(Table<?> table, Map<Field<?>, Field<?>> values, List<? extends Field<?>> key) {
        Map<Field<?>, Field<?>> replaced = new LinkedHashMap<>();
        values.keySet().stream()
                .filter(column -> !key.contains(column))
                .forEach(column -> replaced.put(column, DSL.excluded(column)));
        return DSL.insertInto(table)
                .columns(values.keySet())
                .values(values.values())
                .onConflict(key)
                .doUpdate()
                .set(replaced);
    }

    /** Whether this is how the database says that someone else was faster. */
    boolean isLostRace(SQLException failure);

    /** Whether after a race lost so only the statement is taken back: what its transaction did before stays, and counts. */
    default boolean leavesTransaction(SQLException failure) {
        return false;
    }

    /** Claims work, by the statements that suit this database. */
    WorkClaims claims(Statements statements, Jdbc jdbc);

    /** A part of a migration. */
    @FunctionalInterface
    interface SqlWork {
        void run() throws SQLException;
    }
}
