package org.itsmkit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.persistence.Schema.Script;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.Transactions;
import org.itsmkit.tck.Fixtures;
import org.itsmkit.tck.TicketFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    static Stream<JdbcTransactions> databases() {
        return Databases.all().map(JdbcTransactions::on);
    }

    private static JooqStorage store(JdbcTransactions transactions, String schema, String prefix) {
        return JooqStorage.on(transactions)
                .with(StorageSettings.DEFAULT.inSchema(schema).prefixed(prefix));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothingIsCreatedUnlessAskedFor(JdbcTransactions transactions) {
        JooqStorage store = store(transactions, Databases.freshSchema(transactions), "itsm_");
        assertThatThrownBy(() -> store.find(TenantId.DEFAULT, Fixtures.id(1), Readers.ENGINE))
                .isInstanceOf(StorageFailure.class);
        assertThatThrownBy(() -> store.schema().verify())
                .isInstanceOfSatisfying(
                        SchemaIncomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .hasSize(17)
                                .allMatch(problem -> problem.startsWith("table itsm_")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSecondMigrationChangesNothing(JdbcTransactions transactions) {
        JooqStorage store = store(transactions, Databases.freshSchema(transactions), "itsm_");
        store.schema().migrate();
        TicketFixture ticket = new Fixtures(TenantId.DEFAULT).ticket(1);
        store.commit(ticket.write());
        store.schema().migrate();
        store.schema().verify();
        assertThat(store.find(TenantId.DEFAULT, ticket.id(), Readers.ENGINE)).contains(ticket.stored());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoMigrateAtTheSameTime(JdbcTransactions transactions) throws Exception {
        String schema = Databases.freshSchema(transactions);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> migrations = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                migrations.add(threads.submit(
                        () -> store(transactions, schema, "itsm_").schema().migrate()));
            }
            for (Future<?> migration : migrations) {
                migration.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThatCode(() -> store(transactions, schema, "itsm_").schema().verify())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void twoPrefixesAreTwoDesks(JdbcTransactions transactions) {
        String schema = Databases.freshSchema(transactions);
        JooqStorage it = store(transactions, schema, "it_");
        JooqStorage hr = store(transactions, schema, "hr_desk_");
        it.schema().migrate();
        assertThatThrownBy(() -> hr.schema().verify()).hasMessageContaining("table hr_desk_ticket in schema");
        hr.schema().migrate();
        hr.schema().verify();
        it.schema().verify();
        TicketFixture ticket = new Fixtures(TenantId.DEFAULT).ticket(1);
        it.commit(ticket.write());
        assertThat(it.find(TenantId.DEFAULT, ticket.id(), Readers.ENGINE)).isPresent();
        assertThat(hr.find(TenantId.DEFAULT, ticket.id(), Readers.ENGINE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aHostAppliesTheScriptsByItsOwnTool(JdbcTransactions transactions) {
        String schema = Databases.freshSchema(transactions);
        JooqStorage store = store(transactions, schema, "own_");
        List<Script> scripts = store.schema().scripts();
        assertThat(scripts).first().satisfies(script -> {
            assertThat(script.version()).isEqualTo(1);
            assertThat(script.name()).isEqualTo("tickets");
            assertThat(script.text()).contains(schema + ".own_ticket").doesNotContain("itsm_");
        });
        scripts.forEach(script -> statements(script).forEach(statement -> Databases.execute(transactions, statement)));
        store.schema().verify();
        store.schema().migrate();
        store.commit(new Fixtures(TenantId.DEFAULT).ticket(1).write());
    }

    /** Those whose statements of that kind are each a transaction; elsewhere a migration that fails leaves nothing. */
    static Stream<JdbcTransactions> databasesWithoutTransactionsForTables() {
        return databases()
                .filter(transactions -> !Databases.product(transactions).equals("PostgreSQL"));
    }

    @ParameterizedTest
    @MethodSource("databasesWithoutTransactionsForTables")
    void aMigrationThatDiedHalfWayIsTakenUpAgain(JdbcTransactions transactions) {
        for (int applied : List.of(1, 2, 5, 15)) {
            JooqStorage store = store(transactions, Databases.freshSchema(transactions), "itsm_");
            statements(store.schema().scripts().get(0))
                    .limit(applied)
                    .forEach(statement -> Databases.execute(transactions, statement));
            assertThatThrownBy(() -> store.schema().verify()).isInstanceOf(SchemaIncomplete.class);
            store.schema().migrate();
            store.schema().verify();
        }
    }

    @ParameterizedTest
    @MethodSource("databasesWithoutTransactionsForTables")
    void aSecondMigratesBeforeTheFirstHasCommitted(JdbcTransactions transactions) {
        String schema = Databases.freshSchema(transactions);
        JooqStorage first = JooqStorage.on(transactions, new Transactions() {
                    @Override
                    public boolean isActive() {
                        return transactions.isActive();
                    }

                    @Override
                    public <T> T required(Supplier<T> work) {
                        return transactions.required(work);
                    }

                    @Override
                    public <T> T requiresNew(Supplier<T> work) {
                        return transactions.requiresNew(() -> {
                            T result = work.get();
                            store(transactions, schema, "itsm_").schema().migrate();
                            return result;
                        });
                    }

                    @Override
                    public void setRollbackOnly() {
                        transactions.setRollbackOnly();
                    }

                    @Override
                    public void afterCommit(Runnable hook) {
                        transactions.afterCommit(hook);
                    }
                })
                .with(StorageSettings.DEFAULT.inSchema(schema));
        first.schema().migrate();
        first.schema().verify();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMigrationThatFailsKeepsNobodyFromTheNext(JdbcTransactions transactions) throws Exception {
        String schema = Databases.freshSchema(transactions);
        JooqStorage store = store(transactions, schema, "itsm_");
        Databases.execute(transactions, "create table " + schema + ".itsm_schema_version (something integer)");
        assertThatThrownBy(() -> store.schema().migrate()).isInstanceOf(StorageFailure.class);
        Databases.execute(transactions, "drop table " + schema + ".itsm_schema_version");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            transactions.required(
                    () -> { // so that the next one has another connection
                        try {
                            transactions.acquire();
                            return thread.submit(() -> store.schema().migrate()).get(60, TimeUnit.SECONDS);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
        } finally {
            thread.shutdown();
        }
        store.schema().verify();
    }

    private static Stream<String> statements(Script script) {
        return Stream.of(script.text().split("(?m);$")).filter(statement -> !statement.isBlank());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsMissingIsNamed(JdbcTransactions transactions) {
        String schema = Databases.freshSchema(transactions);
        JooqStorage store = store(transactions, schema, "itsm_");
        store.schema().migrate();
        Databases.execute(transactions, "drop table " + schema + ".itsm_link");
        Databases.execute(transactions, "alter table " + schema + ".itsm_work drop column error");
        Databases.execute(
                transactions,
                Databases.product(transactions).equals("MariaDB")
                        ? "drop index itsm_ticket_requester on " + schema + ".itsm_ticket"
                        : "drop index " + schema + ".itsm_ticket_requester");
        assertThatThrownBy(() -> store.schema().verify())
                .isInstanceOfSatisfying(
                        SchemaIncomplete.class,
                        incomplete -> assertThat(incomplete.problems())
                                .hasSize(3)
                                .anyMatch(problem -> problem.startsWith("table itsm_link"))
                                .contains("column itsm_work.error", "index itsm_ticket_requester"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tablesOfAnotherSchemaDoNotCount(JdbcTransactions transactions) {
        store(transactions, Databases.freshSchema(transactions), "itsm_")
                .schema()
                .migrate();
        JooqStorage store = store(transactions, Databases.freshSchema(transactions), "itsm_");
        assertThatThrownBy(() -> store.schema().verify()).isInstanceOf(SchemaIncomplete.class);
    }

    @Test
    void theCurrentDatabaseOfMariaDbWillDo() {
        MariaDb.assumeThere();
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(MariaDb.freshDatabase("current"));
            pool.setMaximumPoolSize(2);
            JooqStorage store = JooqStorage.on(pool);
            assertThatThrownBy(() -> store.schema().verify()).hasMessageContaining("in schema current_");
            store.schema().migrate();
            store.schema().verify();
            TicketFixture ticket = new Fixtures(TenantId.DEFAULT).ticket(1);
            store.commit(ticket.write());
            assertThat(store.find(TenantId.DEFAULT, ticket.id(), Readers.ENGINE))
                    .contains(ticket.stored());
        }
    }

    @Test
    void aMariaDbThatCutsValuesIsNamed() {
        MariaDb.assumeThere();
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(MariaDb.freshDatabase("lenient"));
            pool.setConnectionInitSql("set session sql_mode = ''");
            pool.setMaximumPoolSize(2);
            JooqStorage store = JooqStorage.on(pool);
            store.schema().migrate();
            assertThatThrownBy(() -> store.schema().verify())
                    .isInstanceOfSatisfying(
                            SchemaIncomplete.class,
                            incomplete -> assertThat(incomplete.problems())
                                    .singleElement()
                                    .asString()
                                    .startsWith("sql_mode STRICT_TRANS_TABLES"));
        }
    }

    @Test
    void namesThatAreNoNamesAreRefused() {
        for (String bad : List.of("", "a-b", "A", "1a", "a;drop", "a b", "x".repeat(61))) {
            assertThatThrownBy(() -> StorageSettings.DEFAULT.inSchema(bad)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> StorageSettings.DEFAULT.prefixed(bad)).isInstanceOf(InvalidInput.class);
        }
    }
}
