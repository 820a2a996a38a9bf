package org.itsmkit.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.jooq.Field;
import org.jooq.RowCountQuery;
import org.jooq.SQLDialect;
import org.jooq.Table;

/** All in which databases differ. */
interface Dialect {

    /** The dialect of what {@code connection} leads to. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new PostgresDialect();
            case "H2" -> new H2Dialect();
            default -> throw new InvalidInput("database", "H2 or PostgreSQL", product);
        };
    }

    SQLDialect jooq();

    /** The folder that its migration scripts are in. */
    String scripts();

    /** Begins a migration: nobody else migrates these tables until {@code migration} has returned. */
    void migrating(Connection connection, String tables, SqlWork migration) throws SQLException;

    /** What else has to be as it is for the tables to hold what they should; empty when nothing is wrong. */
    List<String> problems(Connection connection) throws SQLException;

    /** An expression that orders text by code point. */
    Field<?> ordered(Field<String> text);

    /** What to compare {@link #ordered} text with. */
    Object orderedValue(String text);

    /** Inserts a row, or changes nothing when one of its keys is taken; see {@link #isTaken}. */
    RowCountQuery insertIfFree(Table<?> table, List<? extends Field<?>> columns);

    /** Whether a statement of {@link #insertIfFree} failed, harmlessly, because a key is taken. */
    boolean isTaken(SQLException failure);

    /** Inserts a row, or replaces the one with the same key. */
    RowCountQuery upsert(Table<?> table, Map<Field<?>, Field<?>> values, List<? extends Field<?>> key);

    /** Whether this is how the database says that someone else was faster. */
    boolean isLostRace(SQLException failure);

    /** Claims work, by the statements that suit this database. */
    WorkClaims claims(Statements statements, Jdbc jdbc);

    /** A part of a migration. */
    @FunctionalInterface
    interface SqlWork {
        void run() throws SQLException;
    }
}
