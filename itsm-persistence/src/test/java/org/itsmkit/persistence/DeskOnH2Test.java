package org.itsmkit.persistence;

import com.zaxxer.hikari.HikariDataSource;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.ServiceDeskContract;
import org.junit.jupiter.api.AfterEach;

class DeskOnH2Test extends ServiceDeskContract {

    private HikariDataSource database;

    @Override
    protected Storage open() {
        database = Databases.h2InMemory();
        JooqStorage storage = JooqStorage.on(database);
        storage.schema().migrate();
        return storage;
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }
}
