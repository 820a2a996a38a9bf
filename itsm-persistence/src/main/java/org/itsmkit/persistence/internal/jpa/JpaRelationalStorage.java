package org.itsmkit.persistence.internal.jpa;

import java.util.function.Supplier;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.EntityManagerAccess;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.persistence.internal.store.Adapter;
import org.itsmkit.persistence.internal.store.RelationalStorage;
import org.itsmkit.spi.storage.Transactions;

/** A store by Jakarta Persistence. */
public final class JpaRelationalStorage extends RelationalStorage implements JpaStorage {

    private final EntityManagerAccess managers;
    private final Transactions transactions;
    private final Database database;

    public JpaRelationalStorage(
            EntityManagerAccess managers, Transactions transactions, Database database, StorageSettings settings) {
        super(opening(managers, database, settings), transactions);
        this.managers = managers;
        this.transactions = transactions;
        this.database = database;
    }

    /** An unknown database is refused at once, not when the store is first asked. */
    private static Supplier<Adapter> opening(
            EntityManagerAccess managers, Database database, StorageSettings settings) {
        Dialect dialect = Dialect.of(database);
        return () -> new JpaAdapter(managers, database, dialect, settings);
    }

    @Override
    public JpaStorage with(StorageSettings settings) {
        return new JpaRelationalStorage(managers, transactions, database, settings);
    }
}
