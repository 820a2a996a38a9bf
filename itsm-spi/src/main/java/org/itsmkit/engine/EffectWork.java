package org.itsmkit.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.command.Effect.AskApproval;
import org.itsmkit.domain.command.Effect.Notify;
import org.itsmkit.domain.command.Effect.OpenLinked;
import org.itsmkit.domain.journal.TicketEvent.ThresholdReached;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.storage.StoredTicket;
import org.itsmkit.spi.storage.WorkItem;
import org.jspecify.annotations.Nullable;

/** Turns what a decision wants to happen elsewhere into durable work. */
final class EffectWork implements Effect.Fold<Optional<WorkItem>> {

    static final String THRESHOLD_TEMPLATE = "service-level.threshold";

    private static final Set<Role> THRESHOLD_RECIPIENTS = Set.of(Role.ASSIGNEE, Role.AGENT);
    /** Roles of which the ticket alone says who holds them. */
    private static final Set<Role> ON_TICKET = Set.of(Role.REQUESTER, Role.WATCHER, Role.ASSIGNEE, Role.SYSTEM);

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
        made++;
        return notification(stored.ticket().version() + ":" + made, effect.template(), effect.recipients(), Map.of());
    }

    @Override
    public Optional<WorkItem> openLinked(OpenLinked effect) {
        made++;
        return Optional.of(FollowUps.openLinked(asking, stored.ticket(), effect, made, now));
    }

    /** Is no work of its own: the decision asked. */
    @Override
    public Optional<WorkItem> askApproval(AskApproval effect) {
        return Optional.empty();
    }

    /** These persons, as far as they may see the ticket, and who holds these roles hear what became of an approval. */
    Optional<WorkItem> approval(String template, Set<Person> persons, Set<Role> roles, String policy, long sequence) {
        made++;
        Set<Person> recipients = new HashSet<>(persons);
        recipients.removeIf(person -> !maySee(person));
        return notification(
                sequence + ":approval:" + made, template, recipients, null, roles, Map.of("policy", policy));
    }

    /** Who works on the ticket hears of a threshold that the entry of this sequence records. */
    Optional<WorkItem> threshold(ThresholdReached event, long sequence) {
        made++;
        Map<String, String> arguments = Map.of(
                "target", event.target(),
                "threshold", event.threshold(),
                "at", event.at().toString());
        return notification(sequence + ":threshold:" + made, THRESHOLD_TEMPLATE, THRESHOLD_RECIPIENTS, arguments);
    }

    /** Whom an escalation tells of a threshold that the entry of this sequence records. */
    Optional<WorkItem> escalation(Notify effect, long sequence) {
        made++;
        return notification(sequence + ":escalation:" + made, effect.template(), effect.recipients(), Map.of());
    }

    /** To whoever holds these roles on the ticket and may see it; empty when nobody does. */
    private Optional<WorkItem> notification(
            String place, String template, Set<Role> roles, Map<String, String> arguments) {
        Ticket ticket = stored.ticket();
        Set<Person> recipients = new HashSet<>();
        roles.forEach(role -> recipients.addAll(holders(role, ticket)));
        recipients.removeIf(person -> !maySee(person));
        Team team = roles.contains(Role.AGENT) ? ticket.team().orElse(null) : null;
        Set<Role> elsewhere =
                roles.stream().filter(role -> isHeldElsewhere(role, ticket)).collect(Collectors.toSet());
        return notification(place, template, recipients, team, elsewhere, arguments);
    }

    private Optional<WorkItem> notification(
            String place,
            String template,
            Set<Person> recipients,
            @Nullable Team team,
            Set<Role> elsewhere,
            Map<String, String> arguments) {
        if (recipients.isEmpty() && team == null && elsewhere.isEmpty()) {
            return Optional.empty();
        }
        Ticket ticket = stored.ticket();
        Notification notification = new Notification(
                ticket.tenant(),
                "note:" + ticket.id() + "#" + place,
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

    /** Whether the organisation says who holds it: agents as long as there is no team, and what nobody takes part in. */
    private static boolean isHeldElsewhere(Role role, Ticket ticket) {
        if (ON_TICKET.contains(role)) {
            return false;
        }
        return role.equals(Role.AGENT)
                ? ticket.team().isEmpty()
                : ticket.participants().in(role).isEmpty();
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
