package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.spi.storage.ClaimedWork;
import org.itsmkit.spi.storage.WorkItem;
import org.itsmkit.spi.storage.WorkKind;

/** Rules about which work is claimed, by whom and when. */
abstract class WorkRules extends StorageRules {

    static final Duration LEASE = Duration.ofMinutes(5);
    static final Set<WorkKind> ALL = Set.of(WorkKind.values());

    WorkRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.CLAIMS)
    void theLongestDueComesFirst() {
        add(here.work("c", 3), here.work("a", 2), here.work("z", 1), here.work("later", 10), there.work("b", 2));
        assertEquals(List.of("z"), claim(ALL, 9, 1));
        List<String> next = claim(ALL, 9, 2);
        assertEquals(Set.of("a", "b"), Set.copyOf(next), "the next two are due together");
        assertEquals(List.of("c"), claim(ALL, 9, 10));
        assertEquals(List.of(), claim(ALL, 9, 10));
    }

    @Holds(Rule.CLAIMS)
    void onlyTheKindsAskedFor() {
        add(
                here.work("wake", WorkKind.WAKE, 3),
                here.work("follow", WorkKind.FOLLOW_UP, 2),
                here.work("tell", WorkKind.NOTIFICATION, 1));
        assertEquals(List.of(), claim(Set.of(), 9, 10));
        assertEquals(List.of("follow"), claim(Set.of(WorkKind.FOLLOW_UP), 9, 10));
        assertEquals(List.of("tell", "wake"), claim(Set.of(WorkKind.NOTIFICATION, WorkKind.WAKE), 9, 10));
    }

    @Holds(Rule.CLAIMS)
    void dueMeansNotAfterNow() {
        add(here.work("one", 5));
        Instant due = Fixtures.minute(5);
        assertEquals(List.of(), store().claim(ALL, due.minusNanos(1_000), LEASE, 10));
        assertEquals(1, store().claim(ALL, due, LEASE, 10).size(), "claims at the very instant");
    }

    @Holds(Rule.CLAIMS)
    void theItemIsHandedOutAsItIs() {
        WorkItem item = WorkItem.of(
                here.tenant(),
                "id 'x' %",
                WorkKind.FOLLOW_UP,
                Fixtures.id(3),
                "{\"a\" : \"\uD83D\uDE00\"}\n",
                Fixtures.minute(1));
        add(item);
        for (int attempt = 1; attempt <= 3; attempt++) {
            ClaimedWork claim = claims(ALL, 10 * attempt, 1).get(0);
            assertEquals(counted(item, attempt), claim.item());
            assertEquals(true, store().retry(claim, item.dueAt(), "again"));
        }
    }

    @Holds(Rule.ONE_WORKER)
    void manyWorkersClaimAtOnce() {
        int items = 400;
        WorkItem[] work = new WorkItem[items];
        for (int i = 0; i < items; i++) {
            work[i] = (i % 2 == 0 ? here : there).work("item " + i, i % 7);
        }
        add(work);
        List<List<String>> claimed = Together.run(6, worker -> {
            List<String> mine = new ArrayList<>();
            int empty = 0;
            while (empty < 3) {
                List<ClaimedWork> batch = claims(ALL, 60, 15);
                batch.forEach(claim -> mine.add(claim.item().id()));
                batch.stream().filter(claim -> mine.size() % 2 == 0).forEach(claim -> store().done(claim));
                empty = batch.isEmpty() ? empty + 1 : 0;
            }
            return mine;
        });
        List<String> all = claimed.stream().flatMap(Collection::stream).toList();
        assertEquals(items, new HashSet<>(all).size(), "items that were claimed by somebody");
        assertEquals(items, all.size(), "claims; more than items means that one was held by two");
    }

    @Holds(Rule.CLAIMED_BY_ID)
    void itIsThisItemAndNoOther() {
        WorkItem item = here.work("one", WorkKind.FOLLOW_UP, 2);
        add(item, here.work("ONE", 1), here.work("two", 0), there.work("one", 0));
        ClaimedWork claim = claim("one", 2).orElseThrow();
        assertEquals(counted(item, 1), claim.item());
        assertEquals(
                Set.of("one", "two", "ONE"),
                Set.copyOf(claim(ALL, 3, 9)),
                "what is left: the other tenant's, and others");
        assertTrue(store().done(claim), "the claim holds");
        assertEquals(Optional.empty(), claim("one", 9), "an item that is done");
        assertEquals(Optional.empty(), claim("no such", 9));
    }

    @Holds(Rule.CLAIMED_BY_ID)
    void notBeforeItIsDue() {
        add(
                here.work("one", 5),
                WorkItem.of(here.tenant(), "never", WorkKind.WAKE, Fixtures.id(1), "", WorkItem.NEVER));
        Instant due = Fixtures.minute(5);
        assertEquals(Optional.empty(), store().claim(here.tenant(), "one", due.minusNanos(1_000), LEASE));
        assertTrue(store().claim(here.tenant(), "one", due, LEASE).isPresent(), "it is claimed at the very instant");
        assertEquals(Optional.empty(), store().claim(here.tenant(), "never", WorkItem.NEVER, LEASE));
    }

    @Holds(Rule.CLAIMED_BY_ID)
    void notWhileSomebodyHoldsIt() {
        add(here.work("one", 0), here.work("two", 0));
        assertEquals(List.of("one"), claim(ALL, 1, 1));
        assertEquals(Optional.empty(), claim("one", 1), "an item that was claimed among others");
        ClaimedWork first = claim("two", 1).orElseThrow();
        assertEquals(Optional.empty(), claim("two", 1), "an item that was claimed by its id");
        assertEquals(List.of(), claim(ALL, 1, 9));
        assertEquals(Optional.of(Fixtures.minute(6)), next(ALL));
        ClaimedWork second = claim("two", 6).orElseThrow();
        assertEquals(2, second.item().attempts(), "attempts");
        assertTrue(!store().done(first), "a claim that fell back does not hold once another has the item");
        assertTrue(store().bury(second, Fixtures.minute(6), "broken"));
        assertEquals(Optional.empty(), claim("two", 60), "an item that was set aside");
    }

    @Holds(Rule.CLAIMED_BY_ID)
    void oneOfManyWorkersGetsIt() {
        for (int round = 0; round < 20; round++) {
            String id = "item " + round;
            add(here.work(id, 0));
            long claims = Together.run(4, worker -> claim(id, 1).isPresent()).stream()
                    .filter(claimed -> claimed)
                    .count();
            assertEquals(1, claims, "workers that claimed the one item");
        }
    }

    @Holds(Rule.LEASES)
    void anItemFallsBackWhenTheLeaseEnds() {
        add(here.work("one", 0));
        ClaimedWork first = claims(ALL, 1, 1).get(0);
        assertEquals(List.of(), claim(ALL, 1, 1), "at once");
        Instant end = Fixtures.minute(1).plus(LEASE);
        assertEquals(List.of(), store().claim(ALL, end.minusNanos(1_000), LEASE, 1), "just before the end");
        List<ClaimedWork> second = store().claim(ALL, end, LEASE, 1);
        assertEquals(1, second.size(), "claims when the lease has ended");
        assertEquals(2, second.get(0).item().attempts(), "attempts");
        assertTrue(!second.get(0).token().equals(first.token()), "each claim has a token of its own");
    }

    @Holds(Rule.LEASES)
    void fallenItemsQueueByWhenTheyWereDue() {
        add(here.work("old", 0), here.work("older", -5));
        assertEquals(List.of("older"), claim(ALL, 1, 1));
        add(here.work("new", 2), here.work("oldest", -9));
        assertEquals(List.of("oldest", "older", "old", "new"), claim(ALL, 20, 10));
    }

    @Holds(Rule.NEXT_WORK)
    void theEarliestIsNamed() {
        assertEquals(Optional.empty(), next(ALL));
        add(here.work("wake", WorkKind.WAKE, 7), here.work("tell", 3), there.work("tell", 2));
        assertEquals(Optional.of(Fixtures.minute(2)), next(ALL));
        assertEquals(Optional.of(Fixtures.minute(7)), next(Set.of(WorkKind.WAKE)));
        assertEquals(Optional.empty(), next(Set.of(WorkKind.FOLLOW_UP)));
        assertEquals(Optional.empty(), next(Set.of()));
    }

    @Holds(Rule.NEXT_WORK)
    void aClaimedItemCountsWhenItsLeaseEnds() {
        add(here.work("one", 0), here.work("two", 30));
        ClaimedWork claim = claims(ALL, 1, 1).get(0);
        assertEquals(Optional.of(Fixtures.minute(6)), next(ALL));
        store().retry(claim, Fixtures.minute(20), "no");
        assertEquals(Optional.of(Fixtures.minute(20)), next(ALL));
        store().done(claims(ALL, 20, 1).get(0));
        assertEquals(Optional.of(Fixtures.minute(30)), next(ALL));
    }

    @Holds(Rule.NEVER_DUE)
    void workIsCalledOff() {
        add(here.work("one", WorkKind.WAKE, 0));
        add(WorkItem.of(here.tenant(), "one", WorkKind.WAKE, Fixtures.id(1), "", WorkItem.NEVER));
        assertEquals(Optional.empty(), next(ALL));
        assertEquals(List.of(), claim(ALL, 1_000_000, 10));
        add(here.work("one", WorkKind.WAKE, 4));
        assertEquals(Optional.of(Fixtures.minute(4)), next(ALL));
    }

    @Holds(Rule.CALLERS_TIME)
    void theCallerLivesInAnotherCentury() {
        for (String day : List.of("1871-01-01T00:00:00Z", "2471-01-01T00:00:00Z")) {
            Instant now = Instant.parse(day);
            WorkItem item = WorkItem.of(here.tenant(), day, WorkKind.WAKE, Fixtures.id(1), "", now);
            add(item);
            assertEquals(List.of(), store().claim(ALL, now.minusSeconds(1), LEASE, 1));
            ClaimedWork claim = store().claim(ALL, now, LEASE, 1).get(0);
            assertEquals(List.of(), store().claim(ALL, now.plusSeconds(1), LEASE, 1));
            assertTrue(store().done(claim), "the claim of " + day + " holds");
        }
    }

    final void add(WorkItem... work) {
        for (Fixtures tenant : List.of(here, there)) {
            WorkItem[] own = List.of(work).stream()
                    .filter(item -> item.tenant().equals(tenant.tenant()))
                    .toArray(WorkItem[]::new);
            int n = 1 + store().heads(tenant.tenant(), null, 1_000).size();
            if (own.length > 0) {
                store().commit(Fixtures.working(tenant.ticket(n).write(), own));
            }
        }
    }

    final List<ClaimedWork> claims(Set<WorkKind> kinds, long minute, int limit) {
        return store().claim(kinds, Fixtures.minute(minute), LEASE, limit);
    }

    final List<String> claim(Set<WorkKind> kinds, long minute, int limit) {
        return claims(kinds, minute, limit).stream()
                .map(claim -> claim.item().id())
                .toList();
    }

    final Optional<ClaimedWork> claim(String id, long minute) {
        return store().claim(here.tenant(), id, Fixtures.minute(minute), LEASE);
    }

    final Optional<Instant> next(Set<WorkKind> kinds) {
        return store().nextWork(kinds);
    }

    static WorkItem counted(WorkItem item, int attempts) {
        return new WorkItem(
                item.tenant(), item.id(), item.kind(), item.ticket(), item.payload(), item.dueAt(), attempts);
    }
}
