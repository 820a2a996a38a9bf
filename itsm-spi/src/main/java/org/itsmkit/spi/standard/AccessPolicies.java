package org.itsmkit.spi.standard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.AccessPolicy;
import org.itsmkit.spi.ConfigurationAccess;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.Labels;
import org.itsmkit.spi.Operation;
import org.itsmkit.spi.Readers;
import org.jspecify.annotations.Nullable;

/** The access policies that come with the library. */
public final class AccessPolicies {

    private AccessPolicies() {}

    /**
     * Everyone is an agent and a manager, sees everything and may do everything; but who takes part in a role that
     * {@link Role#deniesAccess() denies access} never sees that ticket and may do nothing to it. For a first try, and behind a host that has checked
     * everything itself.
     */
    public static AccessPolicy everyone() {
        return new Everyone();
    }

    /** A careful policy by what a directory says; see {@link DirectoryAccess}. */
    public static AccessPolicy by(Directory directory) {
        return new DirectoryAccess(directory);
    }

    private static final class Everyone implements AccessPolicy {

        @Override
        public Set<Role> rolesOf(TenantId tenant, Actor actor, TicketType type, @Nullable Ticket ticket) {
            return actor.isPerson() ? Set.of(Role.AGENT, Role.MANAGER) : Set.of(Role.AGENT, Role.MANAGER, Role.SYSTEM);
        }

        @Override
        public Labels labelsOf(Ticket ticket, TicketType type) {
            return new Labels(Labels.OPEN.readers(), AccessLabels.denied(ticket, type));
        }

        @Override
        public Readers readersFor(TenantId tenant, Actor actor) {
            return Readers.with(
                    actor.asPerson().map(AccessLabels::of).map(Set::of).orElse(Set.of()));
        }

        @Override
        public List<Reason> objections(
                TenantId tenant, Actor actor, Operation operation, @Nullable TicketType type, @Nullable Ticket ticket) {
            return AccessLabels.isHidden(this, tenant, actor, type, ticket)
                    ? List.of(Reason.of(
                            "access.denied",
                            actor + " may not see this ticket.",
                            Map.of("actor", actor.id(), "operation", operation.name())))
                    : List.of();
        }

        @Override
        public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable Ticket ticket) {
            return true;
        }

        @Override
        public boolean mayReadInternal(TenantId tenant, Actor actor, Ticket ticket) {
            return true;
        }

        @Override
        public ConfigurationAccess configuration() {
            return OpenConfiguration.INSTANCE;
        }
    }
}
