package org.itsmkit.persistence;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;
import org.junit.jupiter.api.BeforeAll;

class MariaDbStorageTest extends StorageContract {

    @BeforeAll
    static void isThere() {
        MariaDb.assumeThere();
    }

    @Override
    protected Storage open() {
        return Databases.inFreshSchema(JdbcTransactions.on(MariaDb.pool()));
    }

    @Override
    protected boolean joinsTransactions() {
        return true;
    }
}
