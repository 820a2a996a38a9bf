package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Absorbed;
import org.itsmkit.domain.journal.TicketEvent.Linked;
import org.itsmkit.domain.journal.TicketEvent.MergedInto;
import org.itsmkit.domain.journal.TicketEvent.ParticipantAdded;
import org.itsmkit.domain.journal.TicketEvent.Unlinked;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Page;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.TicketLink;
import org.itsmkit.spi.storage.TicketWrite;

/** The commands that touch two tickets: link, unlink, merge. Both are changed in one write set, or neither. */
final class PairCommands {

    /** The action of a workflow that closes a duplicate. */
    static final String MERGE = "merge";

    private static final int PAGE = 200;
    private static final int MOST_ANCESTORS = 100;

    private final Engine engine;

    PairCommands(Engine engine) {
        this.engine = engine;
    }

    /** Links two tickets; returns the first. Does nothing when they are linked so already. */
    Ticket link(Asking asking, TicketId one, LinkType type, TicketId other) {
        return pair(asking, one, other, List.of("link", type, other), (first, second) -> {
            if (isLinked(first.ticket(), type, second.ticket())) {
                return first.ticket();
            }
            requireNoCycle(asking, first.ticket(), type, second.ticket());
            return relink(asking, first, type, second, true);
        });
    }

    /** Takes a link away; returns the first. Does nothing when there is none. */
    Ticket unlink(Asking asking, TicketId one, LinkType type, TicketId other) {
        return pair(
                asking,
                one,
                other,
                List.of("unlink", type, other),
                (first, second) -> isLinked(first.ticket(), type, second.ticket())
                        ? relink(asking, first, type, second, false)
                        : first.ticket());
    }

    /** Merges a duplicate into the survivor, which it returns. */
    Ticket merge(Asking asking, TicketId duplicate, TicketId survivor) {
        return pair(asking, survivor, duplicate, List.of(MERGE, duplicate), (kept, merged) -> {
            requireMergeable(asking, kept.ticket(), merged.ticket());
            return merge(asking, kept, merged);
        });
    }

    private Ticket pair(Asking asking, TicketId one, TicketId other, Object payload, Pairing pairing) {
        if (one.equals(other)) {
            throw new InvalidInput("other ticket", "another ticket", other);
        }
        return engine.commits().attempt(asking.tenant(), () -> {
            Optional<Ticket> repeated = engine.memory().result(asking, one, payload);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            StoredTicket first = engine.commands().load(asking, one);
            StoredTicket second = engine.commands().load(asking, other);
            engine.requireLink(asking, first.ticket());
            engine.requireLink(asking, second.ticket());
            return pairing.of(first, second);
        });
    }

    private Ticket relink(Asking asking, StoredTicket first, LinkType type, StoredTicket second, boolean add) {
        TicketId one = first.ticket().id();
        TicketId other = second.ticket().id();
        TicketEvent there = add ? new Linked(type, other) : new Unlinked(type, other);
        TicketEvent back = add ? new Linked(type.inverse(), one) : new Unlinked(type.inverse(), one);
        return new Change(engine, asking, now(asking, first, second))
                .add(
                        typeOf(first),
                        first,
                        entry(asking, first, second, List.of(there)),
                        List.of(new LinkChange(type, other, add)))
                .executing(List.of(add ? "link" : "unlink", type, other))
                .add(
                        typeOf(second),
                        second,
                        entry(asking, second, first, List.of(back)),
                        List.of(new LinkChange(type.inverse(), one, add)))
                .commit();
    }

    private Ticket merge(Asking asking, StoredTicket kept, StoredTicket merged) {
        Instant now = now(asking, kept, merged);
        TicketId survivor = kept.ticket().id();
        TicketId duplicate = merged.ticket().id();
        Accepted closing = closing(asking, merged.ticket(), now);
        List<TicketEvent> last = new ArrayList<>(closing.events());
        last.add(new Linked(LinkType.DUPLICATE_OF, survivor));
        last.add(new MergedInto(survivor));
        JournalEntry lastEntry = engine.entry(asking, merged.ticket(), last, now);
        TicketWrite end = engine.writes()
                .of(
                        typeOf(merged),
                        merged,
                        lastEntry,
                        List.of(new LinkChange(LinkType.DUPLICATE_OF, survivor, true)),
                        now);
        List<TicketEvent> gained = new ArrayList<>();
        gained.add(new Absorbed(
                duplicate, end.after().ticket().version(), end.after().head().toString()));
        gained.add(new Linked(LinkType.DUPLICATE_OF.inverse(), duplicate));
        gained.addAll(newcomers(kept.ticket(), merged.ticket()));
        LinkChange link = new LinkChange(LinkType.DUPLICATE_OF.inverse(), duplicate, true);
        return new Change(engine, asking, now)
                .add(typeOf(kept), kept, engine.entry(asking, kept.ticket(), gained, now), List.of(link))
                .executing(List.of(MERGE, duplicate))
                .add(merged, lastEntry, end)
                .commit();
    }

    /** The duplicate's own workflow says how it ends. */
    private Accepted closing(Asking asking, Ticket duplicate, Instant now) {
        KnownType type = engine.types().of(asking.tenant(), duplicate.type());
        Decision decision = type.rules()
                .decide(
                        duplicate,
                        Perform.action(MERGE),
                        engine.commands()
                                .context(asking, type, duplicate, LinkedTickets.NONE, now)
                                .asEngine());
        return decision.fold(accepted -> accepted, refused -> {
            throw new CommandRefused("merge " + duplicate.number(), refused.reasons());
        });
    }

    private static List<TicketEvent> newcomers(Ticket kept, Ticket merged) {
        List<TicketEvent> added = new ArrayList<>();
        for (Map.Entry<String, Set<Person>> role : merged.participants().asMap().entrySet()) {
            for (Person person : role.getValue()) {
                if (!kept.participants().has(Role.of(role.getKey()), person)) {
                    added.add(new ParticipantAdded(role.getKey(), person));
                }
            }
        }
        return added;
    }

    private void requireMergeable(Asking asking, Ticket kept, Ticket merged) {
        List<Reason> reasons = new ArrayList<>();
        for (Ticket ticket : List.of(kept, merged)) {
            KnownType type = engine.types().of(asking.tenant(), ticket.type());
            reasons.addAll(engine.objections(asking, Operation.MERGE, type, ticket, List.of()));
        }
        if (kept.state().category().isFinal()) {
            reasons.add(Reason.of(
                    "merge.survivor.closed",
                    "A duplicate cannot be merged into " + kept.number() + ", which is " + kept.state() + "."));
        }
        if (!reasons.isEmpty()) {
            throw new CommandRefused("merge " + merged.number() + " into " + kept.number(), reasons);
        }
    }

    /** A ticket is nobody's ancestor and descendant at once. */
    private void requireNoCycle(Asking asking, Ticket first, LinkType type, Ticket second) {
        boolean up = type.equals(LinkType.CHILD_OF);
        if (!up && !type.equals(LinkType.PARENT_OF)) {
            return;
        }
        TicketId child = up ? first.id() : second.id();
        List<TicketId> frontier = new ArrayList<>(List.of(up ? second.id() : first.id()));
        for (int i = 0; i < frontier.size() && i < MOST_ANCESTORS; i++) {
            if (frontier.get(i).equals(child)) {
                throw new CommandRefused(
                        "link " + first.number() + " to " + second.number(),
                        List.of(Reason.of("link.cycle", "A ticket cannot be above and below itself.")));
            }
            engine.storage()
                    .links(asking.tenant(), frontier.get(i), LinkType.CHILD_OF, null, PAGE, Readers.ENGINE)
                    .items()
                    .forEach(link -> frontier.add(link.other()));
        }
    }

    /** Looks from the side that has fewer links. */
    private boolean isLinked(Ticket first, LinkType type, Ticket second) {
        return first.links() <= second.links()
                ? anyLink(first, type, link -> link.other().equals(second.id()))
                : anyLink(second, type.inverse(), link -> link.other().equals(first.id()));
    }

    private boolean anyLink(Ticket ticket, LinkType type, Predicate<TicketLink> wanted) {
        Optional<String> cursor = Optional.empty();
        do {
            Page<TicketLink> page = engine.storage()
                    .links(ticket.tenant(), ticket.id(), type, cursor.orElse(null), PAGE, Readers.ENGINE);
            if (page.items().stream().anyMatch(wanted)) {
                return true;
            }
            cursor = page.next();
        } while (cursor.isPresent());
        return false;
    }

    private KnownType typeOf(StoredTicket stored) {
        return engine.types().of(stored.ticket().tenant(), stored.ticket().type());
    }

    private JournalEntry entry(Asking asking, StoredTicket stored, StoredTicket other, List<TicketEvent> events) {
        return engine.entry(asking, stored.ticket(), events, now(asking, stored, other));
    }

    /** One instant for both, before neither's last. */
    private Instant now(Asking asking, StoredTicket one, StoredTicket other) {
        Instant a = engine.now(asking, one.ticket());
        Instant b = engine.now(asking, other.ticket());
        return a.isAfter(b) ? a : b;
    }

    /** What is done with two tickets. */
    @FunctionalInterface
    private interface Pairing {
        Ticket of(StoredTicket first, StoredTicket second);
    }
}
