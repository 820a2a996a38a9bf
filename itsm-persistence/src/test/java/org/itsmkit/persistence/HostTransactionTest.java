package org.itsmkit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.itsmkit.domain.TenantId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.CommandIdTaken;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.tck.Fixtures;
import org.itsmkit.tck.TicketFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host with a connection and transactions of its own: the library joins them, and touches nothing that is the host's. */
class HostTransactionTest {

    private static final Fixtures DESK = new Fixtures(TenantId.of("desk"));

    private final Spy spy = new Spy();
    private Connection mine;
    private Host host;

    static Stream<DataSource> databases() {
        return Databases.all();
    }

    /** Those that let others write what a serializable transaction has read; see {@link MariaDbTransactionsTest}. */
    static Stream<DataSource> detectingDatabases() {
        return Stream.of(Databases.h2InMemory(), Databases.postgres());
    }

    @AfterEach
    void giveBack() throws SQLException {
        mine.rollback();
        mine.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        mine.setReadOnly(false);
        mine.setAutoCommit(true);
        mine.close();
    }

    /** The host's transaction is always open: it began before the library was called. */
    private final class Host implements ConnectionAccess, Transactions {
        final List<Runnable> hooks = new ArrayList<>();
        boolean isRollbackOnly;

        @Override
        public Connection acquire() {
            return spy.watch(mine);
        }

        @Override
        public void release(Connection connection) {}

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public <T> T required(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T requiresNew(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void setRollbackOnly() {
            isRollbackOnly = true;
        }

        @Override
        public void afterCommit(Runnable hook) {
            hooks.add(hook);
        }
    }

    private JooqStorage joining(DataSource database, String schema) throws SQLException {
        mine = database.getConnection();
        mine.setAutoCommit(false);
        host = new Host();
        return JooqStorage.on(host, host).with(StorageSettings.DEFAULT.inSchema(schema));
    }

    private static String schema(DataSource database) {
        JdbcTransactions transactions = JdbcTransactions.on(database);
        String schema = Databases.freshSchema(transactions);
        outside(database, schema).schema().migrate();
        return schema;
    }

    private static JooqStorage outside(DataSource database, String schema) {
        return JooqStorage.on(database).with(StorageSettings.DEFAULT.inSchema(schema));
    }

    private static boolean there(JooqStorage store, TicketFixture ticket) {
        return store.find(DESK.tenant(), ticket.id(), Readers.ENGINE).isPresent();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theHostRollsBackAndNothingIsLeft(DataSource database) throws SQLException {
        String schema = schema(database);
        JooqStorage joined = joining(database, schema);
        TicketFixture ticket = DESK.ticket(1);
        joined.commit(Fixtures.commanded(ticket.write(), Fixtures.command("c")));
        assertThat(there(joined, ticket)).isTrue();
        assertThat(there(outside(database, schema), ticket)).isFalse();
        mine.rollback();
        assertThat(there(outside(database, schema), ticket)).isFalse();
        assertThat(outside(database, schema).command(DESK.tenant(), "c")).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyTheHostEndsItsTransaction(DataSource database) throws SQLException {
        String schema = schema(database);
        JooqStorage joined = joining(database, schema);
        TicketFixture ticket = DESK.ticket(1);
        joined.commit(ticket.write());
        assertThatThrownBy(() -> joined.commit(DESK.ticket(1).write())).isInstanceOf(StaleWrite.class);
        joined.commit(ticket.titled("twice").write());
        joined.schema().verify();
        assertThat(spy.ends).as("what the library did to the connection").isEmpty();
        mine.commit();
        assertThat(outside(database, schema).find(DESK.tenant(), ticket.id(), Readers.ENGINE))
                .contains(ticket.stored());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aRefusedWriteSetLeavesNothingThoughTheHostCommits(DataSource database) throws SQLException {
        String schema = schema(database);
        TicketFixture ticket = DESK.ticket(1);
        outside(database, schema).commit(Fixtures.commanded(ticket.write(), Fixtures.command("taken")));
        JooqStorage joined = joining(database, schema);
        TicketFixture stale = DESK.ticket(1).titled("stale");
        assertThatThrownBy(() -> joined.commit(Fixtures.commanded(stale.write(), Fixtures.command("free"))))
                .isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> joined.commit(Fixtures.commanded(DESK.ticket(2).write(), Fixtures.command("taken"))))
                .isInstanceOf(CommandIdTaken.class);
        assertThat(host.isRollbackOnly)
                .as("what is refused costs the host nothing")
                .isFalse();
        TicketFixture other = DESK.ticket(3);
        joined.commit(other.write());
        mine.commit();
        JooqStorage store = outside(database, schema);
        assertThat(store.command(DESK.tenant(), "free")).isEmpty();
        assertThat(store.heads(DESK.tenant(), null, 10)).hasSize(2);
        assertThat(store.find(DESK.tenant(), ticket.id(), Readers.ENGINE)).contains(ticket.stored());
        assertThat(there(store, other)).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("detectingDatabases")
    void aSerializableHostLearnsThatItLost(DataSource database) throws SQLException {
        String schema = schema(database);
        TicketFixture ticket = DESK.ticket(1);
        outside(database, schema).commit(ticket.write());
        JooqStorage joined = joining(database, schema);
        mine.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        assertThat(there(joined, ticket)).isTrue();
        TicketFixture form = ticket.copy();
        outside(database, schema).commit(ticket.titled("faster").write());
        assertThatThrownBy(() -> joined.commit(form.titled("slower").write())).isInstanceOf(StaleWrite.class);
        mine.rollback();
        assertThat(outside(database, schema).find(DESK.tenant(), ticket.id(), Readers.ENGINE))
                .contains(ticket.stored());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aReadOnlyTransactionIsReadFrom(DataSource database) throws SQLException {
        String schema = schema(database);
        TicketFixture ticket = DESK.ticket(1);
        outside(database, schema).commit(ticket.write());
        JooqStorage joined = joining(database, schema);
        mine.setReadOnly(true);
        assertThat(there(joined, ticket)).isTrue();
        if (mine.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            assertThat(host.isRollbackOnly).isFalse();
            assertThatThrownBy(() -> joined.commit(ticket.copy().write())).isInstanceOf(StorageFailure.class);
            assertThat(host.isRollbackOnly).as("what failed can leave half").isTrue();
        }
    }
}
