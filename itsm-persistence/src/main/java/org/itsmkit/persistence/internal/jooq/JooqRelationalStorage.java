package org.itsmkit.persistence.internal.jooq;

import org.itsmkit.persistence.ConnectionAccess;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.persistence.Schema;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.persistence.internal.jdbc.Connections;
import org.itsmkit.persistence.internal.jdbc.Migrations;
import org.itsmkit.persistence.internal.store.RelationalStorage;
import org.itsmkit.spi.storage.Transactions;

/** A store by jOOQ. */
public final class JooqRelationalStorage extends RelationalStorage implements JooqStorage {

    private final ConnectionAccess connections;
    private final Transactions transactions;
    private final StorageSettings settings;

    public JooqRelationalStorage(ConnectionAccess connections, Transactions transactions, StorageSettings settings) {
        super(() -> JooqAdapter.on(new Connections(connections), settings, transactions), transactions);
        this.connections = connections;
        this.transactions = transactions;
        this.settings = settings;
    }

    @Override
    public JooqStorage with(StorageSettings other) {
        return new JooqRelationalStorage(connections, transactions, other);
    }

    @Override
    public Schema schema() {
        return new Migrations(new Connections(connections), transactions, settings);
    }
}
