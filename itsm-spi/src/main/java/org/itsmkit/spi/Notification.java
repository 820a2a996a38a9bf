package org.itsmkit.spi;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told. It says neither what the ticket is about nor what was said in it.
 *
 * <p>The library does not know who is in a team or holds a role of the organisation. A channel that finds out SHOULD leave
 * out whoever may not see the ticket, such as the subject of a grievance: a desk {@code as} that person does not find it.
 *
 * @param tenant whose it is
 * @param id the same for every attempt to deliver it: the idempotency key
 * @param template what to tell, by a key that the host knows
 * @param ticket the ticket it is about
 * @param number what people call it
 * @param recipients who is to be told, each of whom could see the ticket when it was decided; may be empty when a team is told
 * @param team the team that is to be told, or null
 * @param roles roles of the organisation whose holders are to be told: the library does not know who they are
 * @param arguments what the text may name
 * @param decidedAt when it was decided
 */
public record Notification(
        TenantId tenant,
        String id,
        String template,
        TicketId ticket,
        String number,
        Set<Person> recipients,
        @Nullable Team team,
        Set<Role> roles,
        Map<String, String> arguments,
        Instant decidedAt) {

    public Notification {
        recipients = Set.copyOf(recipients);
        roles = Set.copyOf(roles);
        arguments = Map.copyOf(arguments);
    }
}
