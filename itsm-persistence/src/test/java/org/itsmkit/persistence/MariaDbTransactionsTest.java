package org.itsmkit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.itsmkit.domain.TenantId;
import org.itsmkit.spi.Readers;
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

/** What only MariaDB does in a host's transaction: it reads as of its first read, waits, gives up waiting, and picks victims. */
@EnabledIf(value = MariaDb.IS_THERE, disabledReason = MariaDb.MISSING)
class MariaDbTransactionsTest {

    private static final Fixtures DESK = new Fixtures(TenantId.of("desk"));

    private final JdbcTransactions transactions = JdbcTransactions.on(MariaDb.pool());
    private final JooqStorage store = Databases.inFreshSchema(transactions);
    private final TicketFixture ticket = DESK.ticket(1);

    MariaDbTransactionsTest() {
        store.commit(Fixtures.working(ticket.write(), DESK.work("wake", 1)));
    }

    private Optional<StoredTicket> found() {
        return store.find(DESK.tenant(), ticket.id(), Readers.ENGINE);
    }

    private void inHost(SqlRunnable work) {
        transactions.required(() -> {
            try {
                work.run(transactions.acquire());
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @FunctionalInterface
    private interface SqlRunnable {
        void run(Connection connection) throws SQLException;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatAHostReadBeforeAnotherWroteIsNotWrittenOver() {
        TicketFixture form = ticket.copy();
        inHost(host -> {
            assertThat(found()).contains(form.stored());
            transactions.requiresNew(() -> {
                store.commit(ticket.titled("faster").write());
                return true;
            });
            assertThat(found()).as("as of the host's first read").contains(form.stored());
            assertThatThrownBy(() -> store.commit(
                            Fixtures.commanded(form.copy().titled("slower").write(), Fixtures.command("c"))))
                    .isInstanceOf(StaleWrite.class);
            assertThatThrownBy(() -> store.commit(
                            Fixtures.relying(DESK.ticket(2).write(), new ReliedOn(ticket.id(), form.version()))))
                    .as("relying on what was read")
                    .isInstanceOf(StaleWrite.class);
        });
        assertThat(found()).contains(ticket.stored());
        assertThat(store.command(DESK.tenant(), "c")).isEmpty();
        assertThat(store.heads(DESK.tenant(), null, 10)).hasSize(1);
    }

    @Test
    void aHostWhoseReadsAreCheckedLearnsItToo() {
        TicketFixture form = ticket.copy();
        inHost(host -> {
            run(host, "set session innodb_snapshot_isolation = on");
            try {
                assertThat(found()).isPresent();
                transactions.requiresNew(() -> {
                    store.commit(ticket.titled("faster").write());
                    return true;
                });
                assertThatThrownBy(() -> store.commit(
                                Fixtures.commanded(form.copy().titled("slower").write(), Fixtures.command("c"))))
                        .isInstanceOf(StaleWrite.class);
            } finally {
                run(host, "set session innodb_snapshot_isolation = default");
            }
        });
        assertThat(found()).contains(ticket.stored());
        assertThat(store.command(DESK.tenant(), "c")).isEmpty();
    }

    @Test
    void aSerializableHostMakesOthersWaitUntilTheyGiveUp() {
        TicketFixture form = ticket.copy();
        inHost(host -> {
            host.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            try {
                assertThat(found()).isPresent();
                impatiently(Fixtures.commanded(form.titled("waited").write(), Fixtures.command("c")), StaleWrite.class);
                store.commit(ticket.titled("first").write());
            } finally {
                host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
        });
        assertThat(found()).contains(ticket.stored());
        assertThat(store.command(DESK.tenant(), "c")).isEmpty();
    }

    /** Commits in a transaction of another host, which waits for a second and commits whatever comes of it. */
    private void impatiently(WriteSet writes, Class<? extends RuntimeException> expected) {
        transactions.requiresNew(() -> {
            try {
                Connection connection = transactions.acquire();
                run(connection, "set session innodb_lock_wait_timeout = 1");
                try {
                    assertThatThrownBy(() -> store.commit(writes)).isInstanceOf(expected);
                } finally {
                    run(connection, "set session innodb_lock_wait_timeout = default");
                }
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void whoGivesUpWaitingForACommandOrATicketLeavesNothing() {
        inHost(host -> {
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
        inHost(host -> {
            store.commit(Fixtures.working(DESK.ticket(2).write(), DESK.work("wake", 2)));
            assertThatThrownBy(() -> impatiently(
                            Fixtures.working(DESK.ticket(3).write(), DESK.work("wake", 3)), StorageFailure.class))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageContaining("rolled back only");
        });
        assertThat(store.heads(DESK.tenant(), null, 10))
                .as("nothing of the half")
                .hasSize(2);
    }

    @Test
    void ofTwoThatWaitForEachOtherOneIsStale() throws Exception {
        TicketFixture other = DESK.ticket(2);
        store.commit(other.write());
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> theirs = new CompletableFuture<>();
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> bothWritten(ticket.copy(), other.copy(), mine, theirs));
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> bothWritten(other.copy(), ticket.copy(), theirs, mine));
        List<Boolean> written = List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        assertThat(written).containsExactlyInAnyOrder(true, false);
        assertThat(found().orElseThrow().ticket().version()).isEqualTo(2);
    }

    private boolean bothWritten(
            TicketFixture a, TicketFixture b, CompletableFuture<Boolean> done, CompletableFuture<Boolean> awaited) {
        try {
            return transactions.required(() -> {
                store.commit(a.titled("both").write());
                done.complete(true);
                awaited.join();
                store.commit(b.titled("both").write());
                return true;
            });
        } catch (StaleWrite e) {
            return false;
        }
    }

    /** MariaDB has rolled its transaction back, and would take what comes next for another one. */
    @Test
    void whatTheVictimOfADeadlockDoesAfterwardsIsNotCommitted() throws Exception {
        TicketFixture other = DESK.ticket(2);
        store.commit(other.write());
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> theirs = new CompletableFuture<>();
        CompletableFuture<Boolean> first =
                CompletableFuture.supplyAsync(() -> goneOn(ticket.copy(), other.copy(), mine, theirs));
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> goneOn(other.copy(), ticket.copy(), theirs, mine));
        List<Boolean> committed = List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        assertThat(committed).containsExactlyInAnyOrder(true, false);
        assertThat(store.heads(DESK.tenant(), null, 10)).hasSize(2);
    }

    /** Writes both, or opens a third instead, and commits whatever came of it. */
    private boolean goneOn(
            TicketFixture a, TicketFixture b, CompletableFuture<Boolean> done, CompletableFuture<Boolean> awaited) {
        try {
            return transactions.required(() -> {
                store.commit(a.titled("both").write());
                done.complete(true);
                awaited.join();
                try {
                    store.commit(b.titled("both").write());
                } catch (StaleWrite e) {
                    store.commit(DESK.ticket(3).write());
                }
                return true;
            });
        } catch (StorageFailure rollbackOnly) {
            return false;
        }
    }

    @Test
    void workIsClaimedAsItIsNowAndNotAsItWasRead() {
        inHost(host -> {
            assertThat(found()).isPresent();
            transactions.requiresNew(() -> {
                store.commit(Fixtures.working(ticket.titled("more").write(), DESK.work("later", 2)));
                return store.claim(Set.of(WorkKind.values()), Fixtures.minute(1), Duration.ofHours(1), 1);
            });
            assertThat(store.claim(Set.of(WorkKind.values()), Fixtures.minute(9), Duration.ofHours(1), 9))
                    .extracting(claim -> claim.item().id())
                    .containsExactly("later");
        });
    }
}
