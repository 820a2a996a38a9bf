package org.itsmkit.persistence;

import java.util.Optional;
import javax.sql.DataSource;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;

/** The storage on jOOQ over a server, each test in a schema of its own. */
abstract class ServerStorageCase extends StorageContract {

    private String schema;

    /** The server's connections. */
    abstract DataSource pool();

    @Override
    protected final Storage open() {
        schema = Databases.freshSchema(JdbcTransactions.on(pool()));
        JooqStorage storage = connect();
        storage.schema().migrate();
        return storage;
    }

    @Override
    protected final Optional<Storage> reopen(Storage died) {
        return Optional.of(connect());
    }

    private JooqStorage connect() {
        return JooqStorage.on(JdbcTransactions.on(pool())).with(StorageSettings.DEFAULT.inSchema(schema));
    }

    @Override
    protected final boolean joinsTransactions() {
        return true;
    }
}
