package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Linked;
import org.itsmkit.domain.journal.TicketEvent.Unlinked;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StoredTicket;

/** The commands that link two tickets. Both are changed in one write set, or neither. */
final class PairCommands {

    private final Engine engine;

    PairCommands(Engine engine) {
        this.engine = engine;
    }

    /** Links two tickets; returns the first. Does nothing when they are linked so already. */
    Ticket link(Asking asking, TicketId one, LinkType type, TicketId other) {
        Supplier<Payload> payload = () -> new Payload("link").add(type).add(other);
        return pair(asking, one, other, payload, pair -> {
            TicketCommands.requireKnownVersion(asking, pair.first());
            if (engine.links().linked(pair.first(), type, pair.second())) {
                return engine.memory().unchanged(asking, one, payload, pair.first(), pair.now());
            }
            return relink(asking, pair, type, true)
                    .relyingOn(cycleCheck(pair, type))
                    .executing(payload)
                    .commit();
        });
    }

    /** Takes a link away; returns the first. Does nothing when there is none. */
    Ticket unlink(Asking asking, TicketId one, LinkType type, TicketId other) {
        Supplier<Payload> payload = () -> new Payload("unlink").add(type).add(other);
        return pair(asking, one, other, payload, pair -> {
            TicketCommands.requireKnownVersion(asking, pair.first());
            return engine.links().linked(pair.first(), type, pair.second())
                    ? relink(asking, pair, type, false).executing(payload).commit()
                    : engine.memory().unchanged(asking, one, payload, pair.first(), pair.now());
        });
    }

    /** Performs an action on the first that has it wait for the second, which is still open; returns the first. */
    Ticket performWaiting(Asking asking, TicketId one, Perform action, TicketId other) {
        Supplier<Payload> payload =
                () -> new CommandPayload().perform(action).add("waiting-for").add(other);
        return pair(asking, one, other, payload, pair -> {
            TicketCommands.Decided decided =
                    engine.commands().decide(asking, pair.firstType(), pair.first(), action, pair.now());
            List<Reason> reasons = new ArrayList<>();
            decided.decision().fold(accepted -> true, refused -> reasons.addAll(refused.reasons()));
            if (!pair.second().state().category().isOpen()) {
                reasons.add(Reason.of(
                        "awaited.done",
                        pair.second().number() + " is " + pair.second().state() + ": it is not waited for."));
            }
            if (!reasons.isEmpty()) {
                throw new CommandRefused(action.action() + " " + pair.first().number(), reasons);
            }
            return decided.decision()
                    .fold(
                            accepted -> waiting(asking, pair, accepted)
                                    .relyingOn(reliedOn(decided, pair))
                                    .executing(payload)
                                    .commit(),
                            refused -> pair.first());
        });
    }

    /**
     * Reads both tickets and does something with them.
     *
     * @param one the ticket that the command is remembered on
     */
    Ticket pair(Asking asking, TicketId one, TicketId other, Supplier<Payload> payload, Pairing pairing) {
        InvalidInput.present("ticket", one);
        if (one.equals(InvalidInput.present("other ticket", other))) {
            throw new InvalidInput("other ticket", "another ticket", other);
        }
        return engine.commits().attempt(asking, () -> {
            Optional<Ticket> repeated = engine.memory().result(asking, one, payload);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            StoredTicket first = engine.commands().load(asking, one);
            StoredTicket second = engine.commands().load(asking, other);
            Pair pair = new Pair(first, typeOf(first), second, typeOf(second), now(asking, first, second));
            engine.objections().requireLink(asking, pair.firstType().type(), pair.first());
            engine.objections().requireLink(asking, pair.secondType().type(), pair.second());
            return pairing.of(pair);
        });
    }

    private Change relink(Asking asking, Pair pair, LinkType type, boolean add) {
        TicketId one = pair.first().id();
        TicketId other = pair.second().id();
        TicketEvent there = add ? new Linked(type, other) : new Unlinked(type, other);
        TicketEvent back = add ? new Linked(type.inverse(), one) : new Unlinked(type.inverse(), one);
        JournalEntry entry = engine.entry(asking, pair.first(), List.of(there), pair.now());
        JournalEntry inverse = engine.entry(asking, pair.second(), List.of(back), pair.now());
        return new Change(engine, asking, pair.now())
                .add(pair.firstType(), pair.one(), entry, List.of(new LinkChange(type, other, add)))
                .add(pair.secondType(), pair.other(), inverse, List.of(new LinkChange(type.inverse(), one, add)));
    }

    private Change waiting(Asking asking, Pair pair, Accepted accepted) {
        TicketId one = pair.first().id();
        TicketId other = pair.second().id();
        boolean linked = engine.links().linked(pair.first(), LinkType.WAITS_FOR, pair.second());
        List<TicketEvent> events = new ArrayList<>(accepted.events());
        List<LinkChange> links = new ArrayList<>(1);
        if (!linked) {
            events.add(new Linked(LinkType.WAITS_FOR, other));
            links.add(new LinkChange(LinkType.WAITS_FOR, other, true));
        }
        Change change = new Change(engine, asking, pair.now())
                .add(pair.firstType(), pair.one(), engine.entry(asking, pair.first(), events, pair.now()), links)
                .effects(accepted.effects());
        if (!linked) {
            LinkType inverse = LinkType.WAITS_FOR.inverse();
            change.add(
                    pair.secondType(),
                    pair.other(),
                    engine.entry(asking, pair.second(), List.of(new Linked(inverse, one)), pair.now()),
                    List.of(new LinkChange(inverse, one, true)));
        }
        return change;
    }

    /** Everything the decision saw, and that the second ticket is as it was seen. */
    private static List<ReliedOn> reliedOn(TicketCommands.Decided decided, Pair pair) {
        List<ReliedOn> all = new ArrayList<>(decided.linked().reliedOn());
        ReliedOn second = new ReliedOn(pair.second().id(), pair.second().version());
        if (!all.contains(second)) {
            all.add(second);
        }
        return all;
    }

    private List<ReliedOn> cycleCheck(Pair pair, LinkType type) {
        if (type.equals(LinkType.CHILD_OF)) {
            return engine.links().requireNoCycle(pair.first(), pair.second());
        }
        return type.equals(LinkType.PARENT_OF) ? engine.links().requireNoCycle(pair.second(), pair.first()) : List.of();
    }

    private KnownType typeOf(StoredTicket stored) {
        return engine.types().of(stored.ticket().tenant(), stored.ticket().type());
    }

    /** One instant for both, before neither's last. */
    private Instant now(Asking asking, StoredTicket one, StoredTicket other) {
        Instant a = engine.now(asking, one.ticket());
        Instant b = engine.now(asking, other.ticket());
        return a.isAfter(b) ? a : b;
    }

    /** Two tickets as they were read, and the instant at which something is done with them. */
    record Pair(StoredTicket one, KnownType firstType, StoredTicket other, KnownType secondType, Instant now) {

        Ticket first() {
            return one.ticket();
        }

        Ticket second() {
            return other.ticket();
        }
    }

    /** What is done with two tickets. */
    @FunctionalInterface
    interface Pairing {
        Ticket of(Pair pair);
    }
}
