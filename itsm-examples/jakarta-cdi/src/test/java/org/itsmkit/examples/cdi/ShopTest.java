package org.itsmkit.examples.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ServiceDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of transactions that a host relies on, with a pool of as few connections as each needs. */
class ShopTest {

    private Server server;
    private Shop shop;
    private ServiceDesk desk;
    private HostTransaction hostTransaction;

    @BeforeEach
    void start() throws SQLException {
        start(3); // the one around it, its own, and the one in which numbers are reserved
    }

    private void start(int connections) throws SQLException {
        server = new Server(connections);
        shop = server.bean(Shop.class);
        desk = server.bean(ServiceDesk.class);
        hostTransaction = new HostTransaction();
    }

    @AfterEach
    void stop() {
        server.close();
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
        assertThat(server.heard).isEmpty();
    }

    @Test
    void listenersHearAfterTheCommitAndNotBefore() throws Exception {
        hostTransaction.with(() -> {
            shop.complain("4711", false);
            assertThat(server.heard).isEmpty();
            shop.complain("4712", false);
        });
        assertThat(server.heard).containsExactly("INC-000001 of 2 orders", "INC-000002 of 2 orders");
    }

    @Test
    void aListenerThatBreaksUndoesNothing() {
        server.isListenerBroken = true;
        shop.complain("4711", false);
        assertThat(shop.orders()).isEqualTo(1);
        assertThat(shop.incidents()).isEqualTo(1);
    }

    @Test
    void whatIsDoneAfterACommitIsKept() throws Exception {
        JtaTransactions transactions = server.bean(JtaTransactions.class);
        List<Ticket> reported = new ArrayList<>();
        hostTransaction.with(() -> transactions.afterCommit(() -> reported.add(shop.complain("4711", false))));
        assertThat(reported).hasSize(1);
        assertThat(shop.incidents()).isEqualTo(1);
        assertThat(shop.orders()).isEqualTo(1);
    }

    @Test
    void aTransactionOfItsOwnStaysWhenTheOneAroundItDoesNot() {
        assertThatThrownBy(() -> hostTransaction.with(() -> {
                    shop.complainAnyway("4711");
                    shop.complain("4712", true);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(shop.orders()).isEqualTo(1);
        assertThat(shop.incidents()).isEqualTo(1);
        assertThat(server.heard).hasSize(1);
    }

    @Test
    void whatTheHostHasMadeRollbackOnlyLeavesNothing() {
        assertThatThrownBy(() -> hostTransaction.with(() -> {
                    shop.complain("4711", false);
                    hostTransaction.setRollbackOnly();
                }))
                .isInstanceOf(RollbackException.class);
        assertThat(shop.orders()).isZero();
        assertThat(shop.incidents()).isZero();
        assertThat(server.heard).isEmpty();
    }

    @Test
    void itIsReadFromInsideAndOutsideOfATransaction() throws Exception {
        shop.complain("4711", false);
        assertThat(shop.incidents()).as("outside").isEqualTo(1);
        hostTransaction.with(() -> {
            shop.complain("4712", false);
            assertThat(shop.incidents()).as("inside, what it wrote itself").isEqualTo(2);
        });
    }

    @Test
    void noConnectionIsHeldWhileUserCodeRuns() throws SQLException {
        server.close();
        start(1);
        Ticket incident = desk.as(Actor.person("ann")).incidents().report(NewIncident.titled("Mail cannot be sent"));
        desk.as(Actor.person("kim")).incidents().resolve(incident.id(), Resolution.fixed("Restarted the relay"));
        assertThat(server.heard).hasSize(2);
        desk.dueWork().runDue();
        assertThat(server.told).containsExactly("INC-000001 of 0 orders");
    }
}
