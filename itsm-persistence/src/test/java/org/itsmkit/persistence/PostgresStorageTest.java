package org.itsmkit.persistence;

import javax.sql.DataSource;

class PostgresStorageTest extends ServerStorageCase {

    @Override
    DataSource pool() {
        return Databases.postgres();
    }
}
