package org.itsmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.JpaTransactions;
import org.itsmkit.persistence.MariaDb;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Fixtures;
import org.itsmkit.tck.TicketFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What only MariaDB does in a host's transaction: it reads as of its first read, waits, and gives up waiting. */
@EnabledIf(value = MariaDb.IS_THERE, disabledReason = MariaDb.MISSING)
class MariaDbTransactionsTest {

    private static final Fixtures DESK = new Fixtures(TenantId.of("desk"));
    private static final Set<WorkKind> ALL = Set.of(WorkKind.values());

    private final Units unit = Units.MARIADB.cleared();
    private final JpaTransactions transactions = JpaTransactions.on(unit.factory());
    private final JpaStorage store = JpaStorage.on(transactions, unit.database);
    private final TicketFixture ticket = DESK.ticket(1);

    MariaDbTransactionsTest() {
        store.commit(Fixtures.working(ticket.write(), DESK.work("wake", 1)));
    }

    private Optional<StoredTicket> found() {
        return store.find(DESK.tenant(), ticket.id(), Readers.ENGINE);
    }

    private void inHost(Runnable work) {
        transactions.required(() -> {
            work.run();
            return true;
        });
    }

    /** In a transaction of its own, which is committed while the host's is open. */
    private void meanwhile(WriteSet writes) {
        transactions.requiresNew(() -> {
            store.commit(writes);
            return true;
        });
    }

    private void assertHostMayGoOn() {
        assertThat(transactions.acquire().getTransaction().getRollbackOnly()).isFalse();
    }

    @Test
    void whatAHostReadBeforeAnotherWroteIsNotWrittenOver() {
        TicketFixture form = ticket.copy();
        inHost(() -> {
            assertThat(found()).contains(form.stored());
            meanwhile(ticket.titled("faster").write());
            assertThat(found()).as("as of the host's first read").contains(form.stored());
            assertThatThrownBy(() -> store.commit(
                            Fixtures.commanded(form.copy().titled("slower").write(), Fixtures.command("c"))))
                    .isInstanceOf(StaleWrite.class);
            assertThatThrownBy(() -> store.commit(
                            Fixtures.relying(DESK.ticket(2).write(), new ReliedOn(ticket.id(), form.version()))))
                    .as("relying on what was read")
                    .isInstanceOf(StaleWrite.class);
            assertHostMayGoOn();
        });
        assertThat(found()).contains(ticket.stored());
        assertThat(store.command(DESK.tenant(), "c")).isEmpty();
        assertThat(store.heads(DESK.tenant(), null, 10)).hasSize(1);
    }

    @Test
    void whatAHostDidNotFindButAnotherHasMadeSinceIsNotReliedOn() {
        TicketFixture other = DESK.ticket(2);
        inHost(() -> {
            assertThat(store.find(DESK.tenant(), other.id(), Readers.ENGINE)).isEmpty();
            meanwhile(other.write());
            assertThat(store.find(DESK.tenant(), other.id(), Readers.ENGINE))
                    .as("as of the host's first read")
                    .isEmpty();
            assertThatThrownBy(() ->
                            store.commit(Fixtures.relying(ticket.titled("alone").write(), new ReliedOn(other.id(), 0))))
                    .isInstanceOf(StaleWrite.class);
            assertHostMayGoOn();
        });
        assertThat(found().orElseThrow().ticket().version()).isEqualTo(1);
    }

    @Test
    void anIdThatAnotherTookSinceTheHostLookedCostsTheHostNothing() {
        inHost(() -> {
            assertThat(store.command(DESK.tenant(), "c")).isEmpty();
            meanwhile(Fixtures.commanded(DESK.ticket(2).write(), Fixtures.command("c")));
            assertThatThrownBy(
                            () -> store.commit(Fixtures.commanded(DESK.ticket(3).write(), Fixtures.command("c"))))
                    .isInstanceOf(CommandIdTaken.class);
            assertThatThrownBy(() -> store.commit(DESK.ticket(2).titled("again").write()))
                    .isInstanceOf(StaleWrite.class);
            assertHostMayGoOn();
            store.commit(DESK.ticket(4).write());
        });
        assertThat(store.heads(DESK.tenant(), null, 10)).hasSize(3);
    }

    /** Commits in a transaction of another host, which waits for a second and commits, if its provider still lets it. */
    private void impatiently(WriteSet writes, Class<? extends RuntimeException> expected) {
        try {
            transactions.requiresNew(() -> {
                set("session innodb_lock_wait_timeout = 1");
                try {
                    assertThatThrownBy(() -> store.commit(writes)).isInstanceOf(expected);
                } finally {
                    set("session innodb_lock_wait_timeout = default");
                }
                return true;
            });
        } catch (StorageFailure e) {
            assertThat(e).hasMessage("the transaction was to be rolled back only");
        }
    }

    private void set(String variable) {
        transactions.acquire().createNativeQuery("set " + variable).executeUpdate();
    }

    @Test
    void whoGivesUpWaitingLeavesNothing() {
        inHost(() -> {
            store.commit(Fixtures.commanded(DESK.ticket(2).write(), Fixtures.command("c")));
            impatiently(Fixtures.commanded(DESK.ticket(3).write(), Fixtures.command("c")), StaleWrite.class);
            WriteSet two = DESK.set(DESK.ticket(3).change(), DESK.ticket(2).change());
            impatiently(Fixtures.commanded(two, Fixtures.command("d")), StaleWrite.class);
        });
        assertThat(store.heads(DESK.tenant(), null, 10)).hasSize(2);
        assertThat(store.command(DESK.tenant(), "d")).isEmpty();
    }

    @Test
    void whoGivesUpHalfWayIsToldToRollBack() {
        inHost(() -> {
            store.commit(Fixtures.working(DESK.ticket(2).write(), DESK.work("wake", 2)));
            impatiently(Fixtures.working(DESK.ticket(3).write(), DESK.work("wake", 3)), StorageFailure.class);
        });
        assertThat(store.heads(DESK.tenant(), null, 10))
                .as("nothing of the half")
                .hasSize(2);
    }

    @Test
    void workIsClaimedAsItIsNowAndNotAsItWasRead() {
        inHost(() -> {
            assertThat(found()).isPresent();
            transactions.requiresNew(() -> {
                store.commit(Fixtures.working(ticket.titled("more").write(), DESK.work("later", 2)));
                return store.claim(ALL, Fixtures.minute(1), Duration.ofHours(1), 1);
            });
            assertThat(store.claim(ALL, Fixtures.minute(9), Duration.ofHours(1), 9))
                    .extracting(claim -> claim.item().id())
                    .containsExactly("later");
        });
    }
}
