package org.itsmkit.persistence.internal.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** H2. */
final class H2 implements Product {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Object MIGRATING = new Object();

    @Override
    public String scripts() {
        return "h2";
    }

    /** Every statement of a script is a transaction here and can be repeated, so a second process does no harm either. */
    @Override
    public void migrating(Connection connection, String tables, SqlWork migration) throws SQLException {
        synchronized (MIGRATING) {
            migration.run();
        }
    }

    @Override
    public List<String> problems(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select case when 'a' = 'A' or 'B' > 'a' then 1 else 0 end")) {
            row.next();
            return row.getInt(1) == 0 ? List.of() : List.of("text compared exactly (a collation is set)");
        }
    }

    /** A violated key takes back the statement, not the transaction. */
    @Override
    public boolean isTaken(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    @Override
    public boolean isLostRace(SQLException failure) {
        return "40001".equals(failure.getSQLState()) || "90131".equals(failure.getSQLState());
    }
}
