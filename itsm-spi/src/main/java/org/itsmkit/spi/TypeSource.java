package org.itsmkit.spi;

import java.util.Collection;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.type.TicketType;

/**
 * Where ticket types come from. What it answers for a key and version is taken to be immutable and is cached.
 *
 * <p>An implementation MUST be safe for use by several threads, MUST say the same of a version each time, on every node, and
 * MUST compare keys exactly: a key may be any text that a caller came with. Its rules are numbered in the published contract
 * test {@code org.itsmkit.tck.TypeSourceContract}.
 */
public interface TypeSource {

    /** The type of this key and version, or empty; tickets opened under it need it for as long as they live. */
    Optional<TicketType> find(TenantId tenant, TypeRef ref);

    /** The type under which new tickets of this key are opened, which {@link #find} finds too; empty when there is none. */
    Optional<TicketType> current(TenantId tenant, String key);

    /** Every type of the tenant, once in every version that {@link #find} finds and tickets have: a search may ask for what they index. */
    Collection<TicketType> all(TenantId tenant);
}
