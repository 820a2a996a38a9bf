package org.itsmkit.tck;

import static org.itsmkit.tck.Fixtures.CAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.journal.SealedEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.TicketQuery;
import org.itsmkit.spi.storage.TicketRow;
import org.itsmkit.spi.storage.WorkKind;

/** Every operation, with two tenants that hold the same ids, numbers, command ids, work ids and sequences. */
abstract class TenantRules extends StorageRules {

    private static final Set<WorkKind> KINDS = Set.of(WorkKind.NOTIFICATION);

    TenantRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.TENANTS)
    void find() {
        Pair first = pair(1);
        assertEquals(first.a().stored(), find(first.a()));
        assertEquals(first.b().stored(), find(first.b()));
        TicketFixture onlyThere = there.ticket(2);
        write(onlyThere);
        assertEquals(Optional.empty(), store().find(here.tenant(), onlyThere.id(), Readers.ENGINE));
    }

    @Holds(Rule.TENANTS)
    void findByNumber() {
        pair(1);
        write(there.ticket(2), here.ticket(3).numbered("INC-000002"));
        assertEquals(Optional.of(Fixtures.id(3)), store().findByNumber(here.tenant(), "INC-000002", Readers.ENGINE));
        assertEquals(Optional.of(Fixtures.id(2)), store().findByNumber(there.tenant(), "INC-000002", Readers.ENGINE));
        write(there.ticket(4));
        assertEquals(Optional.empty(), store().findByNumber(here.tenant(), "INC-000004", Readers.ENGINE));
    }

    @Holds(Rule.TENANTS)
    void searchAndCount() {
        pair(1);
        write(here.ticket(2), there.ticket(3), there.ticket(4));
        for (Condition where : List.of(Condition.ALWAYS, Condition.where(CAUSE).is("there"))) {
            for (Fixtures tenant : List.of(here, there)) {
                TicketQuery query = new TicketQuery(tenant.tenant(), Readers.ENGINE, where, BY_NUMBER, null, Page.MOST);
                boolean isAll = where.equals(Condition.ALWAYS);
                List<String> expected = tenant == here
                        ? isAll ? List.of("INC-000001", "INC-000002") : List.of()
                        : isAll ? List.of("INC-000001", "INC-000003", "INC-000004") : List.of("INC-000001");
                assertEquals(
                        expected,
                        store().search(query).items().stream()
                                .map(TicketRow::number)
                                .toList(),
                        where + " " + tenant.tenant());
                assertEquals(expected.size(), store().count(query), "count of " + where + " " + tenant.tenant());
            }
        }
    }

    @Holds(Rule.TENANTS)
    void journal() {
        Pair pair = pair(1);
        write(pair.b());
        List<SealedEntry> entries = store().journal(here.tenant(), pair.a().id(), 0, 10, Readers.ENGINE);
        assertEquals(1, entries.size());
        assertEquals(here.tenant(), entries.get(0).tenant());
        assertEquals(
                2,
                store().journal(there.tenant(), pair.b().id(), 0, 10, Readers.ENGINE)
                        .size());
    }

    @Holds(Rule.TENANTS)
    void linksAndLinked() {
        TicketFixture a = here.ticket(1).link(LinkType.PARENT_OF, Fixtures.id(2));
        TicketFixture b = there.ticket(1).link(LinkType.PARENT_OF, Fixtures.id(3));
        write(
                a,
                here.ticket(2),
                here.ticket(3).closed(),
                b,
                there.ticket(2),
                there.ticket(3).closed());
        assertEquals(List.of(Fixtures.id(2)), linkedIds(here));
        assertEquals(List.of(Fixtures.id(3)), linkedIds(there));
        assertEquals(
                1, store().linked(here.tenant(), a.id(), LinkType.PARENT_OF, 5).open());
        assertEquals(
                0, store().linked(there.tenant(), a.id(), LinkType.PARENT_OF, 5).open());
        write(a.unlink(LinkType.PARENT_OF, Fixtures.id(2)));
        assertEquals(List.of(Fixtures.id(3)), linkedIds(there), "after the other tenant's link was taken away");
    }

    @Holds(Rule.TENANTS)
    void command() {
        pair(1);
        CommandRecord mine = new CommandRecord("command-1", "mine", Fixtures.id(1), 2, Fixtures.START);
        CommandRecord theirs = new CommandRecord("command-1", "theirs", Fixtures.id(1), 1, Fixtures.minute(9));
        store().commit(Fixtures.commanded(here.ticket(5).write(), mine));
        assertEquals(Optional.empty(), store().command(there.tenant(), "command-1"));
        store().commit(Fixtures.commanded(there.ticket(5).write(), theirs));
        assertEquals(Optional.of(mine), store().command(here.tenant(), "command-1"));
        assertEquals(Optional.of(theirs), store().command(there.tenant(), "command-1"));
    }

    @Holds(Rule.TENANTS)
    void commit() {
        Pair pair = pair(1);
        write(pair.a(), pair.a());
        assertStale(Fixtures.id(1), 3, Fixtures.relying(pair.b().copy().write(), new ReliedOn(Fixtures.id(1), 3)));
        store().commit(Fixtures.relying(pair.b().write(), new ReliedOn(Fixtures.id(2), 0)));
        assertEquals(pair.a().stored(), find(pair.a()));
        assertEquals(pair.b().stored(), find(pair.b()));
    }

    @Holds(Rule.TENANTS)
    void workIsSettledForOneTenant() {
        store().commit(Fixtures.working(here.ticket(1).write(), here.work("one", 1)));
        store().commit(Fixtures.working(there.ticket(1).write(), there.work("one", 2)));
        List<ClaimedWork> claims = store().claim(KINDS, Fixtures.minute(5), Duration.ofMinutes(1), 10);
        assertEquals(
                List.of(here.tenant(), there.tenant()),
                claims.stream().map(claim -> claim.item().tenant()).toList(),
                "a claim goes across tenants");
        assertFalse(
                store().done(new ClaimedWork(claims.get(0).item(), claims.get(1).token())), "another's token");
        assertTrue(store().done(claims.get(0)));
        assertTrue(store().bury(claims.get(1), Fixtures.START, "no"), "the other tenant's claim still holds");
        assertEquals(List.of(), store().dead(here.tenant(), null, 10).items());
        assertFalse(store().revive(here.tenant(), "one", Fixtures.START));
        List<DeadWork> dead = store().dead(there.tenant(), null, 10).items();
        assertEquals(
                List.of(there.tenant()),
                dead.stream().map(each -> each.item().tenant()).toList());
        assertTrue(store().revive(there.tenant(), "one", Fixtures.START));
    }

    @Holds(Rule.TENANTS)
    void workIsReplacedForOneTenant() {
        store().commit(Fixtures.working(here.ticket(1).write(), here.work("one", 1)));
        store().commit(Fixtures.working(there.ticket(1).write(), there.work("one", 2)));
        store().commit(Fixtures.working(here.ticket(2).write(), here.work("one", 99)));
        List<ClaimedWork> claims = store().claim(KINDS, Fixtures.minute(5), Duration.ofMinutes(1), 10);
        assertEquals(
                List.of(there.tenant()),
                claims.stream().map(claim -> claim.item().tenant()).toList());
    }

    @Holds(Rule.TENANTS)
    void reserveNumbers() {
        assertEquals(1, store().reserveNumbers(here.tenant(), "INC", 10));
        assertEquals(1, store().reserveNumbers(there.tenant(), "INC", 5));
        assertEquals(11, store().reserveNumbers(here.tenant(), "INC", 1));
        assertEquals(6, store().reserveNumbers(there.tenant(), "INC", 1));
    }

    @Holds(Rule.TENANTS)
    void heads() {
        pair(1);
        write(there.ticket(2));
        assertEquals(
                List.of(Fixtures.id(1)),
                store().heads(here.tenant(), null, 10).stream()
                        .map(AnchorLeaf::ticket)
                        .toList());
        assertEquals(2, store().heads(there.tenant(), null, 10).size());
        assertFalse(store().heads(here.tenant(), null, 10).equals(store().heads(there.tenant(), null, 1)));
    }

    private List<Object> linkedIds(Fixtures tenant) {
        return List.copyOf(
                store().links(tenant.tenant(), Fixtures.id(1), null, null, 10, Readers.ENGINE).items().stream()
                        .map(link -> link.other())
                        .toList());
    }

    private record Pair(TicketFixture a, TicketFixture b) {}

    /** The same ticket of both tenants, with different contents. */
    private Pair pair(int n) {
        Pair pair = new Pair(
                here.ticket(n).titled("here").index(CAUSE.to("here")),
                there.ticket(n).titled("there").index(CAUSE.to("there")));
        write(pair.a(), pair.b());
        return pair;
    }
}
