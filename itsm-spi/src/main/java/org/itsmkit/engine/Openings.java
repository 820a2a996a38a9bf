package org.itsmkit.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Accepted;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.LinkedTickets;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.command.Touched;
import org.itsmkit.domain.journal.JournalEntry;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.journal.TicketEvent.Linked;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketId;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.storage.LinkChange;
import org.itsmkit.spi.storage.StoredTicket;

/** Opens tickets, by themselves or linked to another. */
final class Openings {

    private final Engine engine;

    Openings(Engine engine) {
        this.engine = engine;
    }

    /** Opens a ticket; throws {@link CommandRefused} when a rule forbids it. */
    Ticket open(Asking asking, String typeKey, NewTicket opening) {
        return engine.commits()
                .attempt(
                        asking.tenant(),
                        () -> engine.memory()
                                .result(asking, null, List.of(typeKey, opening))
                                .orElseGet(() -> {
                                    Opened opened = decide(asking, typeKey, opening);
                                    return new Change(engine, asking, opened.now)
                                            .add(opened.type, null, opened.entry(engine, asking, List.of()), List.of())
                                            .effects(opened.accepted.effects())
                                            .executing(List.of(typeKey, opening))
                                            .commit();
                                }));
    }

    /** Opens a ticket and links it: {@code link} as it reads from the new one. */
    Ticket openLinked(Asking asking, TicketId other, LinkType link, String typeKey, NewTicket opening) {
        Object payload = List.of(other, link, typeKey, opening);
        return engine.commits()
                .attempt(
                        asking.tenant(),
                        () -> engine.memory().result(asking, null, payload).orElseGet(() -> {
                            StoredTicket linked = engine.commands().load(asking, other);
                            engine.requireLink(asking, linked.ticket());
                            Opened opened = decide(asking, typeKey, opening);
                            KnownType otherType = engine.types()
                                    .of(asking.tenant(), linked.ticket().type());
                            TicketEvent back = new Linked(link.inverse(), opened.id);
                            JournalEntry otherEntry = engine.entry(
                                    asking, linked.ticket(), List.of(back), engine.now(asking, linked.ticket()));
                            return new Change(engine, asking, opened.now)
                                    .add(
                                            opened.type,
                                            null,
                                            opened.entry(engine, asking, List.of(new Linked(link, other))),
                                            List.of(new LinkChange(link, other, true)))
                                    .effects(opened.accepted.effects())
                                    .executing(payload)
                                    .add(
                                            otherType,
                                            linked,
                                            otherEntry,
                                            List.of(new LinkChange(link.inverse(), opened.id, true)))
                                    .commit();
                        }));
    }

    private Opened decide(Asking asking, String typeKey, NewTicket opening) {
        KnownType type = engine.types().current(asking.tenant(), typeKey);
        Instant now = engine.now(asking);
        List<Reason> reasons = new ArrayList<>(engine.objections(asking, Operation.OPEN, type, null, opening.fields()));
        reasons.addAll(engine.unknownParticipants(asking, opening.participants()));
        TicketId id = newId(asking, now);
        String number = engine.with().numbers().next(asking.tenant(), type.type());
        Decision decision =
                type.rules().open(asking.tenant(), id, number, opening, context(asking, type, opening, now));
        return decision.fold(
                accepted -> {
                    if (!reasons.isEmpty()) {
                        throw new CommandRefused("open " + type.type().label(), reasons);
                    }
                    return new Opened(type, id, accepted, now);
                },
                (Refused refused) -> {
                    reasons.addAll(refused.reasons());
                    throw new CommandRefused("open " + type.type().label(), reasons);
                });
    }

    private DecisionContext context(Asking asking, KnownType type, NewTicket opening, Instant now) {
        Set<Role> roles = new HashSet<>(
                asking.isEngine()
                        ? Set.of(Role.SYSTEM)
                        : engine.with().access().rolesOf(asking.tenant(), asking.actor(), type.type(), null));
        boolean requests = asking.actor()
                .asPerson()
                .filter(person -> opening.participants().has(Role.REQUESTER, person))
                .isPresent();
        roles.remove(Role.REQUESTER);
        if (requests) {
            roles.add(Role.REQUESTER);
        }
        return new DecisionContext(
                asking.actor(),
                roles,
                LinkedTickets.NONE,
                Touched.NOTHING,
                engine.with().calendars(),
                now);
    }

    /** A command that is repeated opens the same ticket, so its id follows from the command's. */
    private TicketId newId(Asking asking, Instant now) {
        if (!asking.options().hasCommandId()) {
            return new TicketId(engine.with().ids().next(now));
        }
        String name = asking.tenant() + "\n" + asking.options().commandId();
        return new TicketId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
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
