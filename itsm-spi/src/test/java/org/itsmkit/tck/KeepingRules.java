package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.AnchorLeaf;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.CommandRecord;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.WorkKind;
import org.itsmkit.spi.storage.WriteSet;
import org.junit.jupiter.api.Assumptions;

/** Rules about what a store keeps beside tickets and work: commands, numbers, heads. */
abstract class KeepingRules extends StorageRules {

    KeepingRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.COMMANDS)
    void itIsFoundAsItWasRecorded() {
        CommandRecord record =
                new CommandRecord("it's \uD83D\uDE00 %", "digest", Fixtures.id(7), 12, Fixtures.minute(3));
        store().commit(Fixtures.commanded(here.ticket(1).write(), record));
        assertEquals(Optional.of(record), store().command(here.tenant(), record.id()));
        assertEquals(Optional.empty(), store().command(here.tenant(), "it's"));
    }

    @Holds(Rule.FORGETTING)
    void oldOnesAreForgottenInAllTenants() {
        for (int i = 0; i < 6; i++) {
            Fixtures tenant = i % 2 == 0 ? here : there;
            CommandRecord record = new CommandRecord("c" + i, "d", Fixtures.id(i), 1, Fixtures.minute(i));
            store().commit(Fixtures.commanded(tenant.ticket(i).write(), record));
        }
        assertEquals(0, store().forgetCommands(Fixtures.START));
        assertEquals(3, store().forgetCommands(Fixtures.minute(3)));
        assertEquals(0, store().forgetCommands(Fixtures.minute(3)), "forgotten twice");
        assertEquals(Optional.empty(), store().command(here.tenant(), "c2"));
        assertEquals(true, store().command(there.tenant(), "c3").isPresent(), "executed at the very instant");
        assertEquals(true, store().command(here.tenant(), "c4").isPresent());
        CommandRecord again = new CommandRecord("c0", "other", Fixtures.id(9), 1, Fixtures.minute(9));
        store().commit(Fixtures.commanded(here.ticket(9).write(), again));
        assertEquals(Optional.of(again), store().command(here.tenant(), "c0"));
    }

    @Holds(Rule.NUMBERS)
    void theyFollowOneAnother() {
        assertEquals(1, store().reserveNumbers(here.tenant(), "INC", 50));
        assertEquals(51, store().reserveNumbers(here.tenant(), "INC", 1));
        assertEquals(1, store().reserveNumbers(here.tenant(), "inc", 3));
        assertEquals(52, store().reserveNumbers(here.tenant(), "INC", 10_000));
        assertEquals(10_052, store().reserveNumbers(here.tenant(), "INC", 1));
    }

    @Holds(Rule.NUMBERS)
    void manyThreadsDraw() {
        int each = 25;
        List<List<Long>> drawn = Together.run(6, thread -> {
            List<Long> mine = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                long first = store().reserveNumbers(here.tenant(), "INC", 2);
                mine.add(first);
                mine.add(first + 1);
            }
            return mine;
        });
        List<Long> all = drawn.stream().flatMap(Collection::stream).toList();
        assertEquals(6 * each * 2, new HashSet<>(all).size(), "different numbers");
        assertEquals(1L, all.stream().mapToLong(Long::longValue).min().orElse(0), "the first number");
    }

    @Holds(Rule.HEADS)
    void theyAreListedByIdInPages() {
        List<AnchorLeaf> expected = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            TicketFixture ticket = here.ticket(n);
            for (int i = 0; i <= n % 3; i++) {
                write(ticket);
            }
            expected.add(new AnchorLeaf(
                    ticket.id(), ticket.version(), ticket.stored().head()));
        }
        for (int limit : List.of(1, 5, 12, 50)) {
            List<AnchorLeaf> all = new ArrayList<>();
            List<AnchorLeaf> page = store().heads(here.tenant(), null, limit);
            while (!page.isEmpty() && all.size() < 50) {
                assertEquals(true, page.size() <= limit, "no more than were asked for");
                all.addAll(page);
                page = store().heads(here.tenant(), all.get(all.size() - 1).ticket(), limit);
            }
            assertEquals(expected, all, "by " + limit);
        }
        assertEquals(expected.subList(7, 9), store().heads(here.tenant(), Fixtures.id(7), 2));
    }

    @Holds(Rule.HEADS)
    void idsAreOrderedAsText() {
        List<TicketId> ids = new ArrayList<>();
        int n = 0;
        for (String id : List.of(
                "ffffffff-ffff-4fff-bfff-ffffffffffff",
                "00000000-0000-4000-8000-000000000001",
                "80000000-0000-4000-8000-000000000000",
                "7fffffff-ffff-4fff-8fff-ffffffffffff",
                "7fffffff-ffff-4fff-bfff-ffffffffffff")) {
            TicketId ticket = new TicketId(UUID.fromString(id));
            ids.add(ticket);
            write(new TicketFixture(here.tenant(), ticket, "N-" + ++n));
        }
        ids.sort(null);
        assertEquals(
                ids,
                store().heads(here.tenant(), null, 9).stream()
                        .map(AnchorLeaf::ticket)
                        .toList());
        assertEquals(
                ids.subList(3, 5),
                store().heads(here.tenant(), ids.get(2), 9).stream()
                        .map(AnchorLeaf::ticket)
                        .toList());
        List<TicketId> tied = store().search(
                        query(Readers.ENGINE, Condition.ALWAYS, Sort.descending(Fixtures.CAUSE), null, 9))
                .map(row -> row.id())
                .items();
        assertEquals(ids, tied, "those of equal value in a search");
    }

    @Holds(Rule.CLOSED_TWICE)
    void itIsClosedTwice() throws Exception {
        Storage store = store();
        contract.closeStore();
        assertDoesNotThrow(store::close);
    }

    @Holds(Rule.DURABLE)
    void itIsOpenedAnewAfterTheProcessDied() throws Exception {
        TicketFixture ticket = CommitRules.full(here.ticket(1));
        WriteSet opening = Fixtures.commanded(ticket.write(), Fixtures.command("command-1"));
        store().commit(Fixtures.working(opening, here.work("claimed", 0), here.work("waiting", 1)));
        store().claim(Set.of(WorkKind.NOTIFICATION), Fixtures.minute(0), Duration.ofMinutes(5), 1);
        long reserved = store().reserveNumbers(here.tenant(), "INC", 50);
        write(ticket);
        Footprint before = footprint();
        Assumptions.assumeTrue(contract.reopenStore(), "the store is not durable");
        assertEquals(before, footprint());
        assertEquals(true, store().reserveNumbers(here.tenant(), "INC", 1) >= reserved + 50, "a number is given again");
        List<String> work =
                store().claim(Set.of(WorkKind.NOTIFICATION), Fixtures.minute(6), Duration.ofMinutes(5), 9).stream()
                        .map(claim -> claim.item().id())
                        .toList();
        assertEquals(Set.of("claimed", "waiting"), Set.copyOf(work), "work of the process that died");
    }
}
