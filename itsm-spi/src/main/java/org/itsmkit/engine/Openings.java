package org.itsmkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Linked;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.StaleWrite;
import org.itsmkit.spi.storage.StoredTicket;

/** Opens tickets, by themselves or linked to another. */
final class Openings {

    /** Stands for the number of a ticket that is refused anyhow: no number is spent on it. */
    private static final String NO_NUMBER = "-";

    private static final int MOST_TAKEN_NUMBERS = 10_000;

    private final Engine engine;

    Openings(Engine engine) {
        this.engine = engine;
    }

    /** Opens a ticket; throws {@link CommandRefused} when a rule forbids it. */
    Ticket open(Asking asking, String typeKey, NewTicket opening) {
        Supplier<Payload> payload = () -> new Payload("open").add(typeKey).add(opening);
        return engine.commits()
                .attempt(
                        asking,
                        () -> engine.memory()
                                .result(asking, null, payload)
                                .orElseGet(() -> openNow(asking, typeKey, opening, payload)));
    }

    /** Opens a ticket and links it: {@code link} as it reads from the new one. */
    Ticket openLinked(Asking asking, TicketId other, LinkType link, String typeKey, NewTicket opening) {
        Supplier<Payload> payload = () ->
                new Payload("open-linked").add(other).add(link).add(typeKey).add(opening);
        return engine.commits()
                .attempt(
                        asking,
                        () -> engine.memory()
                                .result(asking, null, payload)
                                .orElseGet(() -> openNow(asking, other, link, typeKey, opening, payload)));
    }

    private Ticket openNow(Asking asking, String typeKey, NewTicket opening, Supplier<Payload> payload) {
        return numbered(
                () -> decide(asking, typeKey, opening, engine.now(asking)),
                opened -> new Change(engine, asking, opened.now)
                        .add(opened.type, null, opened.entry(engine, asking, List.of()), List.of())
                        .effects(opened.accepted.effects())
                        .executing(payload)
                        .commit());
    }

    /**
     * Commits an opening under the next number that is free: an import may have brought numbers with it, and those are passed
     * over. Nothing was written when a number is taken, so that a host's transaction allows it too.
     */
    private static Ticket numbered(Supplier<Opened> decided, Function<Opened, Ticket> commit) {
        for (int taken = 0; ; taken++) {
            Opened opened = decided.get();
            try {
                return commit.apply(opened);
            } catch (StaleWrite stale) {
                if (!stale.ticket().equals(opened.id) || taken == MOST_TAKEN_NUMBERS) {
                    throw stale;
                }
            }
        }
    }

    private Ticket openNow(
            Asking asking,
            TicketId other,
            LinkType link,
            String typeKey,
            NewTicket opening,
            Supplier<Payload> payload) {
        StoredTicket linked = engine.commands().load(asking, other);
        KnownType otherType = engine.types().of(asking.tenant(), linked.ticket().type());
        engine.objections().requireLink(asking, otherType.type(), linked.ticket());
        TicketCommands.requireKnownVersion(asking, linked.ticket());
        return numbered(
                () -> decide(asking, typeKey, opening, engine.now(asking, linked.ticket())),
                opened -> openLinked(asking, linked, otherType, link, opened, payload));
    }

    private Ticket openLinked(
            Asking asking,
            StoredTicket linked,
            KnownType otherType,
            LinkType link,
            Opened opened,
            Supplier<Payload> payload) {
        TicketId other = linked.ticket().id();
        JournalEntry back =
                engine.entry(asking, linked.ticket(), List.of(new Linked(link.inverse(), opened.id)), opened.now);
        return new Change(engine, asking, opened.now)
                .add(
                        opened.type,
                        null,
                        opened.entry(engine, asking, List.of(new Linked(link, other))),
                        List.of(new LinkChange(link, other, true)))
                .effects(opened.accepted.effects())
                .executing(payload)
                .add(otherType, linked, back, List.of(new LinkChange(link.inverse(), opened.id, true)))
                .commit();
    }

    private Opened decide(Asking asking, String typeKey, NewTicket opening, Instant now) {
        KnownType type = engine.types().current(asking.tenant(), typeKey);
        requireStorable(opening);
        List<Reason> reasons = new ArrayList<>(engine.objections().toOpening(asking, opening, type.type()));
        TicketId id = new TicketId(engine.with().ids().next(now));
        String number = reasons.isEmpty() ? engine.with().numbers().next(asking.tenant(), type.type()) : NO_NUMBER;
        Decision decision =
                type.rules().open(asking.tenant(), id, number, opening, context(asking, type, opening, now));
        decision.fold(accepted -> true, refused -> reasons.addAll(refused.reasons()));
        if (!reasons.isEmpty()) {
            throw new CommandRefused("open " + type.type().label(), reasons);
        }
        return decision.fold(accepted -> new Opened(type, id, accepted, now), refused -> {
            throw new IllegalStateException("A refusal without a reason");
        });
    }

    private static void requireStorable(NewTicket opening) {
        InvalidInput.present("opening.participants", opening.participants())
                .asMap()
                .forEach((role, persons) -> persons.forEach(person -> Texts.storable(role, person.id())));
    }

    private DecisionContext context(Asking asking, KnownType type, NewTicket opening, Instant now) {
        return new DecisionContext(
                asking.actor(),
                roles(asking, type, opening),
                LinkedTickets.NONE,
                Touched.NOTHING,
                engine.with().calendars(),
                new KnownPeople(engine.with().directory(), asking.tenant()),
                now);
    }

    /** Who is the requester is what the ticket will say, whatever a policy answers. */
    private Set<Role> roles(Asking asking, KnownType type, NewTicket opening) {
        if (asking.isEngine()) {
            return Set.of(Role.SYSTEM);
        }
        Set<Role> roles =
                new HashSet<>(engine.with().access().rolesOf(asking.tenant(), asking.actor(), type.type(), null));
        roles.remove(Role.REQUESTER);
        roles.remove(Role.SYSTEM);
        Set<Person> requesters = opening.participants().in(Role.REQUESTER);
        asking.actor().asPerson().filter(requesters::contains).ifPresent(person -> roles.add(Role.REQUESTER));
        return roles;
    }

    /** A decided opening. */
    private record Opened(KnownType type, TicketId id, Accepted accepted, Instant now) {

        JournalEntry entry(Engine engine, Asking asking, List<TicketEvent> more) {
            List<TicketEvent> events = new ArrayList<>(accepted.events());
            events.addAll(more);
            return engine.firstEntry(asking, id, events, now);
        }
    }
}
