package org.itsmkit.persistence.jpa;

import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.ServiceDeskContract;

class DeskOnJpaTest extends ServiceDeskContract {

    @Override
    protected Storage open() {
        Units unit = Units.POSTGRES.cleared();
        return JpaStorage.on(unit.factory(), unit.database);
    }
}
