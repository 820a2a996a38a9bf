package org.itsmkit.persistence;

import javax.sql.DataSource;
import org.itsmkit.persistence.internal.jooq.JooqRelationalStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.Transactions;

/**
 * Storage on H2 or PostgreSQL, which of them is asked of the connection. Safe for use by several threads.
 *
 * <pre>{@code
 * JooqStorage storage = JooqStorage.on(dataSource);
 * storage.schema().migrate();
 * ServiceDesk desk = ServiceDesk.builder().storage(storage).build();
 * }</pre>
 *
 * <p>Joins the transaction that is open on the thread, and then never commits, rolls back or tries again. Holds no connection
 * between calls outside of one. What text a database cannot hold, U+0000 and unpaired surrogates, and more than 1,048,576
 * characters of it in one document, is refused with {@link org.itsmkit.sla.InvalidInput} before anything is written.
 */
public interface JooqStorage extends Storage {

    /** Takes connections from {@code source}, in transactions of its own. */
    static JooqStorage on(DataSource source) {
        return on(JdbcTransactions.on(source));
    }

    /** Joins the transactions that the host opens through the same object. */
    static JooqStorage on(JdbcTransactions transactions) {
        return on(transactions, transactions);
    }

    /**
     * Joins the transactions of a host's transaction manager.
     *
     * @param connections gives the connection of the open transaction, if one is open
     * @param transactions opens and joins them
     */
    static JooqStorage on(ConnectionAccess connections, Transactions transactions) {
        return new JooqRelationalStorage(connections, transactions, StorageSettings.DEFAULT);
    }

    /** The same with tables elsewhere. */
    JooqStorage with(StorageSettings settings);

    /** The tables: to be made before anything else is asked of the store. */
    Schema schema();
}
