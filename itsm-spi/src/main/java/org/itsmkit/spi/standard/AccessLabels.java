package org.itsmkit.spi.standard;

import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.AccessPolicy;
import org.jspecify.annotations.Nullable;

/** The labels that the library's own policies use. */
final class AccessLabels {

    private AccessLabels() {}

    static String of(Person person) {
        return "person:" + person.id();
    }

    static String of(Team team) {
        return "team:" + team.id();
    }

    static String of(Role role) {
        return "role:" + role.key();
    }

    /** Whether this is about a ticket that the actor may not see, as the policy says by labels. */
    static boolean isHidden(
            AccessPolicy policy, TenantId tenant, Actor actor, @Nullable TicketType type, @Nullable Ticket ticket) {
        return type != null
                && ticket != null
                && !policy.readersFor(tenant, actor).see(policy.labelsOf(ticket, type));
    }

    /** Those who may never see the ticket, as its type says. */
    static Set<String> denied(Ticket ticket, TicketType type) {
        return type.roles().stream()
                .filter(Role::deniesAccess)
                .flatMap(role -> ticket.participants().in(role).stream())
                .map(AccessLabels::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
