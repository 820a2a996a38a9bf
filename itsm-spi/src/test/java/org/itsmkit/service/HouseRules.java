package org.itsmkit.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.ConfigurationAccess;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/**
 * A policy for tests: kim works here and may do everything; rita sees everything and may do nothing; lee and others see
 * what they take part in, nothing internal, and not the fields named here.
 */
final class HouseRules implements AccessPolicy {

    static final Role SUBJECT = Role.of("subject").deniedAccess();

    final Set<String> unreadable = new HashSet<>();
    /** Who else may configure what they see, and review commits. */
    final Set<String> configuring = new HashSet<>();

    private final ConfigurationAccess items = new Items();
    boolean hidesPersonal;

    @Override
    public Set<Role> rolesOf(TenantId tenant, Actor actor, TicketType type, @Nullable Ticket ticket) {
        return actor.id().equals("kim") ? Set.of(Role.AGENT, Role.MANAGER) : Set.of();
    }

    @Override
    public Labels labelsOf(Ticket ticket, TicketType type) {
        Set<String> readers = new HashSet<>(Set.of("staff"));
        Set<String> denied = new HashSet<>();
        ticket.participants()
                .asMap()
                .forEach((role, persons) -> persons.forEach(
                        person -> (role.equals(SUBJECT.key()) ? denied : readers).add("person:" + person)));
        return new Labels(readers, denied);
    }

    @Override
    public Readers readersFor(TenantId tenant, Actor actor) {
        Set<String> labels = new HashSet<>(Set.of("person:" + actor.id()));
        if (isStaff(actor) || actor.id().equals("rita")) {
            labels.add("staff");
        }
        return Readers.with(labels);
    }

    @Override
    public List<Reason> objections(
            TenantId tenant, Actor actor, Operation operation, @Nullable TicketType type, @Nullable Ticket ticket) {
        boolean allowed = isStaff(actor)
                || !actor.id().equals("rita")
                        && Set.of(Operation.OPEN, Operation.PERFORM, Operation.COMMENT_PUBLICLY, Operation.LINK)
                                .contains(operation);
        return allowed ? List.of() : List.of(Reason.of("not.you", actor + " may not " + operation + "."));
    }

    @Override
    public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable Ticket ticket) {
        return isStaff(actor) || !unreadable.contains(field.name()) && !(hidesPersonal && field.isPersonal());
    }

    @Override
    public boolean mayReadInternal(TenantId tenant, Actor actor, Ticket ticket) {
        return isStaff(actor);
    }

    @Override
    public ConfigurationAccess configuration() {
        return items;
    }

    private static boolean isStaff(Actor actor) {
        return actor.id().equals("kim") || actor.id().equals("eve");
    }

    /** Staff sees every item; others see those that are not called secret, and configure none. */
    private final class Items implements ConfigurationAccess {

        @Override
        public Set<Role> rolesOf(TenantId tenant, Actor actor, @Nullable ConfigurationItem item) {
            return isStaff(actor) ? Set.of(Role.AGENT, Role.MANAGER) : Set.of();
        }

        @Override
        public Labels labelsOf(TenantId tenant, ConfigurationItem item) {
            return item.name().startsWith("secret") ? new Labels(Set.of("staff"), Set.of()) : Labels.OPEN;
        }

        @Override
        public List<Reason> objections(
                TenantId tenant, Actor actor, ConfigurationOperation operation, @Nullable ConfigurationItem item) {
            return isStaff(actor) || configuring.contains(actor.id())
                    ? List.of()
                    : List.of(Reason.of("not.you", actor + " may not " + operation + "."));
        }

        @Override
        public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable ConfigurationItem item) {
            return isStaff(actor) || !unreadable.contains(field.name());
        }
    }
}
