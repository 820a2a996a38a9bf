package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/** The access policy, asked at the edge: what may be done, and what leaves the engine. Never caches an answer. */
final class Access {

    /** Who stands where somebody may not be named. */
    static final Actor UNNAMED = Actor.person(AccessPolicy.CONCEALED.id());

    private final AccessPolicy policy;
    private final ItemSight items;

    Access(AccessPolicy policy, ItemSight items) {
        this.policy = policy;
        this.items = items;
    }

    Readers readers(Asking asking) {
        return asking.isEngine() ? Readers.ENGINE : policy.readersFor(asking.tenant(), asking.actor());
    }

    List<Reason> objections(Asking asking, Operation operation, @Nullable TicketType type, @Nullable Ticket ticket) {
        return asking.isEngine()
                ? List.of()
                : policy.objections(asking.tenant(), asking.actor(), operation, type, ticket);
    }

    /** Throws {@link CommandRefused} when anything is against it. */
    void require(
            Asking asking, Operation operation, String attempted, @Nullable TicketType type, @Nullable Ticket ticket) {
        List<Reason> reasons = objections(asking, operation, type, ticket);
        if (!reasons.isEmpty()) {
            throw new CommandRefused(attempted, reasons);
        }
    }

    boolean mayRead(Asking asking, Field<?> field, @Nullable Ticket ticket) {
        return asking.isEngine() || policy.mayRead(asking.tenant(), asking.actor(), field, ticket);
    }

    boolean mayReadInternal(Asking asking, Ticket ticket) {
        return asking.isEngine() || policy.mayReadInternal(asking.tenant(), asking.actor(), ticket);
    }

    /** Why these fields may not be asked about or edited. */
    List<Reason> unreadable(Asking asking, Iterable<? extends Field<?>> fields, @Nullable Ticket ticket) {
        List<Reason> reasons = new ArrayList<>(0);
        for (Field<?> field : fields) {
            if (!mayRead(asking, field, ticket)) {
                reasons.add(Reason.of(
                        "field.not.readable",
                        "You may not read \"" + field.name() + "\", so you may not use it here either.",
                        Map.of("field", field.name())));
            }
        }
        return reasons;
    }

    /** The ticket as this actor may read it. */
    Ticket shown(Asking asking, TicketType type, Ticket ticket) {
        List<FieldEdit<?>> hidden = new ArrayList<>(0);
        for (Field<?> field : type.schema().fields()) {
            if (ticket.fields().has(field) && !mayRead(asking, field, ticket)) {
                hidden.add(field.cleared());
            }
        }
        Participants participants = shown(asking, ticket.participants(), ticket);
        AffectedItems items = shown(asking, ticket.items());
        Map<String, Approval> approvals = approvals(asking, ticket);
        return hidden.isEmpty()
                        && approvals.equals(ticket.approvals())
                        && participants.equals(ticket.participants())
                        && items.equals(ticket.items())
                ? ticket
                : new Ticket(
                        ticket.tenant(),
                        ticket.id(),
                        ticket.number(),
                        ticket.type(),
                        ticket.state(),
                        ticket.stateSince(),
                        ticket.fields().with(hidden),
                        participants,
                        items,
                        ticket.links(),
                        ticket.timerFirings(),
                        approvals,
                        ticket.createdAt(),
                        ticket.updatedAt(),
                        ticket.version());
    }

    /** The configuration items on a ticket, without those that the actor may not see. */
    AffectedItems shown(Asking asking, AffectedItems named) {
        return named.only(visibleAmong(asking, named.asMap().keySet()));
    }

    /** Which of these configuration items the actor may see. */
    Predicate<CiId> visibleAmong(Asking asking, Collection<CiId> named) {
        Readers readers = readers(asking);
        return readers.unrestricted() ? item -> true : items.seen(asking.tenant(), named, readers)::contains;
    }

    /** Why these configuration items may not be named. */
    List<Reason> unseen(Asking asking, Collection<CiId> named) {
        return items.objections(asking.tenant(), named, readers(asking));
    }

    /** Approvals say who asked for them, and whom they left out for a conflict: often the requester. */
    private Map<String, Approval> approvals(Asking asking, Ticket ticket) {
        if (ticket.approvals().isEmpty() || mayReadRequester(asking, ticket)) {
            return ticket.approvals();
        }
        Map<String, Approval> shown = new HashMap<>();
        ticket.approvals().forEach((policy, approval) -> shown.put(policy, approval.concealing(UNNAMED)));
        return shown;
    }

    boolean mayReadRequester(Asking asking, Ticket ticket) {
        return mayRead(asking, TicketFields.REQUESTER, ticket);
    }

    /** Those who take part, without the requesters when the actor may not read who they are. */
    Participants shown(Asking asking, Participants participants, Ticket ticket) {
        if (participants.requester().isEmpty() || mayReadRequester(asking, ticket)) {
            return participants;
        }
        Participants left = participants;
        for (var person : participants.in(Role.REQUESTER)) {
            left = left.without(Role.REQUESTER, person);
        }
        return left;
    }
}
