package org.itsmkit.persistence;

import org.itsmkit.spi.storage.Storage;
import org.itsmkit.tck.ServiceDeskContract;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MariaDb.IS_THERE, disabledReason = MariaDb.MISSING)
class DeskOnMariaDbTest extends ServiceDeskContract {

    @Override
    protected Storage open() {
        return Databases.inFreshSchema(JdbcTransactions.on(MariaDb.pool()));
    }
}
