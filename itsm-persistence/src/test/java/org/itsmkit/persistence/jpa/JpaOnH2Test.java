package org.itsmkit.persistence.jpa;

import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.StorageContract;

class JpaOnH2Test extends StorageContract {

    @Override
    protected Storage open() {
        Units unit = Units.H2.cleared();
        return JpaStorage.on(unit.factory(), unit.database);
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
