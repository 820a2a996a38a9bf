package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Command;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.LinkedTickets.Linked;
import org.itsmkit.domain.command.LinkedTickets.LinkedTicket;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.service.TicketNotFound;
import org.itsmkit.spi.Readers;
import org.itsmkit.spi.storage.ReliedOn;
import org.itsmkit.spi.storage.StoredTicket;

/**
 * Executes a command on one existing ticket: reads, decides, commits, and sees to what follows. Everything it decides with
 * is read before the decision and checked again by the commit.
 */
final class TicketCommands {

    /** How many linked tickets a guard is shown by name. */
    private static final int SHOWN_LINKS = 20;

    private final Engine engine;

    TicketCommands(Engine engine) {
        this.engine = engine;
    }

    /** Executes it. */
    Outcome execute(Asking asking, TicketId ticket, Command command) {
        return engine.commits().attempt(asking.tenant(), () -> {
            Optional<Ticket> repeated = engine.memory().result(asking, ticket, command);
            return repeated.isPresent()
                    ? new Outcome(new Accepted(List.of(), List.of()), repeated.get())
                    : decideAndCommit(asking, ticket, command);
        });
    }

    /** What executing it would come to now. Changes nothing. */
    Decision preview(Asking asking, TicketId ticket, Command command) {
        StoredTicket stored = load(asking, ticket);
        KnownType type = engine.types().of(asking.tenant(), stored.ticket().type());
        return decide(asking, type, stored.ticket(), command, engine.now(asking, stored.ticket()))
                .decision();
    }

    /** The ticket, or {@link TicketNotFound}. */
    StoredTicket load(Asking asking, TicketId ticket) {
        return engine.storage()
                .find(asking.tenant(), ticket, engine.access().readers(asking))
                .orElseThrow(() -> new TicketNotFound(ticket.toString()));
    }

    /** Everything a decision looks at besides the ticket, for a command that needs these links. */
    DecisionContext context(Asking asking, KnownType type, Ticket ticket, LinkedTickets linked, Instant now) {
        Set<Role> roles = engine.roles().of(asking.tenant(), asking.actor(), type.type(), ticket);
        return new DecisionContext(
                asking.actor(),
                roles,
                linked,
                touched(asking, ticket),
                engine.with().calendars(),
                now);
    }

    /** The linked tickets that guards of these kinds want to see. */
    LinkedTickets linked(Asking asking, Ticket ticket, Set<LinkType> kinds) {
        if (kinds.isEmpty() || ticket.links() == 0) {
            return LinkedTickets.NONE;
        }
        Map<LinkType, Linked> byType = new HashMap<>();
        for (LinkType kind : kinds) {
            byType.put(kind, engine.storage().linked(asking.tenant(), ticket.id(), kind, SHOWN_LINKS));
        }
        return new LinkedTickets(byType);
    }

    private Outcome decideAndCommit(Asking asking, TicketId id, Command command) {
        StoredTicket stored = load(asking, id);
        Ticket ticket = stored.ticket();
        KnownType type = engine.types().of(asking.tenant(), ticket.type());
        Instant now = engine.now(asking, ticket);
        Decided decided = decide(asking, type, ticket, command, now);
        return decided.decision()
                .fold(
                        accepted -> accepted.events().isEmpty()
                                ? new Outcome(accepted, ticket)
                                : commit(asking, type, stored, accepted, decided.linked(), command, now),
                        refused -> new Outcome(refused, ticket));
    }

    private Outcome commit(
            Asking asking,
            KnownType type,
            StoredTicket stored,
            Accepted accepted,
            LinkedTickets linked,
            Command command,
            Instant now) {
        JournalEntry entry = engine.entry(asking, stored.ticket(), accepted.events(), now);
        Ticket after = new Change(engine, asking, now)
                .add(type, stored, entry, List.of())
                .effects(accepted.effects())
                .relyingOn(reliedOn(linked))
                .executing(command)
                .commit();
        return new Outcome(accepted, after);
    }

    private Decided decide(Asking asking, KnownType type, Ticket ticket, Command command, Instant now) {
        Demand demand = Demand.of(command);
        List<Reason> objections = engine.objections(asking, demand.operation(), type, ticket, demand.edits());
        LinkedTickets linked = linked(asking, ticket, type.rules().needs(ticket, command));
        Decision decision = type.rules().decide(ticket, command, context(asking, type, ticket, linked, now));
        if (objections.isEmpty()) {
            return new Decided(decision, linked);
        }
        List<Reason> all = new ArrayList<>(objections);
        decision.fold(accepted -> true, refused -> all.addAll(refused.reasons()));
        return new Decided(new Refused(all), linked);
    }

    /** What changed since the version that the command was based on. */
    private Touched touched(Asking asking, Ticket ticket) {
        long basedOn = asking.options().basedOn();
        if (basedOn == 0 || basedOn == ticket.version()) {
            return Touched.NOTHING;
        }
        if (basedOn > ticket.version()) {
            throw new InvalidInput(
                    "basedOn", "a version of " + ticket.number() + " from 1 to " + ticket.version(), basedOn);
        }
        TouchedSince since = new TouchedSince();
        for (long read = basedOn; read < ticket.version(); ) {
            List<JournalEntry> page =
                    engine.journals().entries(asking.tenant(), ticket.id(), read, Journals.PAGE, Readers.ENGINE);
            page.forEach(since::see);
            read += page.size();
            if (page.isEmpty()) {
                throw new IllegalStateException(
                        "The journal of " + ticket.number() + " ends before version " + ticket.version());
            }
        }
        return since.touched();
    }

    private static List<ReliedOn> reliedOn(LinkedTickets linked) {
        return linked.byType().values().stream()
                .flatMap(found -> found.first().stream())
                .map((LinkedTicket found) -> new ReliedOn(found.id(), found.version()))
                .distinct()
                .toList();
    }

    private record Decided(Decision decision, LinkedTickets linked) {}
}
