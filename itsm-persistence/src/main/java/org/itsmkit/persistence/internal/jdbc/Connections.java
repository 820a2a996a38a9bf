package org.itsmkit.persistence.internal.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.itsmkit.persistence.ConnectionAccess;
import org.itsmkit.spi.storage.StorageFailure;

/** Lends connections; each is given back, whatever happens. */
public final class Connections {

    private final ConnectionAccess access;

    public Connections(ConnectionAccess access) {
        this.access = access;
    }

    /** Does something with a connection. */
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    public <R> R with(Work<R> work) {
        try {
            Connection connection = access.acquire();
            R result;
            try {
                result = work.on(connection);
            } catch (SQLException | RuntimeException | Error e) {
                releaseAfter(e, connection);
                throw e;
            }
            access.release(connection);
            return result;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    static StorageFailure refused(SQLException e) {
        return new StorageFailure("the database refused, SQL state " + e.getSQLState(), e);
    }

    private void releaseAfter(Throwable failure, Connection connection) {
        try {
            access.release(connection);
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
