package org.itsmkit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import org.itsmkit.persistence.internal.jpa.JpaRelationalStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.Transactions;

/**
 * Storage by Jakarta Persistence 3.1 or later, in the tables that {@link JooqStorage} uses, so that one can follow the other.
 * On every {@link Database}. Safe for use by several threads.
 *
 * <p>The persistence unit is the host's, and names this mapping file; the tables are made by {@link Schema#on}:
 *
 * <pre>{@code
 * <mapping-file>META-INF/itsm-orm.xml</mapping-file>
 * }</pre>
 *
 * <p>On MariaDB it is not to be named: ids are bytes there, which no two providers map alike, so the store asks in SQL.
 *
 * <p>Joins the transaction that is open on the thread, and then never commits, rolls back or tries again. It writes by
 * statements and reads columns, so none of its rows is ever in the persistence context, nothing it reads is older than the
 * database, and a host that holds its rows as entities holds them at its own risk. The host's own entities are neither
 * flushed, cleared nor detached: their changes are written when the host's flush or commit writes them.
 *
 * <p>What was refused as stale or as taken was found out by a statement that changed no row, so the transaction is as good as
 * before. A failure of the database, however, leaves it to be rolled back, as Jakarta Persistence has it. On H2 that includes
 * two that take the same id or number at the same instant; the one that loses is told so as anywhere else.
 *
 * <p>Text is limited as {@link JooqStorage} says.
 */
public interface JpaStorage extends Storage {

    /** Makes entity managers of {@code factory}, in transactions of its own. */
    static JpaStorage on(EntityManagerFactory factory, Database database) {
        return on(JpaTransactions.on(factory), database);
    }

    /** Joins the transactions that the host opens through the same object. */
    static JpaStorage on(JpaTransactions transactions, Database database) {
        return on(transactions, transactions, database);
    }

    /**
     * Joins the transactions of a host's transaction manager.
     *
     * @param managers gives the entity manager that is bound to the open transaction, if one is open
     * @param transactions opens and joins them
     * @param database what the persistence unit leads to
     */
    static JpaStorage on(EntityManagerAccess managers, Transactions transactions, Database database) {
        return new JpaRelationalStorage(managers, transactions, database, StorageSettings.DEFAULT);
    }

    /**
     * The same for a container that has an entity manager to share.
     *
     * @param current gives the entity manager that is bound to the open transaction, or one to read by when none is open,
     *     such as a container's shared one. It stays the supplier's to close
     * @param transactions opens and joins them
     * @param database what the persistence unit leads to
     */
    static JpaStorage on(Supplier<EntityManager> current, Transactions transactions, Database database) {
        EntityManagerAccess managers = new EntityManagerAccess() {
            @Override
            public EntityManager acquire() {
                return current.get();
            }

            @Override
            public void release(EntityManager manager) {}
        };
        return on(managers, transactions, database);
    }

    /**
     * The same with tables elsewhere. Where the mapping file is named, the persistence unit has to say so too: its default
     * schema for the schema, a mapping file of the host's own, with the same names of entities, for another prefix.
     */
    JpaStorage with(StorageSettings settings);
}
