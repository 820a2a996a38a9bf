package org.itsmkit.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.itsmkit.persistence.ConnectionAccess;
import org.itsmkit.spi.storage.StorageFailure;

/** Runs rendered statements; nothing stays open, whatever happens. */
final class Jdbc {

    private final ConnectionAccess connections;
    private final Dialect dialect;

    Jdbc(ConnectionAccess connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    /** Gives a statement its values. */
    @FunctionalInterface
    interface Values {
        void bind(Binder binder) throws SQLException;
    }

    /** Gives one element of a batch its values. */
    @FunctionalInterface
    interface ValuesOf<E> {
        void bind(Binder binder, E element) throws SQLException;
    }

    @FunctionalInterface
    interface RowMapper<R> {
        R map(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    <R> List<R> list(String sql, Values values, RowMapper<R> mapper) {
        return with(connections, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                values.bind(new Binder(statement, dialect));
                try (ResultSet rows = statement.executeQuery()) {
                    List<R> result = new ArrayList<>();
                    while (rows.next()) {
                        result.add(mapper.map(rows));
                    }
                    return result;
                }
            }
        });
    }

    <R> Optional<R> first(String sql, Values values, RowMapper<R> mapper) {
        List<R> found = list(sql, values, mapper);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** How many rows were changed. */
    int update(String sql, Values values) {
        return with(connections, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                values.bind(new Binder(statement, dialect));
                return statement.executeUpdate();
            }
        });
    }

    /** How many rows each element changed; no statement when there is none. */
    <E> int[] batch(String sql, Collection<E> elements, ValuesOf<? super E> values) {
        if (elements.isEmpty()) {
            return new int[0];
        }
        return with(connections, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Binder binder = new Binder(statement, dialect);
                if (elements.size() == 1) {
                    values.bind(binder, elements.iterator().next());
                    return new int[] {statement.executeUpdate()};
                }
                for (E element : elements) {
                    values.bind(binder, element);
                    binder.next();
                }
                return statement.executeBatch();
            }
        });
    }

    static <R> R with(ConnectionAccess connections, Work<R> work) {
        try {
            Connection connection = connections.acquire();
            R result;
            try {
                result = work.on(connection);
            } catch (SQLException | RuntimeException | Error e) {
                releaseAfter(e, connections, connection);
                throw e;
            }
            connections.release(connection);
            return result;
        } catch (SQLException e) {
            throw new StorageFailure("the database refused, SQL state " + e.getSQLState(), e);
        }
    }

    private static void releaseAfter(Throwable failure, ConnectionAccess connections, Connection connection) {
        try {
            connections.release(connection);
        } catch (SQLException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
