package org.itsmkit.tck;

import static org.itsmkit.tck.Fixtures.CAUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.Sort;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketRow;

/** Rules about labels: each read shows what the reader may see and nothing else. */
abstract class VisibilityRules extends StorageRules {

    private static final Readers ANN = Readers.with(Set.of("person:ann", "agents"));
    private static final Readers BOB = Readers.with(Set.of("person:bob"));
    private static final Readers NOBODY = new Readers(Set.of(), false);

    VisibilityRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.HIDDEN)
    void oneLabelIsEnoughAndNoneIsNot() {
        TicketFixture ticket = here.ticket(1).labels(readers("agents", "person:bob"));
        write(ticket);
        assertSeen(ticket, ANN, true);
        assertSeen(ticket, BOB, true);
        assertSeen(ticket, Readers.with(Set.of("person:eve")), false);
        assertSeen(ticket, Readers.with(Set.of("Agents", "agents ", "agent", "%", "person:")), false);
        assertSeen(ticket, NOBODY, false);
    }

    @Holds(Rule.HIDDEN)
    void anOpenTicketIsForEveryone() {
        TicketFixture ticket = here.ticket(1).labels(Labels.OPEN);
        write(ticket);
        assertSeen(ticket, Readers.with(Set.of()), true);
        assertSeen(ticket, BOB, true);
        assertSeen(ticket, NOBODY, false);
    }

    @Holds(Rule.HIDDEN)
    void aTicketWithoutLabelsIsForNobody() {
        TicketFixture ticket = here.ticket(1).labels(new Labels(Set.of(), Set.of()));
        write(ticket);
        assertSeen(ticket, ANN, false);
        assertSeen(ticket, Readers.with(Set.of()), false);
        assertSeen(ticket, Readers.with(Set.of("", "null", "[]")), false);
    }

    @Holds(Rule.HIDDEN)
    void aReaderHasManyLabels() {
        Set<String> many = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            many.add("team:" + i);
        }
        TicketFixture ticket = here.ticket(1).labels(readers("team:499", "team:x"));
        TicketFixture hidden = here.ticket(2).labels(readers("team:500"));
        write(ticket, hidden);
        assertSeen(ticket, Readers.with(many), true);
        assertSeen(hidden, Readers.with(many), false);
    }

    @Holds(Rule.HIDDEN)
    void aLinkToAHiddenTicketIsHidden() {
        TicketFixture open =
                here.ticket(1).link(LinkType.RELATES_TO, Fixtures.id(2)).link(LinkType.RELATES_TO, Fixtures.id(3));
        write(open, here.ticket(2).labels(readers("agents")), here.ticket(3));
        assertEquals(List.of(Fixtures.id(3)), linksOf(open, BOB));
        assertEquals(List.of(Fixtures.id(2), Fixtures.id(3)), linksOf(open, ANN));
    }

    @Holds(Rule.HIDDEN)
    void aHiddenTicketHasNoLinks() {
        TicketFixture hidden = here.ticket(1).labels(readers("agents")).link(LinkType.RELATES_TO, Fixtures.id(2));
        write(hidden, here.ticket(2));
        assertEquals(List.of(), linksOf(hidden, BOB));
        assertEquals(List.of(Fixtures.id(2)), linksOf(hidden, ANN));
    }

    @Holds(Rule.DENIED)
    void aDeniedReaderHasTheRightLabelToo() {
        TicketFixture ticket = here.ticket(1)
                .labels(new Labels(Set.of(Labels.EVERYONE, "agents", "person:ann"), Set.of("person:ann", "person:x")));
        write(ticket);
        assertSeen(ticket, ANN, false);
        assertSeen(ticket, BOB, true);
        TicketFixture both = here.ticket(2).labels(new Labels(Set.of("agents"), Set.of("agents")));
        write(both);
        assertSeen(both, ANN, false);
    }

    @Holds(Rule.DENIED)
    void everyoneIsDenied() {
        TicketFixture ticket = here.ticket(1).labels(new Labels(Set.of("agents"), Set.of(Labels.EVERYONE)));
        write(ticket);
        assertSeen(ticket, ANN, false);
    }

    @Holds(Rule.RELABELLED)
    void accessIsGivenAndTaken() {
        TicketFixture ticket = here.ticket(1).labels(readers("agents")).link(LinkType.RELATES_TO, Fixtures.id(2));
        write(here.ticket(2), ticket);
        write(ticket.labels(readers("person:bob")));
        assertSeen(ticket, ANN, false);
        assertSeen(ticket, BOB, true);
        write(ticket.labels(new Labels(Set.of(Labels.EVERYONE), Set.of("person:bob"))));
        assertSeen(ticket, ANN, true);
        assertSeen(ticket, BOB, false);
        write(ticket.labels(Labels.OPEN));
        assertSeen(ticket, BOB, true);
    }

    @Holds(Rule.ENGINE_SEES)
    void theEngineReads() {
        TicketFixture ticket = here.ticket(1).labels(new Labels(Set.of(), Set.of(Labels.EVERYONE, "agents")));
        write(ticket);
        assertSeen(ticket, Readers.ENGINE, true);
        assertSeen(ticket, new Readers(Set.of("agents"), true), true);
    }

    @Holds(Rule.FULL_PAGES)
    void everySecondTicketIsHidden() {
        List<String> visible = new ArrayList<>();
        for (int n = 1; n <= 60; n++) {
            boolean hidden = n % 2 == 0 || n > 20 && n < 40;
            Labels labels = hidden ? readers("agents") : n % 3 == 0 ? Labels.OPEN : readers("person:bob");
            TicketFixture ticket = here.ticket(n).labels(labels).index(CAUSE.to("c" + n % 7));
            write(ticket);
            if (!hidden) {
                visible.add(ticket.number());
            }
        }
        for (Sort sort : List.of(BY_NUMBER, Sort.descending(CAUSE))) {
            for (int limit : List.of(1, 3, visible.size() - 1, visible.size(), visible.size() + 1)) {
                List<String> found = new ArrayList<>();
                String cursor = null;
                do {
                    Page<TicketRow> page = store().search(query(BOB, Condition.ALWAYS, sort, cursor, limit));
                    page.items().forEach(row -> found.add(row.number()));
                    cursor = page.cursor();
                    int expected = Math.min(
                            limit, visible.size() - (found.size() - page.items().size()));
                    assertEquals(expected, page.items().size(), "tickets on a page of " + limit);
                } while (cursor != null && found.size() < 100);
                assertEquals(visible, found.stream().sorted().toList(), "by " + sort + " in pages of " + limit);
                assertNull(cursor, "cursor behind the last ticket");
            }
        }
        assertEquals(visible.size(), store().count(query(BOB, Condition.ALWAYS, BY_NUMBER, null, 1)));
    }

    @Holds(Rule.FULL_PAGES)
    void everySecondLinkIsHidden() {
        TicketFixture hub = here.ticket(1);
        for (int n = 2; n <= 21; n++) {
            hub.link(LinkType.RELATES_TO, Fixtures.id(n));
            write(here.ticket(n).labels(n % 2 == 0 ? readers("agents") : Labels.OPEN));
        }
        write(hub);
        Page<TicketLink> page = store().links(here.tenant(), hub.id(), null, null, 4, BOB);
        assertEquals(4, page.items().size(), "links on the first page");
        List<TicketLink> all = all(cursor -> store().links(here.tenant(), hub.id(), null, cursor, 4, BOB));
        assertEquals(10, all.size());
        assertNull(store().links(here.tenant(), hub.id(), null, null, 10, BOB).cursor(), "cursor behind the last link");
    }

    private void assertSeen(TicketFixture ticket, Readers readers, boolean seen) {
        String who = readers + " and " + ticket.stored().labels();
        Optional<TicketId> id = seen ? Optional.of(ticket.id()) : Optional.empty();
        assertEquals(
                id,
                store().find(here.tenant(), ticket.id(), readers)
                        .map(found -> found.ticket().id()),
                "find: " + who);
        assertEquals(id, store().findByNumber(here.tenant(), ticket.number(), readers), "findByNumber: " + who);
        List<String> listed = numbers(readers, Condition.ALWAYS, BY_NUMBER, 100);
        assertEquals(seen, listed.contains(ticket.number()), "search: " + who);
        assertEquals(
                listed.size(), store().count(query(readers, Condition.ALWAYS, BY_NUMBER, null, 1)), "count: " + who);
        int entries =
                store().journal(here.tenant(), ticket.id(), 0, 100, readers).size();
        assertEquals(seen ? ticket.version() : 0, entries, "journal: " + who);
        if (!seen) {
            assertEquals(List.of(), linksOf(ticket, readers), "links: " + who);
        }
    }

    private List<TicketId> linksOf(TicketFixture ticket, Readers readers) {
        return store().links(here.tenant(), ticket.id(), null, null, 100, readers).items().stream()
                .map(TicketLink::other)
                .toList();
    }

    private static Labels readers(String... labels) {
        return new Labels(Set.of(labels), Set.of());
    }
}
