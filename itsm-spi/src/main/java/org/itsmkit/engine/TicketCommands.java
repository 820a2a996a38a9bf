package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.StorageFailure;
import org.itsmkit.spi.storage.StoredTicket;

/**
 * Executes a command on one existing ticket: reads, decides, commits, and sees to what follows. Everything it decides with
 * is read before the decision and checked again by the commit.
 */
final class TicketCommands {

    private final Engine engine;

    TicketCommands(Engine engine) {
        this.engine = engine;
    }

    /** Executes it. */
    Outcome execute(Asking asking, TicketId ticket, Command command) {
        return execute(asking, ticket, command, () -> Payload.of(command));
    }

    /** Executes it, telling a repeat of it by this payload. */
    Outcome execute(Asking asking, TicketId ticket, Command command, Supplier<Payload> payload) {
        return engine.commits().attempt(asking, () -> {
            Optional<Ticket> repeated = engine.memory().result(asking, ticket, payload);
            return repeated.isPresent()
                    ? new Outcome(new Accepted(List.of(), List.of()), repeated.get())
                    : decideAndCommit(asking, ticket, command, payload);
        });
    }

    /** What executing it would come to now. Changes nothing. */
    Outcome preview(Asking asking, TicketId id, Command command) {
        Ticket ticket = load(asking, id).ticket();
        KnownType type = engine.types().of(asking.tenant(), ticket.type());
        return new Outcome(
                decide(asking, type, ticket, command, engine.now(asking, ticket))
                        .decision(),
                ticket);
    }

    /** The ticket, or {@link TicketNotFound}. */
    StoredTicket load(Asking asking, TicketId ticket) {
        return engine.storage()
                .find(asking.tenant(), ticket, engine.access().readers(asking))
                .orElseThrow(() -> new TicketNotFound(ticket.toString()));
    }

    /** Everything a decision looks at besides the ticket. */
    DecisionContext context(Asking asking, KnownType type, Ticket ticket, LinkedTickets linked, Instant now) {
        Set<Role> roles = engine.roles().of(asking.tenant(), asking.actor(), type.type(), ticket);
        return new DecisionContext(
                asking.actor(),
                roles,
                linked,
                touched(asking, type.type(), ticket),
                engine.with().calendars(),
                new KnownPeople(engine.with().directory(), asking.tenant()),
                now);
    }

    /** Decides a command, and remembers what the decision relied on. Every objection and every refusal is told. */
    Decided decide(Asking asking, KnownType type, Ticket ticket, Command command, Instant now) {
        List<Reason> objections =
                new ArrayList<>(engine.objections().to(asking, Demand.of(command), type.type(), ticket));
        LinkedLook linked = LinkedLook.at(engine, ticket, type.rules().needs(ticket, command));
        objections.addAll(linked.objections());
        DecisionContext context = context(asking, type, ticket, linked.tickets(), now);
        Decision decision = type.rules().decide(ticket, command, context);
        if (!decision.isAccepted() && !linked.reliedOn().isEmpty()) {
            // What refuses may be a ticket that this actor must not be told of: it still refuses, unnamed.
            decision = type.rules().decide(ticket, command, with(context, linked.shown(engine, asking)));
        }
        if (objections.isEmpty()) {
            return new Decided(decision, linked);
        }
        decision.fold(accepted -> true, refused -> objections.addAll(refused.reasons()));
        return new Decided(new Refused(objections), linked);
    }

    /** Throws {@link InvalidInput} when the command is based on a version that the ticket does not have yet. */
    static void requireKnownVersion(Asking asking, Ticket ticket) {
        long basedOn = asking.options().basedOn();
        if (basedOn > ticket.version()) {
            throw new InvalidInput(
                    "basedOn", "a version of " + ticket.number() + " from 1 to " + ticket.version(), basedOn);
        }
    }

    private Outcome decideAndCommit(Asking asking, TicketId id, Command command, Supplier<Payload> payload) {
        StoredTicket stored = load(asking, id);
        Ticket ticket = stored.ticket();
        KnownType type = engine.types().of(asking.tenant(), ticket.type());
        Instant now = engine.now(asking, ticket);
        Decided decided = decide(asking, type, ticket, command, now);
        return decided.decision()
                .fold(
                        accepted -> new Outcome(
                                accepted,
                                accepted.events().isEmpty()
                                        ? engine.memory().unchanged(asking, id, payload, ticket, now)
                                        : commit(asking, type, stored, decided, accepted, payload, now)),
                        refused -> new Outcome(refused, ticket));
    }

    private Ticket commit(
            Asking asking,
            KnownType type,
            StoredTicket stored,
            Decided decided,
            Accepted accepted,
            Supplier<Payload> payload,
            Instant now) {
        JournalEntry entry = engine.entry(asking, stored.ticket(), accepted.events(), now);
        return new Change(engine, asking, now)
                .add(type, stored, entry, List.of())
                .effects(accepted.effects())
                .relyingOn(decided.linked().reliedOn())
                .executing(payload)
                .commit();
    }

    /** What of it this actor may read changed since the version that the command was based on. */
    private Touched touched(Asking asking, TicketType type, Ticket ticket) {
        requireKnownVersion(asking, ticket);
        long basedOn = asking.options().basedOn();
        if (basedOn == 0 || basedOn == ticket.version()) {
            return Touched.NOTHING;
        }
        TouchedSince since = new TouchedSince();
        for (long read = basedOn; read < ticket.version(); ) {
            List<JournalEntry> page =
                    engine.journals().entries(asking.tenant(), ticket.id(), read, Journals.PAGE, Readers.ENGINE);
            page.forEach(since::see);
            read += page.size();
            if (page.isEmpty()) {
                throw new StorageFailure(
                        "the journal of " + ticket.number() + " ends before version " + ticket.version());
            }
        }
        Map<String, String> readable = new HashMap<>(since.touched().fields());
        readable.keySet()
                .removeIf(name -> type.schema()
                        .find(name)
                        .filter(field -> !engine.access().mayRead(asking, field, ticket))
                        .isPresent());
        return new Touched(since.touched().stateChanged(), readable);
    }

    private static DecisionContext with(DecisionContext context, LinkedTickets linked) {
        return new DecisionContext(
                context.actor(),
                context.roles(),
                linked,
                context.touched(),
                context.calendars(),
                context.people(),
                context.now());
    }

    /** A decision, and what it saw of linked tickets. */
    record Decided(Decision decision, LinkedLook linked) {}
}
