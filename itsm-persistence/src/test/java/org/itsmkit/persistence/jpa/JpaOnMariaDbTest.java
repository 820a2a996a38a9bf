package org.itsmkit.persistence.jpa;

import org.itsmkit.persistence.MariaDb;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MariaDb.IS_THERE, disabledReason = MariaDb.MISSING)
class JpaOnMariaDbTest extends JpaStorageCase {

    JpaOnMariaDbTest() {
        super(Units.MARIADB);
    }
}
