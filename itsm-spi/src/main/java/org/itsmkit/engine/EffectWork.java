package org.itsmkit.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.command.Effect.Notify;
import org.itsmkit.domain.command.Effect.OpenLinked;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.WorkItem;

/** Turns what a decision wants to happen elsewhere into durable work. */
final class EffectWork implements Effect.Fold<Optional<WorkItem>> {

    private final Engine engine;
    private final Asking asking;
    private final StoredTicket stored;
    private final Instant now;
    private int made;

    EffectWork(Engine engine, Asking asking, StoredTicket stored, Instant now) {
        this.engine = engine;
        this.asking = asking;
        this.stored = stored;
        this.now = now;
    }

    @Override
    public Optional<WorkItem> inform(Notify effect) {
        return notification(effect.template(), effect.recipients(), Map.of());
    }

    @Override
    public Optional<WorkItem> openLinked(OpenLinked effect) {
        made++;
        return Optional.of(FollowUps.openLinked(asking, stored.ticket(), effect.link(), made, now));
    }

    /** A notification to whoever holds these roles on the ticket and may see it; empty when nobody does. */
    Optional<WorkItem> notification(String template, Set<Role> roles, Map<String, String> arguments) {
        made++;
        Ticket ticket = stored.ticket();
        Set<Person> recipients = new HashSet<>();
        roles.forEach(role -> recipients.addAll(holders(role, ticket)));
        recipients.removeIf(person -> !maySee(person));
        Team team = roles.contains(Role.AGENT) ? ticket.team().orElse(null) : null;
        Set<Role> elsewhere = roles.contains(Role.MANAGER) ? Set.of(Role.MANAGER) : Set.of();
        if (recipients.isEmpty() && team == null && elsewhere.isEmpty()) {
            return Optional.empty();
        }
        String id = "note:" + ticket.id() + "#" + ticket.version() + ":" + made;
        Notification notification = new Notification(
                ticket.tenant(),
                id,
                template,
                ticket.id(),
                ticket.number(),
                recipients,
                team,
                elsewhere,
                arguments,
                now);
        return Optional.of(NotificationPayload.work(notification));
    }

    private static Set<Person> holders(Role role, Ticket ticket) {
        return role.equals(Role.ASSIGNEE)
                ? ticket.assignee().map(Set::of).orElse(Set.of())
                : ticket.participants().in(role);
    }

    private boolean maySee(Person person) {
        return engine.with()
                .access()
                .readersFor(asking.tenant(), Actor.person(person.id()))
                .see(stored.labels());
    }
}
