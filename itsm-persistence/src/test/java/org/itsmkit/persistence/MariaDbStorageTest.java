package org.itsmkit.persistence;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MariaDb.IS_THERE, disabledReason = MariaDb.MISSING)
class MariaDbStorageTest extends StorageContract {

    @Override
    protected Storage open() {
        return Databases.inFreshSchema(JdbcTransactions.on(MariaDb.pool()));
    }

    @Override
    protected boolean joinsTransactions() {
        return true;
    }
}
