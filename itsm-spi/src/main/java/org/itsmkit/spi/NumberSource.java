package org.itsmkit.spi;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.type.TicketType;

/**
 * Where the numbers come from that people call tickets by.
 *
 * <p>An implementation MUST never give a number twice in one tenant, and MUST be safe for use by several threads and by
 * several nodes. Gaps are allowed. Numbers of a restricted type SHOULD tell nothing about how many there are.
 */
@FunctionalInterface
public interface NumberSource {

    /** A new number, 1 to 64 characters: {@code INC-000123}. */
    String next(TenantId tenant, TicketType type);
}
