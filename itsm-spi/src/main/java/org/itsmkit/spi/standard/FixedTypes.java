package org.itsmkit.spi.standard;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.spi.TypeSource;

/** The same types for every tenant, known from the beginning; new tickets get the highest version. Immutable. */
public final class FixedTypes implements TypeSource {

    private final Map<TypeRef, TicketType> byRef = new HashMap<>();
    private final Map<String, TicketType> current = new HashMap<>();

    private FixedTypes(Collection<TicketType> types) {
        for (TicketType type : types) {
            if (byRef.putIfAbsent(type.ref(), type) != null) {
                throw new InvalidInput("types", "each key and version once", type.ref());
            }
            current.merge(
                    type.key(),
                    type,
                    (one, other) -> one.ref().version() > other.ref().version() ? one : other);
        }
    }

    /** Refuses two of one key and version. */
    public static FixedTypes of(Collection<TicketType> types) {
        return new FixedTypes(types);
    }

    @Override
    public Optional<TicketType> find(TenantId tenant, TypeRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    @Override
    public Collection<TicketType> all(TenantId tenant) {
        return Collections.unmodifiableCollection(byRef.values());
    }

    @Override
    public Optional<TicketType> current(TenantId tenant, String key) {
        return Optional.ofNullable(current.get(key));
    }
}
