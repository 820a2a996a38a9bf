package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.NewTicket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.service.CommandRefused;
import org.itsmkit.spi.Operation;
import org.jspecify.annotations.Nullable;

/** Everything against a command before the ticket's own rules are asked: the access policy and the directory. */
final class Objections {

    /** Roles that nobody takes part in: the organisation holds them, or a field of the ticket says who. */
    private static final Set<Role> HELD_ELSEWHERE = Set.of(Role.ASSIGNEE, Role.AGENT, Role.MANAGER, Role.SYSTEM);

    private final Access access;
    private final PeopleCheck people;

    Objections(Access access, PeopleCheck people) {
        this.access = access;
        this.people = people;
    }

    /** Whether somebody can hold this role by taking part in a ticket. */
    static boolean isTakenPartIn(Role role) {
        return !HELD_ELSEWHERE.contains(role);
    }

    /** Every objection to an operation on this ticket. */
    List<Reason> to(Asking asking, Operation operation, TicketType type, @Nullable Ticket ticket) {
        return access.objections(asking, operation, type, ticket);
    }

    /** Every objection to a command on this ticket. */
    List<Reason> to(Asking asking, Demand demand, TicketType type, Ticket ticket) {
        if (asking.isEngine()) {
            return List.of();
        }
        List<Reason> objections = new ArrayList<>(access.objections(asking, demand.operation(), type, ticket));
        if (demand.isEngineOnly()) {
            objections.add(Reason.of("command.engine.only", "Only the engine itself gives this command."));
        }
        if (demand.comment() != null) {
            objections.addAll(access.objections(asking, demand.comment(), type, ticket));
        }
        if (demand.action() != null && editsBeyondForm(demand.action(), demand.edits(), type, ticket)) {
            objections.addAll(access.objections(asking, Operation.EDIT, type, ticket));
        }
        addEdits(asking, demand.edits(), type, ticket, objections);
        addNewcomers(asking, demand.newcomers(), type, objections);
        objections.addAll(access.unseen(asking, demand.items()));
        return objections.stream().distinct().toList();
    }

    /** Every objection to opening such a ticket. */
    List<Reason> toOpening(Asking asking, NewTicket opening, TicketType type) {
        if (asking.isEngine()) {
            return List.of();
        }
        List<Reason> objections = new ArrayList<>(access.objections(asking, Operation.OPEN, type, null));
        addEdits(asking, opening.fields(), type, null, objections);
        addNewcomers(asking, opening.participants(), type, objections);
        objections.addAll(access.unseen(asking, opening.items().asMap().keySet()));
        if (appointsActors(opening.participants(), type)) {
            objections.addAll(access.objections(asking, Operation.CHANGE_PARTICIPANTS, type, null));
        }
        return objections.stream().distinct().toList();
    }

    /** Throws {@link CommandRefused} when this ticket may not be linked. */
    void requireLink(Asking asking, TicketType type, Ticket ticket) {
        List<Reason> reasons = access.objections(asking, Operation.LINK, type, ticket);
        if (!reasons.isEmpty()) {
            throw new CommandRefused("link " + ticket.number(), reasons);
        }
    }

    private void addEdits(
            Asking asking, List<FieldEdit<?>> edits, TicketType type, @Nullable Ticket ticket, List<Reason> to) {
        if (edits.isEmpty()) {
            return;
        }
        List<Field<?>> fields = new ArrayList<>(edits.size());
        for (FieldEdit<?> edit : edits) {
            // What the type says of the field counts, not what the caller's own field of this name says.
            Field<?> field = type.schema().find(edit.field().name()).orElse(edit.field());
            fields.add(field);
            if (isWithheld(field, edit.value(), ticket)) {
                to.add(Reason.of(
                        "choice.withheld",
                        field.label() + " is " + edit.value() + " only when the desk says so. Choose one of "
                                + String.join(", ", field.offered()) + ".",
                        Map.of("field", field.name())));
            }
        }
        to.addAll(access.unreadable(asking, fields, ticket));
        to.addAll(people.objections(asking.tenant(), edits));
    }

    /** What the ticket says already may be said again. */
    private static boolean isWithheld(Field<?> field, @Nullable Object value, @Nullable Ticket ticket) {
        return value instanceof String choice
                && field.withheld().contains(choice)
                && (ticket == null || !choice.equals(ticket.value(field)));
    }

    private void addNewcomers(Asking asking, Participants newcomers, TicketType type, List<Reason> to) {
        to.addAll(people.objections(asking.tenant(), newcomers));
        for (String key : newcomers.asMap().keySet()) {
            Role role = Role.of(key);
            if (!type.roles().contains(role)) {
                to.add(Reason.of(
                        "role.unknown", "\"" + key + "\" is no role of " + type.label() + ".", Map.of("role", key)));
            } else if (!isTakenPartIn(role)) {
                to.add(Reason.of(
                        "role.held.elsewhere",
                        "Nobody becomes " + key + " by taking part in a ticket.",
                        Map.of("role", key)));
            }
        }
    }

    /** Whether somebody is named in a role that the workflow lets act: to be the requester is the one anybody may claim. */
    private static boolean appointsActors(Participants participants, TicketType type) {
        Map<String, Set<Person>> named = participants.asMap();
        return type.workflow().transitions().stream()
                .flatMap(transition -> transition.roles().stream())
                .anyMatch(role -> !role.equals(Role.REQUESTER) && named.containsKey(role.key()));
    }

    /** An action's form may be filled in by whoever may perform it; other fields are edited by whoever may edit. */
    private static boolean editsBeyondForm(String action, List<FieldEdit<?>> edits, TicketType type, Ticket ticket) {
        Transition transition =
                type.workflow().transition(ticket.state(), action).orElse(null);
        if (transition == null) {
            return false;
        }
        Map<String, FieldPolicy> entered = type.workflow().policiesIn(transition.target(ticket.state()));
        for (FieldEdit<?> edit : edits) {
            String name = edit.field().name();
            if (!transition.policies().containsKey(name) && !asksFor(entered.get(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksFor(@Nullable FieldPolicy policy) {
        return policy != null && !policy.forbidsEdits();
    }
}
