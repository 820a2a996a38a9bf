package org.itsmkit.spi.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.ConfigurationAccess;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/**
 * A careful policy by what a {@link Directory} says.
 *
 * <ul>
 *   <li>Agents, managers and automation see tickets of {@link Confidentiality#NORMAL} types. Everyone sees the tickets they
 *       take part in. A {@link Confidentiality#RESTRICTED} ticket is seen only by those who take part, its assignee and the
 *       members of its team: a workflow that opens it without a team leaves it to the requester.
 *   <li>Who takes part in a role that {@link Role#deniesAccess() denies access} never sees the ticket. Who does not see a
 *       ticket may do nothing to it.
 *   <li>An agent works on tickets of the own teams and on those without a team; managers and automation on all they see.
 *   <li>Who takes part may comment in public and attach files. Internal comments are for the assignee, the team, and
 *       agents and managers who do not take part themselves.
 *   <li>Managers erase, verify and operate; they and automation import.
 *   <li>Agents, managers and automation see every configuration item; its owner and the members of its support group see theirs.
 *       An agent configures items of the own teams, those without a group and those of the agent's own; managers and automation
 *       configure all. Managers review commits; they and automation take in what sources saw.
 * </ul>
 */
public final class DirectoryAccess implements AccessPolicy {

    private static final List<Role> STAFF = List.of(Role.AGENT, Role.MANAGER, Role.SYSTEM);

    private final Directory directory;

    public DirectoryAccess(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<Role> rolesOf(TenantId tenant, Actor actor, TicketType type, @Nullable Ticket ticket) {
        Set<Role> roles = new HashSet<>(rolesOf(tenant, actor));
        if (!actor.isPerson()) {
            roles.add(Role.AGENT);
        }
        if (ticket != null && actor.isPerson() && !inReach(tenant, actor, ticket)) {
            roles.remove(Role.AGENT);
        }
        return roles;
    }

    @Override
    public Labels labelsOf(Ticket ticket, TicketType type) {
        Set<String> denied = AccessLabels.denied(ticket, type);
        Set<String> readers = ticket.participants().asMap().values().stream()
                .flatMap(Set::stream)
                .map(AccessLabels::of)
                .filter(label -> !denied.contains(label))
                .collect(Collectors.toSet());
        ticket.assignee().map(AccessLabels::of).ifPresent(readers::add);
        ticket.team().map(AccessLabels::of).ifPresent(readers::add);
        if (type.confidentiality() == Confidentiality.NORMAL) {
            STAFF.stream().map(AccessLabels::of).forEach(readers::add);
        }
        return new Labels(readers, denied);
    }

    @Override
    public Readers readersFor(TenantId tenant, Actor actor) {
        Set<String> labels =
                rolesOf(tenant, actor).stream().map(AccessLabels::of).collect(Collectors.toSet());
        actor.asPerson().ifPresent(person -> {
            labels.add(AccessLabels.of(person));
            teamsOf(tenant, person).stream().map(AccessLabels::of).forEach(labels::add);
        });
        return Readers.with(labels);
    }

    @Override
    public List<Reason> objections(
            TenantId tenant, Actor actor, Operation operation, @Nullable TicketType type, @Nullable Ticket ticket) {
        Optional<Person> person = actor.asPerson();
        if (person.isPresent() && !directory.knows(tenant, person.get())) {
            return objection("access.unknown", "The directory does not know " + actor + ".", actor, operation);
        }
        if (AccessLabels.isHidden(this, tenant, actor, type, ticket)) {
            return objection("access.denied", actor + " may not see this ticket.", actor, operation);
        }
        return switch (operation) {
            case OPEN -> List.of();
            case PERFORM, COMMENT_PUBLICLY, ATTACH ->
                worksOn(tenant, actor, ticket) || takesPart(actor, ticket)
                        ? List.of()
                        : objection(
                                "access.no-part", actor + " neither works on nor takes part in it.", actor, operation);
            case COMMENT_INTERNALLY ->
                ticket == null || mayReadInternal(tenant, actor, ticket)
                        ? List.of()
                        : objection("access.internal", "Internal comments are for those who work.", actor, operation);
            case EDIT, LOG_WORK, CHANGE_PARTICIPANTS, CHANGE_ITEMS, LINK, MERGE ->
                worksOn(tenant, actor, ticket)
                        ? List.of()
                        : objection("access.not-working", actor + " does not work on it.", actor, operation);
            case IMPORT ->
                !actor.isPerson() || rolesOf(tenant, actor).contains(Role.MANAGER)
                        ? List.of()
                        : objection("access.manager-only", "It takes a manager.", actor, operation);
            case ERASE, VERIFY, OPERATE ->
                rolesOf(tenant, actor).contains(Role.MANAGER)
                        ? List.of()
                        : objection("access.manager-only", "It takes a manager.", actor, operation);
        };
    }

    @Override
    public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable Ticket ticket) {
        return true;
    }

    @Override
    public ConfigurationAccess configuration() {
        return new DirectoryConfiguration(directory);
    }

    @Override
    public boolean mayReadInternal(TenantId tenant, Actor actor, Ticket ticket) {
        return isAssigned(tenant, actor, ticket) || isStaff(tenant, actor) && !takesPart(actor, ticket);
    }

    /** Whether the ticket is this actor's to work on. */
    private boolean worksOn(TenantId tenant, Actor actor, @Nullable Ticket ticket) {
        return ticket == null
                ? isStaff(tenant, actor)
                : isAssigned(tenant, actor, ticket)
                        || rolesOf(tenant, actor).contains(Role.AGENT) && inReach(tenant, actor, ticket)
                        || rolesOf(tenant, actor).contains(Role.MANAGER)
                        || !actor.isPerson();
    }

    /** Assigned to the actor or to a team of the actor. */
    private boolean isAssigned(TenantId tenant, Actor actor, Ticket ticket) {
        return actor.asPerson()
                .filter(person -> ticket.assignee().filter(person::equals).isPresent()
                        || isStaff(tenant, actor)
                                && ticket.team()
                                        .filter(teamsOf(tenant, person)::contains)
                                        .isPresent())
                .isPresent();
    }

    /** No team's, or one of the actor's. */
    private boolean inReach(TenantId tenant, Actor actor, Ticket ticket) {
        return ticket.team().isEmpty() || isAssigned(tenant, actor, ticket);
    }

    private static boolean takesPart(Actor actor, @Nullable Ticket ticket) {
        return ticket != null
                && actor.asPerson()
                        .filter(person -> ticket.participants().asMap().values().stream()
                                .anyMatch(persons -> persons.contains(person)))
                        .isPresent();
    }

    private boolean isStaff(TenantId tenant, Actor actor) {
        return rolesOf(tenant, actor).stream().anyMatch(STAFF::contains);
    }

    private Set<Role> rolesOf(TenantId tenant, Actor actor) {
        return actor.asPerson().map(person -> directory.rolesOf(tenant, person)).orElse(Set.of(Role.SYSTEM));
    }

    private Set<Team> teamsOf(TenantId tenant, Person person) {
        return directory.teamsOf(tenant, person);
    }

    private static List<Reason> objection(String code, String message, Actor actor, Operation operation) {
        return List.of(Reason.of(code, message, Map.of("actor", actor.id(), "operation", operation.name())));
    }
}
