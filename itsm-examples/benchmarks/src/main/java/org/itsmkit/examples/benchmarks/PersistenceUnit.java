package org.itsmkit.examples.benchmarks;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.JpaStorage;

/** Storage by Hibernate 7, in the tables that storage by jOOQ has made. */
final class PersistenceUnit implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final Database database;

    PersistenceUnit(DataSource source, Database database) {
        this.factory =
                Persistence.createEntityManagerFactory("desk", Map.of("jakarta.persistence.nonJtaDataSource", source));
        this.database = database;
    }

    JpaStorage storage() {
        return JpaStorage.on(factory, database);
    }

    @Override
    public void close() {
        factory.close();
    }
}
