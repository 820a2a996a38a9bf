package org.itsmkit.persistence.internal.jpa;

import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.EntityManagerAccess;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.persistence.internal.store.RelationalStorage;
import org.itsmkit.spi.storage.Transactions;

/** A store by Jakarta Persistence. */
public final class JpaRelationalStorage extends RelationalStorage implements JpaStorage {

    private final EntityManagerAccess managers;
    private final Transactions transactions;
    private final Database database;

    public JpaRelationalStorage(
            EntityManagerAccess managers, Transactions transactions, Database database, StorageSettings settings) {
        super(() -> new JpaAdapter(managers, database, settings, transactions), transactions);
        this.managers = managers;
        this.transactions = transactions;
        this.database = database;
    }

    @Override
    public JpaStorage with(StorageSettings settings) {
        return new JpaRelationalStorage(managers, transactions, database, settings);
    }
}
