package org.itsmkit.persistence.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.itsmkit.persistence.Database;
import org.itsmkit.sla.InvalidInput;

/** All in which databases differ, whatever statements are made with. */
public interface Product {

    static Product of(Database database) {
        return switch (database) {
            case H2 -> new H2();
            case POSTGRESQL -> new Postgres();
        };
    }

    /** What {@code connection} leads to. */
    static Database database(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> Database.POSTGRESQL;
            case "H2" -> Database.H2;
            default -> throw new InvalidInput("database", "H2 or PostgreSQL", product);
        };
    }

    /** The folder that its migration scripts are in. */
    String scripts();

    /** Begins a migration: nobody else migrates these tables until {@code migration} has returned. */
    void migrating(Connection connection, String tables, SqlWork migration) throws SQLException;

    /** What else has to be as it is for the tables to hold what they should; empty when nothing is wrong. */
    List<String> problems(Connection connection) throws SQLException;

    /** Whether an insertion that was to change nothing when a key is taken failed, harmlessly, because one is. */
    boolean isTaken(SQLException failure);

    /** Whether this is how the database says that someone else was faster. */
    boolean isLostRace(SQLException failure);

    /** A part of a migration. */
    @FunctionalInterface
    interface SqlWork {
        void run() throws SQLException;
    }
}
