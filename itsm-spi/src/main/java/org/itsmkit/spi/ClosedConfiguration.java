package org.itsmkit.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.Field;
import org.jspecify.annotations.Nullable;

/** See {@link ConfigurationAccess#CLOSED}. */
final class ClosedConfiguration implements ConfigurationAccess {

    private static final Labels NOBODY = new Labels(Set.of(), Set.of());

    @Override
    public Set<Role> rolesOf(TenantId tenant, Actor actor, @Nullable ConfigurationItem item) {
        return Set.of();
    }

    @Override
    public Labels labelsOf(TenantId tenant, ConfigurationItem item) {
        return NOBODY;
    }

    @Override
    public List<Reason> objections(
            TenantId tenant, Actor actor, ConfigurationOperation operation, @Nullable ConfigurationItem item) {
        return List.of(Reason.of(
                "access.configuration.closed",
                "The access policy says nothing of configuration items, so nobody may see or change them.",
                Map.of("actor", actor.id(), "operation", operation.name())));
    }

    @Override
    public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable ConfigurationItem item) {
        return false;
    }
}
