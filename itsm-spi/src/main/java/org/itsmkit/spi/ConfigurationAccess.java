package org.itsmkit.spi;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what in the configuration graph: the part of an {@link AccessPolicy} that is about configuration items, which
 * the same promises and rules hold for. Relations have no rights of their own: they are seen by who sees both ends, and changed by
 * who may configure their source.
 */
public interface ConfigurationAccess {

    /** Nobody sees an item, and nobody may do anything: until a policy says otherwise. */
    ConfigurationAccess CLOSED = new ClosedConfiguration();

    /** The roles an actor holds towards an item, or in general when it is null. That of its owner is added by the engine. */
    Set<Role> rolesOf(TenantId tenant, Actor actor, @Nullable ConfigurationItem item);

    /** Who may see this item, its past and its relations: the same labels each time, as {@link AccessPolicy#readersFor} gives them. */
    Labels labelsOf(TenantId tenant, ConfigurationItem item);

    /**
     * Every reason against this; empty when it is allowed. The item is as it is before, or as it is created; null for what is not
     * about one. Who may do something to an item MUST see it by its labels.
     */
    List<Reason> objections(
            TenantId tenant, Actor actor, ConfigurationOperation operation, @Nullable ConfigurationItem item);

    /**
     * Whether this actor may read an attribute, or one of the {@link org.itsmkit.domain.cmdb.ItemFields} OWNER and SUPPORT_GROUP, of
     * this item, or of any when it is null. What may not be read may not be written or asked by either. The other fields are read
     * by who sees the item.
     */
    boolean mayRead(TenantId tenant, Actor actor, Field<?> field, @Nullable ConfigurationItem item);
}
