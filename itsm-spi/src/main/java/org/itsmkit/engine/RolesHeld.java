package org.itsmkit.engine;

import java.util.HashSet;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.AccessPolicy;

/** Which roles an actor holds towards a ticket: those the policy says, and those the ticket itself does. */
final class RolesHeld {

    private final AccessPolicy access;

    RolesHeld(AccessPolicy access) {
        this.access = access;
    }

    Set<Role> of(TenantId tenant, Actor actor, TicketType type, Ticket ticket) {
        if (actor.equals(Actor.ENGINE)) {
            return Set.of(Role.SYSTEM);
        }
        Set<Role> roles = new HashSet<>(access.rolesOf(tenant, actor, type, ticket));
        // Who takes part is what the ticket says, whatever a policy answers: an answer of the caller is the caller's.
        roles.remove(Role.REQUESTER);
        roles.remove(Role.SYSTEM);
        if (actor.isPerson()) {
            addTicketRoles(roles, Person.of(actor.id()), ticket);
        }
        return roles;
    }

    private static void addTicketRoles(Set<Role> roles, Person person, Ticket ticket) {
        ticket.participants().asMap().forEach((role, persons) -> {
            if (persons.contains(person) && Objections.isTakenPartIn(Role.of(role))) {
                roles.add(Role.of(role));
            }
        });
        if (ticket.assignee().filter(person::equals).isPresent()) {
            roles.add(Role.ASSIGNEE);
        }
    }
}
