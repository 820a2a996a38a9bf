package org.itsmkit.persistence.internal.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** PostgreSQL. */
final class Postgres implements Product {

    @Override
    public String scripts() {
        return "postgresql";
    }

    @Override
    public void migrating(Connection connection, String tables, SqlWork migration) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "itsm-kit migration of " + tables);
            lock.execute();
        }
        migration.run();
    }

    @Override
    public List<String> problems(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_encoding")) {
            row.next();
            String encoding = row.getString(1);
            return encoding.equals("UTF8") ? List.of() : List.of("database encoding UTF8 (it is " + encoding + ")");
        }
    }

    /** Nothing fails: the statements say so themselves. */
    @Override
    public boolean isTaken(SQLException failure) {
        return false;
    }

    @Override
    public boolean isLostRace(SQLException failure) {
        return "40001".equals(failure.getSQLState()) || "40P01".equals(failure.getSQLState());
    }
}
