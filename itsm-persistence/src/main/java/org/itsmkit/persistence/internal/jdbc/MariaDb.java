package org.itsmkit.persistence.internal.jdbc;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * MariaDB 10.6 and later: ids are bytes. Its sessions read as of their first read (REPEATABLE READ) unless the host sets
 * otherwise, so whatever must be true now is found out by writes and locking reads, which go by what is there.
 */
final class MariaDb implements Product {

    private static final int DUPLICATE_KEY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int CHANGED_SINCE_READ = 1020;
    private static final int LEAST_MAJOR = 10;
    private static final int LEAST_MINOR = 6;
    private static final int UUID_BYTES = 16;

    /** How long one who migrates waits for another, in seconds. */
    private static final int MIGRATION_WAIT = 600;

    @Override
    public String scripts() {
        return "mariadb";
    }

    @Override
    public boolean schemasAreCatalogs() {
        return true;
    }

    /** Every statement of a script ends the transaction and can be repeated; the lock is the session's, so it outlives that. */
    @Override
    public void migrating(Connection connection, String tables, SqlWork migration) throws SQLException {
        String lock = "sha2(concat(?, coalesce(database(), '')), 256)"; // names are the server's, and of 64 characters
        String name = "itsm-kit migration of " + tables;
        if (ask(connection, "select get_lock(" + lock + ", " + MIGRATION_WAIT + ")", name) != 1) {
            throw new SQLException("somebody else has been migrating for " + MIGRATION_WAIT + " seconds");
        }
        try {
            migration.run();
        } finally {
            ask(connection, "select release_lock(" + lock + ")", name);
        }
    }

    private static int ask(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public List<String> problems(Connection connection) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        int minor = connection.getMetaData().getDatabaseMinorVersion();
        if (major < LEAST_MAJOR || major == LEAST_MAJOR && minor < LEAST_MINOR) {
            return List.of("MariaDB 10.6 or later (it is " + major + '.' + minor + ')');
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@session.sql_mode")) {
            row.next();
            String mode = row.getString(1);
            return mode.contains("STRICT_TRANS_TABLES") || mode.contains("STRICT_ALL_TABLES")
                    ? List.of()
                    : List.of("sql_mode STRICT_TRANS_TABLES (without it values are cut)");
        }
    }

    @Override
    public Object bound(UUID id) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** A violated key takes back the statement, not the transaction. */
    @Override
    public boolean isTaken(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE_KEY;
    }

    @Override
    public boolean isLostRace(SQLException failure) {
        return failure.getErrorCode() == DEADLOCK || leavesTransaction(failure);
    }

    @Override
    public boolean leavesTransaction(SQLException failure) {
        return failure.getErrorCode() == LOCK_WAIT_TIMEOUT || failure.getErrorCode() == CHANGED_SINCE_READ;
    }
}
