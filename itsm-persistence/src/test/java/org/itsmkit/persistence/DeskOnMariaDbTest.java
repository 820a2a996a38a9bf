package org.itsmkit.persistence;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.ServiceDeskContract;
import org.junit.jupiter.api.BeforeAll;

class DeskOnMariaDbTest extends ServiceDeskContract {

    @BeforeAll
    static void isThere() {
        MariaDb.assumeThere();
    }

    @Override
    protected Storage open() {
        return Databases.inFreshSchema(JdbcTransactions.on(MariaDb.pool()));
    }
}
