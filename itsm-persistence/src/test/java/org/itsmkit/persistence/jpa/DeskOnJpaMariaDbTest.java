package org.itsmkit.persistence.jpa;

import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.MariaDb;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.ServiceDeskContract;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MariaDb.IS_THERE, disabledReason = MariaDb.MISSING)
class DeskOnJpaMariaDbTest extends ServiceDeskContract {

    @Override
    protected Storage open() {
        Units unit = Units.MARIADB.cleared();
        return JpaStorage.on(unit.factory(), unit.database);
    }
}
