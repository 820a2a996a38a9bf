package org.itsmkit.spi.broken;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.spi.TypeSource;
import org.itsmkit.spi.standard.FixedTypes;

/** A right source whose tenants have types of their own, to be broken in one place. */
class TypesByTenant implements TypeSource {

    final Map<TenantId, List<TicketType>> types;
    private final Map<TenantId, TypeSource> right = new HashMap<>();

    TypesByTenant(Map<TenantId, List<TicketType>> types) {
        this.types = types;
        types.forEach((tenant, all) -> right.put(tenant, FixedTypes.of(all)));
    }

    @Override
    public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
        return right.get(tenant).find(tenant, ref);
    }

    @Override
    public Collection<TicketType> all(TenantId tenant) {
        return right.get(tenant).all(tenant);
    }

    @Override
    public Optional<TicketType> current(TenantId tenant, String key) {
        return right.get(tenant).current(tenant, key);
    }
}
