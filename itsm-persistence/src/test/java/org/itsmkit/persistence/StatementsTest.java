package org.itsmkit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.WriteSet;
import org.itsmkit.tck.Fixtures;
import org.itsmkit.tck.TicketFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements things cost; a batch counts as one, a commit does not count. */
class StatementsTest {

    private static final Fixtures DESK = new Fixtures(TenantId.of("desk"));

    private final Spy spy = new Spy();
    private JooqStorage store;

    enum Database {
        H2,
        POSTGRES,
        MARIADB
    }

    private void open(Database database) {
        DataSource source = switch (database) {
            case H2 -> Databases.h2InMemory();
            case POSTGRES -> Databases.postgres();
            case MARIADB -> {
                MariaDb.assumeThere();
                yield MariaDb.pool();
            }
        };
        store = Databases.inFreshSchema(JdbcTransactions.on(spy.watch(source)));
    }

    @BeforeEach
    void forget() {
        spy.forget();
    }

    private int cost(Runnable work) {
        spy.forget();
        work.run();
        return spy.statements.size();
    }

    private void change(TicketFixture ticket, WriteSet writes) {
        store.find(DESK.tenant(), ticket.id(), Readers.ENGINE).orElseThrow();
        store.commit(writes);
    }

    private WriteSet ordinary(TicketFixture ticket, int n) {
        return Fixtures.commanded(
                Fixtures.working(ticket.write(), DESK.work("wake-" + n, n), DESK.work("note-" + n, n)),
                Fixtures.command("c" + n));
    }

    @ParameterizedTest
    @EnumSource
    void anOrdinaryCommandTakesOneReadAndFourWrites(Database database) {
        open(database);
        TicketFixture ticket = DESK.ticket(1).index(Fixtures.CAUSE.to("rain"));
        assertThat(cost(() -> store.commit(ordinary(ticket, 0))))
                .as("to open: head, journal, indexed values, work, command")
                .isEqualTo(5);
        assertThat(cost(() -> change(ticket, ordinary(ticket.titled("again"), 1))))
                .as("to change: find, head, journal, work, command")
                .isEqualTo(5);
        assertThat(cost(() -> change(ticket, ordinary(ticket.index(Fixtures.CAUSE.to("snow")), 2))))
                .as("to change an indexed value as well")
                .isEqualTo(6);
        assertThat(cost(() -> change(ticket, ordinary(ticket.index(Fixtures.CAUSE.cleared()), 3))))
                .as("to clear an indexed value as well")
                .isEqualTo(6);
        ticket.labels(new Labels(Set.of("agents"), Set.of("person:x")));
        assertThat(cost(() -> change(ticket, ordinary(ticket, 4))))
                .as("to hide it as well")
                .isEqualTo(6);
        assertThat(cost(() -> change(ticket, ordinary(ticket.titled("hidden"), 5))))
                .as("to change what is hidden")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherStoreChangedInBetweenIsNoticed(Database database) {
        open(database);
        TicketFixture ticket = DESK.ticket(1).index(Fixtures.CAUSE.to("rain"));
        store.commit(ticket.write());
        store.find(DESK.tenant(), ticket.id(), Readers.ENGINE);
        JooqStorage other = store.with(StorageSettings.DEFAULT.inSchema(schemaOf(spy)));
        other.commit(ticket.index(Fixtures.CAUSE.to("snow")).write());
        store.commit(ticket.index(Fixtures.CAUSE.to("rain")).write());
        assertThat(store.count(query(Condition.where(Fixtures.CAUSE).is("rain"))))
                .isEqualTo(1);
        assertThat(store.count(query(Condition.where(Fixtures.CAUSE).is("snow"))))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsRenderedOnceForEachShape(Database database) {
        open(database);
        store.commit(DESK.ticket(1).write());
        Set<String> texts = new java.util.HashSet<>();
        for (String team : List.of("a", "b", "c")) {
            spy.forget();
            store.search(query(Condition.where(TicketFields.TITLE).is(team)));
            assertThat(spy.statements).hasSize(1);
            texts.addAll(spy.statements);
        }
        assertThat(texts).hasSize(1);
    }

    private static TicketQuery query(Condition where) {
        return new TicketQuery(DESK.tenant(), Readers.ENGINE, where, Sort.ascending(TicketFields.NUMBER), null, 10);
    }

    private static String schemaOf(Spy spy) {
        String sql = spy.statements.get(spy.statements.size() - 1);
        String behindFrom = sql.substring(sql.indexOf(" from ") + 6);
        return behindFrom.substring(0, behindFrom.indexOf('.'));
    }
}
