package org.itsmkit.persistence.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** The storage on Jakarta Persistence over one database. */
abstract class JpaStorageCase extends StorageContract {

    private final Units unit;
    private @Nullable EntityManagerFactory reopened;

    JpaStorageCase(Units unit) {
        this.unit = unit;
    }

    @Override
    protected final Storage open() {
        return JpaStorage.on(unit.cleared().factory(), unit.database);
    }

    @Override
    protected final Optional<Storage> reopen(Storage died) {
        reopened = unit.newFactory();
        return Optional.of(JpaStorage.on(reopened, unit.database));
    }

    @AfterEach
    final void closeReopened() {
        if (reopened != null) {
            reopened.close();
        }
    }

    @Override
    protected final boolean joinsTransactions() {
        return true;
    }

    /** A provider reads every new condition as a text of its own, which takes it longest. */
    @Override
    protected final int rounds() {
        return 60;
    }
}
