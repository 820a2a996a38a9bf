package org.itsmkit.persistence;

import java.util.Optional;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MariaDb.IS_THERE, disabledReason = MariaDb.MISSING)
class MariaDbStorageTest extends StorageContract {

    private String schema;

    @Override
    protected Storage open() {
        schema = Databases.freshSchema(JdbcTransactions.on(MariaDb.pool()));
        JooqStorage storage = connect();
        storage.schema().migrate();
        return storage;
    }

    @Override
    protected Optional<Storage> reopen(Storage died) {
        return Optional.of(connect());
    }

    private JooqStorage connect() {
        return JooqStorage.on(JdbcTransactions.on(MariaDb.pool())).with(StorageSettings.DEFAULT.inSchema(schema));
    }

    @Override
    protected boolean joinsTransactions() {
        return true;
    }
}
