package org.itsmkit.spi.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.Field;
import org.itsmkit.spi.ConfigurationAccess;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.Labels;
import org.jspecify.annotations.Nullable;

/** The part of {@link DirectoryAccess} that is about configuration items. */
final class DirectoryConfiguration implements ConfigurationAccess {

    private static final List<Role> STAFF = List.of(Role.AGENT, Role.MANAGER, Role.SYSTEM);

    private final Directory directory;

    DirectoryConfiguration(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<Role> rolesOf(TenantId tenant, Actor actor, @Nullable ConfigurationItem item) {
        Set<Role> roles = new HashSet<>(held(tenant, actor));
        if (!actor.isPerson()) {
            roles.add(Role.AGENT);
        } else if (item != null && !looksAfter(tenant, actor, item)) {
            roles.remove(Role.AGENT);
        }
        return roles;
    }

    @Override
    public Labels labelsOf(TenantId tenant, ConfigurationItem item) {
        Set<String> readers = STAFF.stream().map(AccessLabels::of).collect(Collectors.toSet());
        if (item.owner() != null) {
            readers.add(AccessLabels.of(item.owner()));
        }
        if (item.supportGroup() != null) {
            readers.add(AccessLabels.of(item.supportGroup()));
        }
        return new Labels(readers, Set.of());
    }

    @Override
    public List<Reason> objections(
            TenantId tenant, Actor actor, ConfigurationOperation operation, @Nullable ConfigurationItem item) {
        if (actor.asPerson().filter(person -> !directory.knows(tenant, person)).isPresent()) {
            return objection("access.unknown", "The directory does not know " + actor + ".", actor, operation);
        }
        if (item != null && !sees(tenant, actor, item)) {
            return objection("access.denied", actor + " may not see this item.", actor, operation);
        }
        return switch (operation) {
            case PERFORM -> List.of();
            case CONFIGURE ->
                configures(tenant, actor, item)
                        ? List.of()
                        : objection("access.not-working", actor + " does not look after it.", actor, operation);
            case TAKE_IN ->
                !actor.isPerson() || isManager(tenant, actor)
                        ? List.of()
                        : objection("access.manager-only", "It takes a manager.", actor, operation);
            case REVIEW ->
                isManager(tenant, actor)
                        ? List.of()
                        : objection("access.manager-only", "It takes a manager.", actor, operation);
        };
    }

    @Override
    public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable ConfigurationItem item) {
        return true;
    }

    private boolean configures(TenantId tenant, Actor actor, @Nullable ConfigurationItem item) {
        Set<Role> roles = held(tenant, actor);
        return !actor.isPerson()
                || roles.contains(Role.MANAGER)
                || roles.contains(Role.AGENT) && (item == null || looksAfter(tenant, actor, item));
    }

    /** Nobody's, the actor's own, or that of a team of the actor. */
    private boolean looksAfter(TenantId tenant, Actor actor, ConfigurationItem item) {
        Team group = item.supportGroup();
        return group == null
                || actor.asPerson()
                        .filter(person -> isOwner(person, item)
                                || directory.teamsOf(tenant, person).contains(group))
                        .isPresent();
    }

    private static boolean isOwner(Person person, ConfigurationItem item) {
        return person.equals(item.owner());
    }

    private boolean sees(TenantId tenant, Actor actor, ConfigurationItem item) {
        return held(tenant, actor).stream().anyMatch(STAFF::contains)
                || actor.asPerson()
                        .filter(person -> isOwner(person, item)
                                || item.supportGroup() != null
                                        && directory.teamsOf(tenant, person).contains(item.supportGroup()))
                        .isPresent();
    }

    private boolean isManager(TenantId tenant, Actor actor) {
        return held(tenant, actor).contains(Role.MANAGER);
    }

    private Set<Role> held(TenantId tenant, Actor actor) {
        return actor.asPerson().map(person -> directory.rolesOf(tenant, person)).orElse(Set.of(Role.SYSTEM));
    }

    private static List<Reason> objection(String code, String message, Actor actor, ConfigurationOperation operation) {
        return List.of(Reason.of(code, message, Map.of("actor", actor.id(), "operation", operation.name())));
    }
}
