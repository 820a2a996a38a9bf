package org.itsmkit.persistence.both;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.incident.Resolution;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.NewComment;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.persistence.JooqStorage;
import org.itsmkit.persistence.JpaStorage;
import org.itsmkit.persistence.jpa.Units;
import org.itsmkit.service.Desk;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.tck.Fixtures;
import org.itsmkit.tck.TicketFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host changes its mind: what one adapter began, the other goes on with, in the same tables. */
class CrossoverTest {

    private static final Fixtures DESK = new Fixtures(TenantId.DEFAULT);
    private static final Set<WorkKind> ALL = Set.of(WorkKind.values());
    private static final Duration LEASE = Duration.ofMinutes(1);

    static Stream<Arguments> ways() {
        return Units.all()
                .flatMap(unit -> Stream.of(
                        Arguments.of(unit + ": jOOQ, then Jakarta Persistence", unit, true),
                        Arguments.of(unit + ": Jakarta Persistence, then jOOQ", unit, false)));
    }

    /** @param first the adapter that begins */
    private record Pair(Storage first, Storage then) {

        static Pair of(Units unit, boolean jooqFirst) {
            unit.cleared();
            Storage jooq = JooqStorage.on(unit.source());
            Storage jpa = JpaStorage.on(unit.factory(), unit.database);
            return jooqFirst ? new Pair(jooq, jpa) : new Pair(jpa, jooq);
        }
    }

    private static void at(Storage storage, Consumer<Desk> work) {
        try (ServiceDesk desk = ServiceDesk.builder().storage(storage).build()) {
            work.accept(desk.as(Actor.person("kim")));
            desk.dueWork().runDue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void chainsThatOneBeganTheOtherContinues(String way, Units unit, boolean jooqFirst) {
        Pair stores = Pair.of(unit, jooqFirst);
        TicketId[] ids = new TicketId[2];
        at(stores.first, desk -> {
            ids[0] = desk.incidents().report(NewIncident.titled("Mail is down")).id();
            ids[1] = desk.incidents().report(NewIncident.titled("Mail is slow")).id();
            desk.tickets().link(ids[1], LinkType.CHILD_OF, ids[0]);
            desk.audit().anchor("first");
        });
        at(stores.then, desk -> {
            desk.incidents().assign(ids[0], Team.of("messaging"), Person.of("kim"));
            desk.tickets().comment(ids[1], NewComment.publicly("Still looking"));
            Ticket third = desk.incidents().report(NewIncident.titled("Mail is late"));
            assertThat(third.number()).as("numbers are not given twice").isNotIn("INC-000001", "INC-000002");
        });
        at(stores.first, desk -> desk.incidents().resolve(ids[0], Resolution.fixed("Restarted the relay")));
        for (Storage store : List.of(stores.first, stores.then)) {
            at(store, desk -> {
                for (AnchorLeaf leaf : store.heads(TenantId.DEFAULT, null, 10)) {
                    assertThat(desk.audit().verify(leaf.ticket()).isIntact()).isTrue();
                }
            });
        }
        assertThat(stores.then.heads(TenantId.DEFAULT, null, 10))
                .hasSize(3)
                .isEqualTo(stores.first.heads(TenantId.DEFAULT, null, 10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void bothReadTheSame(String way, Units unit, boolean jooqFirst) {
        Pair stores = Pair.of(unit, jooqFirst);
        TicketFixture plain = DESK.ticket(1).titled("\uD83D\uDE00 50%_!").index(Fixtures.CAUSE.to("rain"));
        TicketFixture hidden = DESK.ticket(2)
                .due(Fixtures.minute(5))
                .index(Fixtures.CAUSE.to("snow"))
                .labels(new Labels(Set.of("agents"), Set.of("person:x")))
                .link(LinkType.PARENT_OF, plain.id());
        stores.first.commit(plain.write());
        stores.first.commit(Fixtures.commanded(hidden.write(), Fixtures.command("c")));
        stores.then.commit(DESK.ticket(3).titled("\uFFFD").write());
        for (TicketFixture ticket : List.of(plain, hidden)) {
            assertThat(stores.then.find(DESK.tenant(), ticket.id(), Readers.ENGINE))
                    .contains(ticket.stored());
            assertThat(stores.then.journal(DESK.tenant(), ticket.id(), 0, 9, Readers.ENGINE))
                    .isEqualTo(stores.first.journal(DESK.tenant(), ticket.id(), 0, 9, Readers.ENGINE));
        }
        assertThat(stores.then.command(DESK.tenant(), "c")).isEqualTo(stores.first.command(DESK.tenant(), "c"));
        for (Sort sort : List.of(
                Sort.ascending(TicketFields.TITLE),
                Sort.descending(TicketFields.NEXT_DUE),
                Sort.descending(Fixtures.CAUSE))) {
            assertThat(numbers(stores.then, sort)).hasSize(3).isEqualTo(numbers(stores.first, sort));
        }
    }

    /** Page by page. */
    private static List<String> numbers(Storage store, Sort sort) {
        return Stream.iterate(
                        store.search(query(sort, null)),
                        page -> page != null,
                        page -> page.cursor() == null ? null : store.search(query(sort, page.cursor())))
                .flatMap(page -> page.items().stream())
                .map(row -> row.number())
                .toList();
    }

    private static TicketQuery query(Sort sort, @Nullable String cursor) {
        return new TicketQuery(DESK.tenant(), Readers.ENGINE, Condition.ALWAYS, sort, cursor, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void aPageContinuesWhereTheOtherAdaptersEnded(String way, Units unit, boolean jooqFirst) {
        Pair stores = Pair.of(unit, jooqFirst);
        for (int i = 1; i <= 2; i++) {
            stores.first.commit(
                    DESK.ticket(i).index(Fixtures.CAUSE.to("cause " + i)).write());
        }
        for (Sort sort : List.of(Sort.ascending(TicketFields.TITLE), Sort.ascending(Fixtures.CAUSE))) {
            String cursor = stores.first.search(query(sort, null)).cursor();
            assertThat(stores.then.search(query(sort, cursor)).items())
                    .isEqualTo(stores.first.search(query(sort, cursor)).items())
                    .hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void theyRaceAsTwoOfOneKindDo(String way, Units unit, boolean jooqFirst) {
        Pair stores = Pair.of(unit, jooqFirst);
        TicketFixture ticket = DESK.ticket(1);
        stores.first.commit(Fixtures.working(ticket.write(), DESK.work("w", 0)));
        TicketFixture form = ticket.copy();
        stores.then.commit(ticket.titled("faster").write());
        assertThatThrownBy(() -> stores.first.commit(form.titled("slower").write()))
                .isInstanceOf(StaleWrite.class);
        List<ClaimedWork> claimed = stores.first.claim(ALL, Fixtures.minute(1), LEASE, 9);
        assertThat(claimed).hasSize(1);
        assertThat(stores.then.claim(ALL, Fixtures.minute(1), LEASE, 9)).isEmpty();
        assertThat(stores.then.done(claimed.get(0))).isTrue();
        assertThat(stores.first.done(claimed.get(0))).isFalse();
    }
}
