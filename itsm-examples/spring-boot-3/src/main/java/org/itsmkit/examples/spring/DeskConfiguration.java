package org.itsmkit.examples.spring;

import javax.sql.DataSource;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.TicketListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The desk as a bean, on the application's own data source and transactions. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

    @Bean
    SpringTransactions deskTransactions(DataSource dataSource, PlatformTransactionManager manager) {
        return new SpringTransactions(dataSource, manager);
    }

    @Bean
    JooqStorage deskStorage(SpringTransactions transactions) {
        JooqStorage storage = JooqStorage.on(transactions, transactions);
        storage.schema().migrate(); // or hand storage.schema().scripts() to Flyway
        return storage;
    }

    @Bean
    ServiceDesk serviceDesk(JooqStorage storage, TicketListener listener, NotificationChannel channel) {
        return ServiceDesk.builder()
                .storage(storage)
                .listener(listener)
                .notify(channel)
                .build();
    }
}
