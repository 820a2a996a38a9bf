package org.itsmkit.persistence;

import javax.sql.DataSource;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MariaDb.IS_THERE, disabledReason = MariaDb.MISSING)
class MariaDbStorageTest extends ServerStorageCase {

    @Override
    DataSource pool() {
        return MariaDb.pool();
    }
}
