package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.command.LinkedTickets.Group;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.TicketLink;
import org.jspecify.annotations.Nullable;

/** Rules about links. */
abstract class LinkRules extends StorageRules {

    private static final List<LinkType> TYPES = List.of(
            LinkType.PARENT_OF,
            LinkType.RELATES_TO,
            LinkType.WAITS_FOR,
            new LinkType("B", "b"),
            new LinkType("a_", "a."));

    LinkRules(StorageContract contract) {
        super(contract);
    }

    @Holds(Rule.LINKS)
    void theyAreListedInOrder() {
        TicketFixture hub = here.ticket(1);
        List<TicketLink> links = new ArrayList<>();
        for (int n = 20; n >= 2; n--) {
            write(here.ticket(n));
            LinkType type = TYPES.get(n % TYPES.size());
            links.add(new TicketLink(type, Fixtures.id(n)));
            hub.link(type, Fixtures.id(n));
        }
        hub.link(TYPES.get(0), Fixtures.id(4)).link(TYPES.get(1), Fixtures.id(4));
        links.add(new TicketLink(TYPES.get(1), Fixtures.id(4)));
        links.add(new TicketLink(TYPES.get(0), Fixtures.id(4)));
        write(hub);
        List<TicketLink> expected = links.stream()
                .sorted(Comparator.comparing((TicketLink link) -> link.type().key())
                        .thenComparing(TicketLink::other))
                .toList();
        for (int limit : List.of(1, 2, 5, 20, 21, 22)) {
            assertEquals(expected, links(hub, null, limit), "links by " + limit);
        }
        for (LinkType type : TYPES) {
            assertEquals(
                    expected.stream().filter(link -> link.type().equals(type)).toList(),
                    links(hub, type, 2),
                    "of " + type);
        }
        assertEquals(List.of(), links(hub, LinkType.CAUSED_BY, 5));
        assertEquals(List.of(), links(here.ticket(99), null, 5));
    }

    @Holds(Rule.LINK_CHANGES)
    void theyComeAndGo() {
        TicketFixture a = here.ticket(1);
        write(a, here.ticket(2), here.ticket(3));
        write(a.link(LinkType.PARENT_OF, Fixtures.id(2)).link(LinkType.RELATES_TO, Fixtures.id(2)));
        write(a.link(LinkType.PARENT_OF, Fixtures.id(3)).unlink(LinkType.PARENT_OF, Fixtures.id(2)));
        List<TicketLink> expected = List.of(
                new TicketLink(LinkType.PARENT_OF, Fixtures.id(3)),
                new TicketLink(LinkType.RELATES_TO, Fixtures.id(2)));
        assertEquals(expected, links(a, null, 5));
        write(a);
        assertEquals(expected, links(a, null, 5), "after a write that changes no link");
        assertEquals(List.of(), links(here.ticket(2), null, 5), "the other end, which was not written");
    }

    @Holds(Rule.LINK_CHANGES)
    void whatIsThereIsAddedAndWhatIsNotIsTakenAway() {
        TicketFixture a = here.ticket(1).link(LinkType.PARENT_OF, Fixtures.id(2));
        write(here.ticket(2), a);
        write(a.link(LinkType.PARENT_OF, Fixtures.id(2)).unlink(LinkType.PARENT_OF, Fixtures.id(3)));
        assertEquals(List.of(new TicketLink(LinkType.PARENT_OF, Fixtures.id(2))), links(a, null, 5));
        write(a.unlink(LinkType.PARENT_OF, Fixtures.id(2)).link(LinkType.PARENT_OF, Fixtures.id(2)));
        assertEquals(
                List.of(new TicketLink(LinkType.PARENT_OF, Fixtures.id(2))),
                links(a, null, 5),
                "taken away, then added");
    }

    @Holds(Rule.LINKED)
    void openAndClosedOnesAreCounted() {
        TicketFixture hub = here.ticket(1);
        List<LinkedTicket> open = new ArrayList<>();
        List<LinkedTicket> closed = new ArrayList<>();
        for (int n = 2; n <= 13; n++) {
            TicketFixture child = here.ticket(n).titled("child " + n);
            if (n % 3 == 0) {
                child.closed();
            }
            if (n == 11 || n == 12) {
                child.type("problem", 1);
            }
            if (n % 2 == 0) {
                child.labels(new Labels(Set.of(), Set.of(Labels.EVERYONE)));
            }
            write(child);
            (n % 3 == 0 ? closed : open).add(linked(child));
            hub.link(LinkType.PARENT_OF, child.id());
        }
        write(here.ticket(20), hub.link(LinkType.RELATES_TO, Fixtures.id(20)));
        List<LinkedTicket> all = new ArrayList<>(open);
        all.addAll(closed);
        for (int limit : List.of(0, 1, open.size(), open.size() + 2, 50)) {
            Linked expected = new Linked(
                    List.of(
                            new Group("problem", Category.NEW, 1),
                            new Group("problem", Category.CLOSED, 1),
                            new Group("incident", Category.NEW, open.size() - 1),
                            new Group("incident", Category.CLOSED, closed.size() - 1)),
                    all.subList(0, Math.min(limit, all.size())));
            assertEquals(
                    expected, store().linked(here.tenant(), hub.id(), LinkType.PARENT_OF, limit), "first " + limit);
        }
        assertEquals(Linked.NONE, store().linked(here.tenant(), hub.id(), LinkType.WAITS_FOR, 5));
        assertEquals(Linked.NONE, store().linked(here.tenant(), Fixtures.id(99), LinkType.WAITS_FOR, 5));
    }

    @Holds(Rule.LINKED)
    void theLinkedTicketChanges() {
        TicketFixture hub = here.ticket(1).link(LinkType.WAITS_FOR, Fixtures.id(2));
        TicketFixture other = here.ticket(2);
        write(hub, other, other.closed().titled("done"));
        assertEquals(
                new Linked(List.of(new Group("incident", Category.CLOSED, 1)), List.of(linked(other))),
                store().linked(here.tenant(), hub.id(), LinkType.WAITS_FOR, 5));
    }

    private static LinkedTicket linked(TicketFixture fixture) {
        Ticket ticket = fixture.stored().ticket();
        TicketId id = ticket.id();
        return new LinkedTicket(id, ticket.number(), ticket.title(), ticket.state(), ticket.version());
    }

    private List<TicketLink> links(TicketFixture ticket, @Nullable LinkType type, int limit) {
        return all(cursor -> {
            Page<TicketLink> page = store().links(here.tenant(), ticket.id(), type, cursor, limit, Readers.ENGINE);
            assertEquals(true, page.items().size() <= limit, "no more links than were asked for");
            return page;
        });
    }
}
