package org.itsmkit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.itsmkit.persistence.internal.store.ThreadTransactions;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions on plain JDBC, bound to the thread. A host without a transaction manager opens its own through the same
 * object, and the store joins them:
 *
 * <pre>{@code
 * JdbcTransactions transactions = JdbcTransactions.on(dataSource);
 * ServiceDesk desk = ServiceDesk.builder().storage(JooqStorage.on(transactions)).build();
 * transactions.required(() -> {
 *     desk.as(kim).incidents().report(...);
 *     Connection connection = transactions.acquire();   // the same transaction
 *     ...
 * });
 * }</pre>
 *
 * <p>Takes connections as they come, at their isolation level, with autocommit on or off, and gives them back so. Two of
 * these, over one data source or two, know nothing of each other's transactions.
 */
public final class JdbcTransactions implements Transactions, ConnectionAccess {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTransactions.class);

    private final DataSource source;
    private final ThreadTransactions<Lent> bound;

    private JdbcTransactions(DataSource source) {
        this.source = source;
        this.bound = new ThreadTransactions<>(this::begin, JdbcTransactions::commit, JdbcTransactions::end);
    }

    public static JdbcTransactions on(DataSource source) {
        return new JdbcTransactions(source);
    }

    @Override
    public boolean isActive() {
        return bound.isActive();
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return bound.required(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        return bound.requiresNew(work);
    }

    @Override
    public void setRollbackOnly() {
        bound.setRollbackOnly();
    }

    @Override
    public void afterCommit(Runnable hook) {
        bound.afterCommit(hook);
    }

    /** The open transaction's connection, or another one when none is open. */
    @Override
    public Connection acquire() throws SQLException {
        Lent open = bound.current();
        return open == null ? source.getConnection() : open.connection;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        if (bound.isBound(lent -> lent.connection == connection)) {
            return;
        }
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback(); // it was only read from
            }
        }
    }

    private Lent begin() {
        try {
            Connection connection = source.getConnection();
            try {
                boolean autoCommit = connection.getAutoCommit();
                if (autoCommit) {
                    connection.setAutoCommit(false);
                }
                return new Lent(connection, autoCommit);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StorageFailure("no transaction could be begun", e);
        }
    }

    private static void commit(Lent lent) {
        try {
            lent.connection.commit();
            lent.over = true;
        } catch (SQLException e) {
            throw new StorageFailure("the transaction could not be committed", e);
        }
    }

    /** Rolls back what was not committed. A connection that refuses to is closed as it is: autocommit would commit it. */
    private static void end(Lent lent) {
        try (Connection connection = lent.connection) {
            if (!lent.over) {
                connection.rollback();
            }
            if (lent.autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.warn("A connection could not be given back in order", e);
        }
    }

    private static final class Lent {
        final Connection connection;
        final boolean autoCommit;
        boolean over;

        Lent(Connection connection, boolean autoCommit) {
            this.connection = connection;
            this.autoCommit = autoCommit;
        }
    }
}
