package org.itsmkit.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2FileStorageTest extends StorageContract {

    @TempDir
    Path folder;

    private HikariDataSource database;

    @Override
    protected Storage open() {
        database = Databases.h2File(folder);
        JooqStorage storage = JooqStorage.on(database);
        storage.schema().migrate();
        return storage;
    }

    @Override
    protected Optional<Storage> reopen(Storage died) {
        database.close();
        database = Databases.h2File(folder);
        return Optional.of(JooqStorage.on(database));
    }

    @Override
    protected boolean joinsTransactions() {
        return true;
    }

    @Override
    protected int rounds() {
        return 50;
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }
}
