package org.itsmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.JpaTransactions;
import org.itsmkit.persistence.Schema;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.tck.Fixtures;
import org.junit.jupiter.api.Test;

/** Runs what the README shows of Jakarta Persistence. */
class ReadmeSnippetTest {

    @Test
    void aStorageIsMadeAsTheReadmeSays() {
        Units unit = Units.POSTGRES.cleared();
        DataSource dataSource = unit.source();
        EntityManagerFactory entityManagerFactory = unit.factory();
        Fixtures desk = new Fixtures(TenantId.of("desk"));

        // readme: jakarta-persistence
        Schema.on(dataSource, StorageSettings.DEFAULT).migrate();
        JpaTransactions transactions = JpaTransactions.on(entityManagerFactory); // RESOURCE_LOCAL
        JpaStorage storage = JpaStorage.on(transactions, Database.POSTGRESQL);
        // readme: end

        transactions.required(() -> {
            storage.commit(desk.ticket(1).write());
            return true;
        });
        assertThat(storage.heads(desk.tenant(), null, 10)).hasSize(1);
    }
}
