package org.itsmkit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.TenantId;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.tck.Fixtures;
import org.itsmkit.tck.TicketFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A host without a transaction manager. What the contract says of transactions is not repeated here. */
class JdbcTransactionsTest {

    private static final Fixtures DESK = new Fixtures(TenantId.of("desk"));

    private final HikariDataSource database = Databases.h2InMemory();
    private final Spy spy = new Spy();
    private final JdbcTransactions transactions = JdbcTransactions.on(spy.watch(database));
    private final JooqStorage store = JooqStorage.on(transactions);

    JdbcTransactionsTest() {
        store.schema().migrate();
        store.command(DESK.tenant(), "none"); // asks once which database it is
        spy.forget();
    }

    @AfterEach
    void nothingLeaks() {
        assertThat(database.getHikariPoolMXBean().getActiveConnections()).isZero();
        database.close();
    }

    @Test
    void theHostsRowsAndTheLibrarysGoTogether() {
        Databases.execute(transactions, "create table host_rows (n int)");
        TicketFixture ticket = DESK.ticket(1);
        assertThatThrownBy(() -> transactions.required(() -> {
                    Databases.execute(transactions, "insert into host_rows values (1)");
                    store.commit(ticket.write());
                    throw new IllegalStateException("the host thinks again");
                }))
                .hasMessage("the host thinks again");
        assertThat(store.find(DESK.tenant(), ticket.id(), Readers.ENGINE)).isEmpty();
        Databases.execute(transactions, "insert into host_rows select count(*) + 10 from host_rows");
        Databases.execute(transactions, "delete from host_rows where n = 10");
        assertThat(transactions.<Integer>required(() -> count("host_rows"))).isZero();
    }

    private int count(String table) {
        try {
            Connection connection = transactions.acquire();
            try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getInt(1);
            } finally {
                transactions.release(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void connectionsAreGivenBackAsTheyCame() {
        store.commit(DESK.ticket(1).write());
        assertThat(spy.ends).containsExactly("setAutoCommit[false]", "commit", "setAutoCommit[true]", "close");
        spy.forget();
        assertThatThrownBy(() -> store.commit(DESK.ticket(1).write())).isInstanceOf(StaleWrite.class);
        assertThat(spy.ends).containsExactly("setAutoCommit[false]", "rollback", "setAutoCommit[true]", "close");
        spy.forget();
        store.find(DESK.tenant(), Fixtures.id(1), Readers.ENGINE);
        assertThat(spy.ends).containsExactly("close");
    }

    @Test
    void aPoolMayHandOutConnectionsWithoutAutocommit() {
        try (HikariDataSource manual = new HikariDataSource()) {
            manual.setJdbcUrl(database.getJdbcUrl());
            manual.setAutoCommit(false);
            JooqStorage joined = JooqStorage.on(spy.watch(manual));
            joined.command(DESK.tenant(), "none");
            spy.forget();
            TicketFixture ticket = DESK.ticket(1);
            joined.commit(ticket.write());
            assertThat(spy.ends).containsExactly("commit", "close");
            spy.forget();
            assertThat(joined.find(DESK.tenant(), ticket.id(), Readers.ENGINE)).isPresent();
            assertThat(spy.ends).containsExactly("rollback", "close");
            assertThat(store.find(DESK.tenant(), ticket.id(), Readers.ENGINE)).isPresent();
        }
    }

    @Test
    void textThatNoDatabaseHoldsIsRefusedBeforeAnythingIsWritten() {
        for (String bad : List.of("a\0b", "\uD83D", "\uDE00 first")) {
            assertThatThrownBy(() -> store.commit(DESK.ticket(1).titled(bad).write()))
                    .as("a title")
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> store.commit(DESK.ticket(1)
                            .index(new org.itsmkit.domain.field.FieldEdit<>(Fixtures.CAUSE, bad))
                            .write()))
                    .as("an indexed value")
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(
                            () -> store.commit(Fixtures.working(DESK.ticket(1).write(), DESK.work("w" + bad, 0))))
                    .as("the id of work")
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(
                            () -> store.commit(Fixtures.commanded(DESK.ticket(1).write(), Fixtures.command("c" + bad))))
                    .as("the id of a command")
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(spy.statements).isEmpty();
    }

    @Test
    void aBrokenStoreSaysWhyAndKeepsNoConnection() {
        Databases.execute(transactions, "drop table itsm_journal");
        assertThatThrownBy(() -> store.commit(DESK.ticket(1).write()))
                .isInstanceOf(StorageFailure.class)
                .hasCauseInstanceOf(SQLException.class);
        assertThat(store.find(DESK.tenant(), Fixtures.id(1), Readers.ENGINE)).isEmpty();
        assertThatThrownBy(() -> store.journal(DESK.tenant(), Fixtures.id(1), 0, 1, Readers.ENGINE))
                .isInstanceOf(StorageFailure.class);
    }

    @Test
    void anErrorInAHookIsThrownWhenAllHaveRunAndTheCommitStands() {
        TicketFixture ticket = DESK.ticket(1);
        List<String> ran = new ArrayList<>();
        NoClassDefFoundError first = new NoClassDefFoundError("first");
        StackOverflowError second = new StackOverflowError();
        assertThatThrownBy(() -> transactions.required(() -> {
                    store.commit(ticket.write());
                    transactions.afterCommit(() -> {
                        throw first;
                    });
                    transactions.afterCommit(() -> {
                        throw new IllegalStateException("an exception is only logged");
                    });
                    transactions.afterCommit(() -> {
                        throw second;
                    });
                    transactions.afterCommit(() -> ran.add("last"));
                    return true;
                }))
                .isSameAs(first)
                .hasSuppressedException(second);
        assertThat(ran).containsExactly("last");
        assertThat(transactions.isActive()).isFalse();
        assertThat(store.find(DESK.tenant(), ticket.id(), Readers.ENGINE)).isPresent();
    }

    @Test
    void twoDataSourcesDoNotSeeEachOthersTransactions() {
        try (HikariDataSource second = Databases.h2InMemory()) {
            JdbcTransactions others = JdbcTransactions.on(second);
            JooqStorage other = JooqStorage.on(others);
            other.schema().migrate();
            TicketFixture mine = DESK.ticket(1);
            TicketFixture theirs = DESK.ticket(2);
            List<String> heard = new ArrayList<>();
            assertThatThrownBy(() -> transactions.required(() -> {
                        assertThat(others.isActive()).isFalse();
                        others.afterCommit(() -> heard.add("at once"));
                        assertThat(heard).containsExactly("at once");
                        store.commit(mine.write());
                        return others.required(() -> {
                            other.commit(theirs.write());
                            throw new IllegalStateException("the host thinks again");
                        });
                    }))
                    .hasMessage("the host thinks again");
            transactions.required(() -> {
                other.commit(DESK.ticket(2).write());
                return true;
            });
            assertThat(store.find(DESK.tenant(), mine.id(), Readers.ENGINE)).isEmpty();
            assertThat(other.find(DESK.tenant(), theirs.id(), Readers.ENGINE)).isPresent();
            assertThat(second.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @Test
    void aFailedCommitRunsNoHook() {
        List<String> ran = new ArrayList<>();
        assertThatThrownBy(() -> transactions.required(() -> {
                    transactions.afterCommit(() -> ran.add("hook"));
                    try {
                        transactions.acquire().close(); // a host that breaks its own transaction
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return true;
                }))
                .isInstanceOf(StorageFailure.class);
        assertThat(ran).isEmpty();
        assertThat(transactions.isActive()).isFalse();
    }
}
