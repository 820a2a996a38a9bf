package org.itsmkit.spi;

import java.util.Collection;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.type.TicketType;

/**
 * Where ticket types come from. What it answers for a key and version is taken to be immutable and is cached.
 */
public interface TypeSource {

    /** The type of this key and version; tickets opened under it need it for as long as they live. */
    Optional<TicketType> find(TenantId tenant, TypeRef ref);

    /** The type under which new tickets of this key are opened. */
    Optional<TicketType> current(TenantId tenant, String key);

    /** Every type of the tenant in every version that tickets have: a search may ask for what they index. */
    Collection<TicketType> all(TenantId tenant);
}
