package org.itsmkit.spi.standard;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.Field;
import org.itsmkit.spi.ConfigurationAccess;
import org.itsmkit.spi.ConfigurationOperation;
import org.itsmkit.spi.Labels;
import org.jspecify.annotations.Nullable;

/** Everyone sees every configuration item and may do everything to it. */
final class OpenConfiguration implements ConfigurationAccess {

    static final ConfigurationAccess INSTANCE = new OpenConfiguration();

    @Override
    public Set<Role> rolesOf(TenantId tenant, Actor actor, @Nullable ConfigurationItem item) {
        return Set.of(Role.AGENT, Role.MANAGER);
    }

    @Override
    public Labels labelsOf(TenantId tenant, ConfigurationItem item) {
        return Labels.OPEN;
    }

    @Override
    public List<Reason> objections(
            TenantId tenant, Actor actor, ConfigurationOperation operation, @Nullable ConfigurationItem item) {
        return List.of();
    }

    @Override
    public boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable ConfigurationItem item) {
        return true;
    }
}
