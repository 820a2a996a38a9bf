package org.itsmkit.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.Storage;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.jspecify.annotations.Nullable;

/** Reads how tickets are linked, for the engine's own decisions: nothing is hidden. */
final class Links {

    private static final int PAGE = 200;
    /** More ancestors than any tree of tickets has that people could still read. */
    private static final int MOST_ANCESTORS = 100;

    private static final List<LinkType> KNOWN = List.of(
            LinkType.PARENT_OF,
            LinkType.DUPLICATE_OF,
            LinkType.WAITS_FOR,
            LinkType.FOLLOWS_UP,
            LinkType.CAUSED_BY,
            LinkType.ASKS_ABOUT,
            LinkType.RELATES_TO);

    private final Storage storage;

    Links(Storage storage) {
        this.storage = storage;
    }

    /** Every link of this type, or of every type, read page by page as it is asked for. */
    Iterator<TicketLink> all(Ticket ticket, @Nullable LinkType type) {
        return Iterators.pages(
                cursor -> storage.links(ticket.tenant(), ticket.id(), type, cursor.orElse(null), PAGE, Readers.ENGINE));
    }

    /** Whether the first is linked so to the second; looks from the side that has fewer links. */
    boolean linked(Ticket first, LinkType type, Ticket second) {
        return first.links() <= second.links()
                ? any(first, type, second.id())
                : any(second, type.inverse(), first.id());
    }

    /** Returns the type; throws {@link InvalidInput} when it gives a known name another meaning, or is the desk's own. */
    static LinkType meaningful(LinkType type) {
        InvalidInput.present("link type", type);
        if (type.equals(LinkType.ASKS_ABOUT) || type.equals(LinkType.ASKS_ABOUT.inverse())) {
            throw new InvalidInput("link type", "one that people set; only the desk asks about work", type);
        }
        for (LinkType known : KNOWN) {
            boolean sameNames = Stream.of(known.key(), known.inverseKey())
                    .anyMatch(name -> name.equals(type.key()) || name.equals(type.inverseKey()));
            if (sameNames && !type.equals(known) && !type.equals(known.inverse())) {
                throw new InvalidInput("link type", known.key() + " only with " + known.inverseKey(), type);
            }
        }
        return type;
    }

    /**
     * Throws {@link CommandRefused} when the child is above the parent already: a ticket is nobody's ancestor and
     * descendant at once. Returns what that was decided by, to be checked again at commit.
     */
    List<ReliedOn> requireNoCycle(Ticket child, Ticket parent) {
        List<ReliedOn> seen = new ArrayList<>();
        Set<TicketId> known = new LinkedHashSet<>(List.of(parent.id()));
        Deque<TicketId> above = new ArrayDeque<>(known);
        while (!above.isEmpty()) {
            Optional<Ticket> ticket = storage.find(parent.tenant(), above.remove(), Readers.ENGINE)
                    .map(StoredTicket::ticket);
            if (ticket.isEmpty()) {
                continue;
            }
            seen.add(new ReliedOn(ticket.get().id(), ticket.get().version()));
            Iterator<TicketLink> parents = all(ticket.get(), LinkType.CHILD_OF);
            while (parents.hasNext()) {
                TicketId next = parents.next().other();
                if (next.equals(child.id())) {
                    throw refused(child, parent, "link.cycle", "A ticket cannot be above and below itself.");
                }
                if (known.add(next)) {
                    above.add(next);
                }
            }
            if (known.size() > MOST_ANCESTORS) {
                throw refused(
                        child, parent, "link.depth", "More than " + MOST_ANCESTORS + " tickets are above it already.");
            }
        }
        return seen;
    }

    private boolean any(Ticket ticket, LinkType type, TicketId other) {
        Iterator<TicketLink> links = all(ticket, type);
        while (links.hasNext()) {
            if (links.next().other().equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static CommandRefused refused(Ticket child, Ticket parent, String code, String message) {
        return new CommandRefused(
                "link " + child.number() + " to " + parent.number(), List.of(Reason.of(code, message)));
    }
}
