package org.itsmkit.persistence;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;

class PostgresStorageTest extends StorageContract {

    @Override
    protected Storage open() {
        return Databases.inFreshSchema(JdbcTransactions.on(Databases.postgres()));
    }

    @Override
    protected boolean joinsTransactions() {
        return true;
    }
}
