package org.itsmkit.persistence;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.ServiceDeskContract;

class DeskOnPostgresTest extends ServiceDeskContract {

    @Override
    protected Storage open() {
        return Databases.inFreshSchema(JdbcTransactions.on(Databases.postgres()));
    }
}
