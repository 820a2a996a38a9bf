package org.itsmkit.examples.cdi;

import com.arjuna.ats.jta.cdi.TransactionExtension;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.engine.transaction.jta.platform.internal.JBossStandAloneJtaPlatform;
import org.hibernate.engine.transaction.jta.platform.internal.JtaSynchronizationStrategy;
import org.hibernate.engine.transaction.jta.platform.internal.SynchronizationRegistryBasedSynchronizationStrategy;
import org.itsmkit.persistence.Schema;
import org.itsmkit.persistence.StorageSettings;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.TicketListener;

/**
 * What a server of Jakarta EE gives an application: beans, transactions, a data source and a persistence unit; and a listener
 * and a channel that look at the database from where they are called.
 */
final class Server implements AutoCloseable {

    final List<String> heard = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    boolean isListenerBroken;

    private final AgroalDataSource source;
    private final EntityManagerFactory factory;
    private final SeContainer beans;

    Server(int connections) throws SQLException {
        TransactionManager manager = jtaPropertyManager.getJTAEnvironmentBean().getTransactionManager();
        TransactionSynchronizationRegistry registry =
                jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();
        source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .transactionIntegration(new NarayanaTransactionIntegration(manager, registry))
                        .connectionFactoryConfiguration(factory ->
                                factory.jdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"))));
        Schema.on(source, StorageSettings.DEFAULT).migrate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table orders (id varchar(40) primary key, state varchar(20) not null)");
        }
        factory = Persistence.createEntityManagerFactory(
                "shop",
                Map.of(
                        "jakarta.persistence.jtaDataSource",
                        source,
                        "hibernate.transaction.jta.platform",
                        new Platform(registry)));
        beans = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Shop.class, DeskProducer.class, EntityManagerProducer.class)
                .addExtensions(new TransactionExtension(), new Given())
                .initialize();
    }

    /** What the application is given as beans, beside transactions. */
    private final class Given implements Extension {

        void add(@Observes AfterBeanDiscovery discovered) {
            bean(discovered, EntityManagerFactory.class, factory);
            bean(discovered, TicketListener.class, change -> {
                if (isListenerBroken) {
                    throw new IllegalStateException("a listener that breaks");
                }
                heard.add(change.after().number() + " of " + orders() + " orders");
            });
            bean(
                    discovered,
                    NotificationChannel.class,
                    notification -> told.add(notification.number() + " of " + orders() + " orders"));
        }

        private static <T> void bean(AfterBeanDiscovery discovered, Class<T> type, T bean) {
            discovered.<T>addBean().addType(type).scope(Singleton.class).createWith(context -> bean);
        }
    }

    /** Counted outside of every transaction. */
    private long orders() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from orders")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the provider hear of a transaction's end as it does in a server: with the others, in the order they came. */
    private static final class Platform extends JBossStandAloneJtaPlatform {
        private static final long serialVersionUID = 1L;
        private final transient TransactionSynchronizationRegistry registry;

        Platform(TransactionSynchronizationRegistry registry) {
            this.registry = registry;
        }

        @Override
        protected JtaSynchronizationStrategy getSynchronizationStrategy() {
            return new SynchronizationRegistryBasedSynchronizationStrategy(() -> registry);
        }
    }

    <T> T bean(Class<T> type) {
        return beans.select(type).get();
    }

    @Override
    public void close() {
        beans.close();
        factory.close();
        source.close();
    }
}
