package org.itsmkit.tck;

import static org.itsmkit.tck.Fixtures.CAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketRow;

/** Rules about pages of tickets. */
abstract class PagingRules extends StorageRules {

    private static final List<Sort> SORTS = List.of(
            BY_NUMBER,
            Sort.descending(TicketFields.NUMBER),
            Sort.ascending(CAUSE),
            Sort.descending(CAUSE),
            Sort.ascending(TicketFields.NEXT_DUE),
            Sort.descending(TicketFields.PRIORITY),
            Sort.ascending(TicketFields.STATE));

    PagingRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.PAGES)
    void pagesOfEverySize() {
        opened(23);
        for (Sort sort : SORTS) {
            List<String> whole = numbers(Readers.ENGINE, Condition.ALWAYS, sort, Page.MOST);
            assertEquals(23, new HashSet<>(whole).size(), "tickets by " + sort);
            for (int limit : List.of(1, 2, 7, 22, 23, 24)) {
                assertEquals(whole, numbers(Readers.ENGINE, Condition.ALWAYS, sort, limit), sort + " by " + limit);
            }
        }
    }

    @Holds(Rule.PAGES)
    void theLastPageHasNoCursor() {
        opened(10);
        assertNull(page(BY_NUMBER, null, 10).cursor(), "cursor of a page that holds all");
        assertNotNull(page(BY_NUMBER, null, 9).cursor(), "cursor of a page that holds all but one");
        assertEquals(Page.last(List.of()), store().search(query(Readers.ENGINE, Condition.NEVER, BY_NUMBER, null, 5)));
    }

    @Holds(Rule.PAGES)
    void aPageIsAskedForTwice() {
        opened(9);
        for (Sort sort : SORTS) {
            Page<TicketRow> first = page(sort, null, 4);
            assertEquals(page(sort, first.cursor(), 4), page(sort, first.cursor(), 4));
        }
    }

    @Holds(Rule.STEADY_PAGES)
    void ticketsAreOpenedAndMovedBetweenPages() {
        for (Sort sort : SORTS) {
            assertSteady(sort, 1 + 200 * SORTS.indexOf(sort));
        }
    }

    /** Reads pages of tickets that do not change, while between two pages others are opened, moved about and closed. */
    private void assertSteady(Sort sort, int from) {
        String cause = "of " + from;
        List<TicketFixture> moving = new ArrayList<>();
        Set<String> steady = new HashSet<>();
        for (int n = from; n < from + 60; n++) {
            TicketFixture ticket = ticket(n).set(TicketFields.IMPACT.to((long) from));
            write(ticket);
            if (n % 3 == 0) {
                moving.add(ticket);
            } else {
                steady.add(ticket.number());
            }
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        int next = from + 60;
        do {
            Condition where = Condition.where(TicketFields.IMPACT).is((long) from);
            Page<TicketRow> page = store().search(query(Readers.ENGINE, where, sort, cursor, 5));
            page.items().forEach(row -> seen.add(row.number()));
            cursor = page.cursor();
            TicketFixture opened = ticket(next++).set(TicketFields.IMPACT.to((long) from));
            TicketFixture moved = moving.get(next % moving.size());
            write(
                    opened,
                    moved.index(CAUSE.to(cause + next % 3))
                            .due(Fixtures.minute(next % 9))
                            .priority(1, next % 5));
        } while (cursor != null && next < from + 190);
        for (String number : steady) {
            assertEquals(
                    1, seen.stream().filter(number::equals).count(), "how often " + number + " is seen by " + sort);
        }
    }

    @Holds(Rule.STEADY_PAGES)
    void ticketsAreOpenedByOtherThreads() {
        opened(40);
        Set<String> steady = new HashSet<>(numbers(Condition.ALWAYS));
        Together.run(3, thread -> {
            if (thread < 2) {
                for (int i = 0; i < 30; i++) {
                    write(ticket(1_000 + 100 * thread + i));
                }
                return true;
            }
            for (int i = 0; i < 5; i++) {
                List<String> seen = numbers(Readers.ENGINE, Condition.ALWAYS, SORTS.get(i), 7);
                assertEquals(seen.size(), new HashSet<>(seen).size(), "tickets seen, and different ones");
                assertEquals(true, seen.containsAll(steady), "all tickets that were there are seen");
            }
            return true;
        });
    }

    @Holds(Rule.CURSORS)
    void nonsenseIsHandedIn() {
        opened(5);
        String good = page(BY_NUMBER, null, 2).next().orElseThrow();
        for (String bad : List.of(
                "",
                " ",
                "x",
                "null",
                "1",
                "\uD83D\uDE00",
                "' or 1=1 --",
                "W10",
                "[]",
                "{}",
                good + "x",
                "x" + good,
                good.substring(0, good.length() / 2),
                "A".repeat(5_000))) {
            assertRefused(BY_NUMBER, bad);
            assertThrows(
                    InvalidInput.class,
                    () -> store().links(here.tenant(), Fixtures.id(1), null, bad, 5, Readers.ENGINE),
                    "a cursor of links: " + bad);
            assertThrows(InvalidInput.class, () -> store().dead(here.tenant(), bad, 5), "a cursor of work: " + bad);
        }
    }

    @Holds(Rule.CURSORS)
    void theCursorIsOfAnotherOrder() {
        opened(5);
        for (Sort sort : SORTS) {
            String cursor = page(sort, null, 2).next().orElseThrow();
            SORTS.stream().filter(other -> !other.equals(sort)).forEach(other -> assertRefused(other, cursor));
        }
        write(ticket(90).link(LinkType.RELATES_TO, Fixtures.id(1)).link(LinkType.RELATES_TO, Fixtures.id(2)));
        String ofLinks = store().links(here.tenant(), Fixtures.id(90), null, null, 1, Readers.ENGINE)
                .next()
                .orElseThrow();
        assertRefused(BY_NUMBER, ofLinks);
    }

    private void assertRefused(Sort sort, String cursor) {
        assertThrows(InvalidInput.class, () -> page(sort, cursor, 2), () -> "the cursor " + cursor + " by " + sort);
    }

    private Page<TicketRow> page(Sort sort, String cursor, int limit) {
        return store().search(query(Readers.ENGINE, Condition.ALWAYS, sort, cursor, limit));
    }

    private void opened(int count) {
        for (int n = 1; n <= count; n++) {
            write(ticket(n));
        }
    }

    /** A ticket that shares what it is sorted by with others, or has none. */
    private TicketFixture ticket(int n) {
        TicketFixture ticket = here.ticket(n).due(n % 3 == 0 ? null : Fixtures.minute(n % 5));
        return n % 4 == 0 ? ticket : ticket.index(CAUSE.to("cause " + n % 3)).priority(n % 5, n % 3);
    }
}
