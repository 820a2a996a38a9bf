package org.itsmkit.persistence;

import com.zaxxer.hikari.HikariDataSource;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;
import org.junit.jupiter.api.AfterEach;

class H2MemoryStorageTest extends StorageContract {

    private HikariDataSource database;

    @Override
    protected Storage open() {
        database = Databases.h2InMemory();
        JooqStorage storage = JooqStorage.on(database);
        storage.schema().migrate();
        return storage;
    }

    @Override
    protected boolean joinsTransactions() {
        return true;
    }

    /** It is fast. */
    @Override
    protected int rounds() {
        return 400;
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }
}
