package org.itsmkit.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.NotificationChannel;
import org.itsmkit.spi.TicketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of transactions that a host relies on, with a pool of as few connections as each needs. */
class ShopTest {

    /** The shop, with a listener and a channel that look at the database from where they are called. */
    @SpringBootApplication
    @ComponentScan(
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ShopApplication.class))
    static class Watched {
        final List<String> heard = new ArrayList<>();
        final List<String> told = new ArrayList<>();
        boolean isListenerBroken;

        @Bean
        TicketListener listener(JdbcTemplate jdbc) {
            return change -> {
                if (isListenerBroken) {
                    throw new IllegalStateException("a listener that breaks");
                }
                heard.add(change.after().number() + " of " + count(jdbc) + " orders");
            };
        }

        @Bean
        NotificationChannel channel(JdbcTemplate jdbc) {
            return notification -> told.add(notification.number() + " of " + count(jdbc) + " orders");
        }

        private static Long count(JdbcTemplate jdbc) {
            return jdbc.queryForObject("select count(*) from orders", Long.class);
        }
    }

    private ConfigurableApplicationContext context;
    private Watched watched;
    private Shop shop;
    private ServiceDesk desk;
    private TransactionTemplate hostTransaction;

    @BeforeEach
    void start() {
        start(3); // the one around it, its own, and the one in which numbers are reserved
    }

    private void start(int connections) {
        SpringApplication application = new SpringApplication(Watched.class);
        context = application.run(
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "--spring.datasource.hikari.maximum-pool-size=" + connections,
                "--spring.datasource.hikari.connection-timeout=2000");
        watched = context.getBean(Watched.class);
        shop = context.getBean(Shop.class);
        desk = context.getBean(ServiceDesk.class);
        hostTransaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void aCommandCommitsWithItsHost() {
        Ticket incident = shop.complain("4711", false);
        assertThat(shop.orders()).isEqualTo(1);
        assertThat(shop.incidents()).isEqualTo(1);
        assertThat(desk.as(Actor.person("ann")).tickets().get(incident.id())).isEqualTo(incident);
    }

    @Test
    void aCommandRollsBackWithItsHost() {
        assertThatThrownBy(() -> shop.complain("4711", true)).isInstanceOf(IllegalStateException.class);
        assertThat(shop.orders()).isZero();
        assertThat(shop.incidents()).isZero();
        assertThat(watched.heard).isEmpty();
    }

    @Test
    void listenersHearAfterTheCommitAndNotBefore() {
        hostTransaction.execute(status -> {
            shop.complain("4711", false);
            assertThat(watched.heard).isEmpty();
            return shop.complain("4712", false);
        });
        assertThat(watched.heard).containsExactly("INC-000001 of 2 orders", "INC-000002 of 2 orders");
    }

    @Test
    void aListenerThatBreaksUndoesNothing() {
        watched.isListenerBroken = true;
        shop.complain("4711", false);
        assertThat(shop.orders()).isEqualTo(1);
        assertThat(shop.incidents()).isEqualTo(1);
    }

    @Test
    void whatIsDoneAfterACommitIsKept() {
        SpringTransactions transactions = context.getBean(SpringTransactions.class);
        List<Ticket> reported = new ArrayList<>();
        hostTransaction.executeWithoutResult(
                status -> transactions.afterCommit(() -> reported.add(shop.complain("4711", false))));
        assertThat(reported).hasSize(1);
        assertThat(shop.incidents()).isEqualTo(1);
        assertThat(shop.orders()).isEqualTo(1);
    }

    @Test
    void aTransactionOfItsOwnStaysWhenTheOneAroundItDoesNot() {
        assertThatThrownBy(() -> hostTransaction.execute(status -> {
                    shop.complainAnyway("4711");
                    return shop.complain("4712", true);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(shop.orders()).isEqualTo(1);
        assertThat(shop.incidents()).isEqualTo(1);
        assertThat(watched.heard).hasSize(1);
    }

    @Test
    void aReadOnlyTransactionIsReadFrom() {
        shop.complain("4711", false);
        assertThat(shop.incidents()).isEqualTo(1);
    }

    @Test
    void noConnectionIsHeldWhileUserCodeRuns() {
        context.close();
        start(1);
        Ticket incident = desk.as(Actor.person("ann")).incidents().report(NewIncident.titled("Mail cannot be sent"));
        desk.as(Actor.person("kim")).incidents().resolve(incident.id(), Resolution.fixed("Restarted the relay"));
        assertThat(watched.heard).hasSize(2);
        desk.dueWork().runDue();
        assertThat(watched.told).containsExactly("INC-000001 of 0 orders");
    }
}
