package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StoredTicket;

/**
 * What a decision saw of linked tickets.
 *
 * @param tickets what guards judge by: everything is counted, the first few are named
 * @param reliedOn the tickets whose versions the commit checks again
 * @param objections why nothing may be decided by it: there are more than a commit checks
 */
record LinkedLook(LinkedTickets tickets, List<ReliedOn> reliedOn, List<Reason> objections) {

    static final LinkedLook NOTHING = new LinkedLook(LinkedTickets.NONE, List.of(), List.of());

    /** How many are named to a guard: as many as a refusal can tell of. */
    private static final int NAMED = 5;
    /** How many are checked again, of each kind. A parent needs no more: a child that is reopened moves it on. */
    static final int CHECKED = 1_000;

    /** Looks at the tickets that are linked so. */
    static LinkedLook at(Engine engine, Ticket ticket, Set<LinkType> kinds) {
        if (kinds.isEmpty() || ticket.links() == 0) {
            return NOTHING;
        }
        Map<LinkType, Linked> byType = new HashMap<>();
        List<ReliedOn> reliedOn = new ArrayList<>();
        List<Reason> objections = new ArrayList<>(0);
        for (LinkType kind : kinds) {
            int most = kind.equals(LinkType.PARENT_OF) ? NAMED : CHECKED;
            Linked found = engine.storage().linked(ticket.tenant(), ticket.id(), kind, most);
            if (most == CHECKED && found.total() > CHECKED) {
                objections.add(tooMany(ticket, kind, found.total()));
            }
            found.first().forEach(other -> reliedOn.add(new ReliedOn(other.id(), other.version())));
            List<LinkedTicket> named =
                    found.first().subList(0, Math.min(NAMED, found.first().size()));
            byType.put(kind, new Linked(found.groups(), named));
        }
        return new LinkedLook(
                new LinkedTickets(byType), reliedOn.stream().distinct().toList(), objections);
    }

    private static Reason tooMany(Ticket ticket, LinkType kind, long total) {
        return Reason.of(
                "linked.too.many",
                ticket.number() + " has " + total + " links \"" + kind + "\", and what depends on more than " + CHECKED
                        + " tickets is not decided. Take some of them away.",
                Map.of("link", kind.key(), "total", Long.toString(total)));
    }

    /** The same as this actor may be told of it: what may not be seen is counted and not named. */
    LinkedTickets shown(Engine engine, Asking asking) {
        if (asking.isEngine() || tickets.byType().isEmpty()) {
            return tickets;
        }
        Readers readers = engine.access().readers(asking);
        Map<LinkType, Linked> shown = new HashMap<>();
        tickets.byType().forEach((kind, linked) -> {
            List<LinkedTicket> named = linked.first().stream()
                    .flatMap(other -> shown(engine, asking, readers, other).stream())
                    .toList();
            shown.put(kind, new Linked(linked.groups(), named));
        });
        return new LinkedTickets(shown);
    }

    private static Optional<LinkedTicket> shown(Engine engine, Asking asking, Readers readers, LinkedTicket other) {
        Optional<StoredTicket> seen = engine.storage().find(asking.tenant(), other.id(), readers);
        return seen.map(StoredTicket::ticket)
                .map(ticket -> new LinkedTicket(
                        other.id(),
                        other.number(),
                        engine.access().mayRead(asking, TicketFields.TITLE, ticket) ? other.title() : "",
                        other.state(),
                        other.version()));
    }
}
