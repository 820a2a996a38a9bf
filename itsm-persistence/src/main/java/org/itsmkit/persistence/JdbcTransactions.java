package org.itsmkit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;
import org.jspecify.annotations.Nullable;
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

    @SuppressWarnings("ThreadLocalUsage") // One for each data source, which there are few of, and which live long.
    private final ThreadLocal<@Nullable Frame> innermost = new ThreadLocal<>();

    private JdbcTransactions(DataSource source) {
        this.source = source;
    }

    public static JdbcTransactions on(DataSource source) {
        return new JdbcTransactions(source);
    }

    @Override
    public boolean isActive() {
        return innermost.get() != null;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        return isActive() ? work.get() : requiresNew(work);
    }

    @Override
    public <T> T requiresNew(Supplier<T> work) {
        Frame frame = begin();
        T result;
        try {
            result = work.get();
            frame.connection.commit();
            frame.over = true;
        } catch (SQLException e) {
            throw new StorageFailure("the transaction could not be committed", e);
        } finally {
            end(frame);
        }
        run(frame.hooks);
        return result;
    }

    @Override
    public void afterCommit(Runnable hook) {
        Frame frame = innermost.get();
        if (frame == null) {
            run(List.of(hook));
        } else {
            frame.hooks.add(hook);
        }
    }

    /** The open transaction's connection, or another one when none is open. */
    @Override
    public Connection acquire() throws SQLException {
        Frame frame = innermost.get();
        return frame == null ? source.getConnection() : frame.connection;
    }

    @Override
    public void release(Connection connection) throws SQLException {
        for (Frame frame = innermost.get(); frame != null; frame = frame.outer) {
            if (frame.connection == connection) {
                return;
            }
        }
        try (connection) {
            if (!connection.getAutoCommit()) {
                connection.rollback(); // it was only read from
            }
        }
    }

    private Frame begin() {
        try {
            Connection connection = source.getConnection();
            try {
                Frame frame = new Frame(connection, connection.getAutoCommit(), innermost.get());
                if (frame.autoCommit) {
                    connection.setAutoCommit(false);
                }
                innermost.set(frame);
                return frame;
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StorageFailure("no transaction could be begun", e);
        }
    }

    /** Rolls back what was not committed. A connection that refuses to is closed as it is: autocommit would commit it. */
    private void end(Frame frame) {
        if (frame.outer == null) {
            innermost.remove();
        } else {
            innermost.set(frame.outer);
        }
        try (Connection connection = frame.connection) {
            if (!frame.over) {
                connection.rollback();
            }
            if (frame.autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.warn("A connection could not be given back in order", e);
        }
    }

    /** Runs all of them, whatever any throws; then throws the first error on, with those after it. */
    private static void run(List<Runnable> hooks) {
        Error first = null;
        for (Runnable hook : hooks) {
            try {
                hook.run();
            } catch (RuntimeException e) {
                LOG.warn("What was to be done after a commit failed; the commit stands", e);
            } catch (Error e) {
                LOG.error("What was to be done after a commit failed; the commit stands", e);
                if (first == null) {
                    first = e;
                } else if (first != e) {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static final class Frame {
        final Connection connection;
        final boolean autoCommit;
        final @Nullable Frame outer;
        final List<Runnable> hooks = new ArrayList<>();
        boolean over;

        Frame(Connection connection, boolean autoCommit, @Nullable Frame outer) {
            this.connection = connection;
            this.autoCommit = autoCommit;
            this.outer = outer;
        }
    }
}
