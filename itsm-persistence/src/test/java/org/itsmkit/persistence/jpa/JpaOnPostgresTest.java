package org.itsmkit.persistence.jpa;

import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class JpaOnPostgresTest extends StorageContract {

    private @Nullable EntityManagerFactory reopened;

    @Override
    protected Storage open() {
        Units unit = Units.POSTGRES.cleared();
        return JpaStorage.on(unit.factory(), unit.database);
    }

    @Override
    protected Optional<Storage> reopen(Storage died) {
        reopened = Units.POSTGRES.newFactory();
        return Optional.of(JpaStorage.on(reopened, Units.POSTGRES.database));
    }

    @AfterEach
    void closeReopened() {
        if (reopened != null) {
            reopened.close();
        }
    }

    @Override
    protected boolean joinsTransactions() {
        return true;
    }

    /** A provider reads every new condition as a text of its own, which takes it longest. */
    @Override
    protected int rounds() {
        return 60;
    }
}
