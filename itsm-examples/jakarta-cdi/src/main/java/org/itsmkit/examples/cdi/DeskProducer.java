package org.itsmkit.examples.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.itsmkit.persistence.Database;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.TicketListener;

/** The desk as a bean, in the application's own persistence unit and transactions. */
@ApplicationScoped
public class DeskProducer {

    /** Whose tables {@code Schema.on(dataSource, StorageSettings.DEFAULT).migrate()} has made. */
    private static final Database DATABASE = Database.H2;

    @Produces
    @Singleton
    JtaTransactions transactions(
            TransactionManager manager, TransactionSynchronizationRegistry registry, EntityManagerFactory factory) {
        return new JtaTransactions(manager, registry, factory);
    }

    @Produces
    @ApplicationScoped
    ServiceDesk desk(JtaTransactions transactions, TicketListener listener, NotificationChannel channel) {
        return ServiceDesk.builder()
                .storage(JpaStorage.on(transactions, transactions, DATABASE))
                .listener(listener)
                .notify(channel)
                .build();
    }

    void close(@Disposes ServiceDesk desk) {
        desk.close();
    }
}
