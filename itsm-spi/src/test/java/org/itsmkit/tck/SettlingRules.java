package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.DeadWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;
import org.jspecify.annotations.Nullable;

/** Rules about what becomes of claimed work. */
abstract class SettlingRules extends StorageRules {

    private static final Set<WorkKind> ALL = WorkRules.ALL;

    SettlingRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.SETTLING)
    void doneWorkIsGone() {
        add(here.work("one", 0), here.work("two", 0));
        ClaimedWork claim = claim(1);
        assertTrue(store().done(claim));
        assertFalse(store().done(claim), "done twice");
        assertFalse(store().retry(claim, Fixtures.START, "no"), "retried after it was done");
        assertFalse(store().bury(claim, Fixtures.START, "no"), "set aside after it was done");
        assertTrue(store().done(claim(1)), "the other item");
        assertNothingIsLeft();
    }

    @Holds(Rule.SETTLING)
    void aLateWorkerSettlesNothing() {
        for (Function<ClaimedWork, Boolean> late : settlements()) {
            add(here.work("one", 0));
            ClaimedWork slow = claim(0);
            ClaimedWork fast = claim(10);
            assertFalse(late.apply(slow), "the claim that was lost");
            assertEquals(
                    List.of(), store().claim(ALL, Fixtures.minute(11), WorkRules.LEASE, 1), "the other claim stands");
            assertTrue(store().done(fast), "the claim that holds");
            assertFalse(late.apply(slow), "the claim that was lost, when all is done");
            assertNothingIsLeft();
        }
    }

    @Holds(Rule.SETTLING)
    void anEndedLeaseHoldsUntilAnotherTakesTheItem() {
        for (Function<ClaimedWork, Boolean> late : settlements()) {
            add(here.work("one", 0));
            ClaimedWork slow = claim(0);
            assertEquals(List.of(), store().claim(Set.of(WorkKind.WAKE), Fixtures.minute(99), WorkRules.LEASE, 9));
            assertTrue(late.apply(slow), "nobody else has taken it");
            store().revive(here.tenant(), "one", Fixtures.START);
            store().claim(ALL, Fixtures.minute(500), WorkRules.LEASE, 9).forEach(store()::done);
        }
    }

    @Holds(Rule.SETTLING)
    void retriedWorkIsDueAgain() {
        add(here.work("one", 0));
        ClaimedWork claim = claim(1);
        assertTrue(store().retry(claim, Fixtures.minute(30), "no answer"));
        assertFalse(store().done(claim), "after it was given back");
        assertEquals(List.of(), store().claim(ALL, Fixtures.minute(29), WorkRules.LEASE, 1));
        ClaimedWork again = claim(30);
        assertEquals(2, again.item().attempts(), "attempts");
        assertEquals(Fixtures.minute(30), again.item().dueAt(), "due");
    }

    @Holds(Rule.SETTLING)
    void oneOfManySettlesAClaim() {
        add(here.work("one", 0));
        ClaimedWork claim = claim(1);
        List<Boolean> won =
                Together.run(6, worker -> settlements().get(worker % 3).apply(claim));
        assertEquals(1, won.stream().filter(each -> each).count(), "how many settled one claim");
    }

    @Holds(Rule.REPLACED)
    void aWaitingItemIsReplaced() {
        add(here.work("one", WorkKind.WAKE, 0));
        WorkItem later = WorkItem.of(
                here.tenant(), "one", WorkKind.FOLLOW_UP, Fixtures.id(2), "other payload", Fixtures.minute(8));
        add(later);
        assertEquals(List.of(), store().claim(ALL, Fixtures.minute(7), WorkRules.LEASE, 9));
        assertEquals(WorkRules.counted(later, 1), claim(8).item());
        assertEquals(List.of(), store().claim(ALL, Fixtures.minute(8), WorkRules.LEASE, 9));
    }

    @Holds(Rule.REPLACED)
    void aClaimedItemIsReplaced() {
        for (Function<ClaimedWork, Boolean> late : settlements()) {
            add(here.work("one", 0));
            ClaimedWork claim = claim(1);
            add(here.work("one", 2));
            assertFalse(late.apply(claim), "the claim on what was replaced");
            ClaimedWork again = claim(2);
            assertEquals(WorkRules.counted(here.work("one", 2), 1), again.item());
            assertTrue(store().done(again));
            assertNothingIsLeft();
        }
    }

    @Holds(Rule.REPLACED)
    void anItemThatWasSetAsideIsReplaced() {
        add(here.work("one", 0));
        store().bury(claim(1), Fixtures.minute(1), "no");
        add(here.work("one", 2));
        assertEquals(List.of(), dead(null, 9).items(), "what is set aside");
        assertFalse(store().revive(here.tenant(), "one", Fixtures.START));
        assertEquals(WorkRules.counted(here.work("one", 2), 1), claim(2).item());
    }

    @Holds(Rule.SET_ASIDE)
    void buriedWorkIsListedAndRevived() {
        add(here.work("one", 0));
        ClaimedWork claim = claim(1);
        assertTrue(store().bury(claim, Fixtures.minute(2), "it's \uD83D\uDE00 broken"));
        assertFalse(store().bury(claim, Fixtures.minute(3), "again"), "set aside twice");
        DeadWork expected = new DeadWork(claim.item(), "it's \uD83D\uDE00 broken", Fixtures.minute(2));
        assertEquals(List.of(expected), dead(null, 9).items());
        assertEquals(List.of(), store().claim(ALL, Fixtures.minute(999), WorkRules.LEASE, 9));
        assertEquals(Optional.empty(), store().nextWork(ALL));

        assertFalse(store().revive(here.tenant(), "two", Fixtures.minute(5)), "revived what is not there");
        assertTrue(store().revive(here.tenant(), "one", Fixtures.minute(5)));
        assertFalse(store().revive(here.tenant(), "one", Fixtures.minute(6)), "revived twice");
        assertEquals(List.of(), dead(null, 9).items());
        assertEquals(Optional.of(Fixtures.minute(5)), store().nextWork(ALL));
        assertEquals(WorkRules.counted(here.work("one", 5), 1), claim(5).item(), "its attempts are counted anew");
    }

    @Holds(Rule.SET_ASIDE)
    void itIsListedInTheOrderOfIds() {
        List<String> ids =
                new ArrayList<>(List.of("b", "B", "a", "a ", "10", "9", "\uE000", "\uD83D\uDE00", "_", "\u00e4"));
        for (String id : ids) {
            add(here.work(id, 0));
            store().bury(claim(1), Fixtures.START, "no");
        }
        ids.sort(FieldType.TEXT.order());
        for (int limit : List.of(1, 3, 9, 10, 11)) {
            List<DeadWork> all = all(cursor -> dead(cursor, limit));
            assertEquals(ids, all.stream().map(each -> each.item().id()).toList(), "by " + limit);
        }
        assertEquals(null, dead(null, 10).cursor(), "cursor behind the last");
    }

    private List<Function<ClaimedWork, Boolean>> settlements() {
        return List.of(
                claim -> store().done(claim),
                claim -> store().retry(claim, Fixtures.minute(400), "no"),
                claim -> store().bury(claim, Fixtures.minute(400), "no"));
    }

    private void assertNothingIsLeft() {
        assertEquals(Optional.empty(), store().nextWork(ALL), "next work");
        assertEquals(List.of(), store().claim(ALL, Fixtures.minute(9_999), WorkRules.LEASE, 9), "work that is left");
        assertEquals(List.of(), dead(null, 9).items(), "work that is set aside");
    }

    private Page<DeadWork> dead(@Nullable String cursor, int limit) {
        return store().dead(here.tenant(), cursor, limit);
    }

    private void add(WorkItem... work) {
        int n = 1 + store().heads(here.tenant(), null, 1_000).size();
        store().commit(Fixtures.working(here.ticket(n).write(), work));
    }

    private ClaimedWork claim(long minute) {
        List<ClaimedWork> claims = store().claim(ALL, Fixtures.minute(minute), WorkRules.LEASE, 1);
        assertEquals(1, claims.size(), "items claimed in minute " + minute);
        return claims.get(0);
    }
}
