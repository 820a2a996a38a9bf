package org.itsmkit.spi;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.type.TicketType;

/**
 * Where the numbers come from that people call tickets by.
 *
 * <p>An implementation MUST never give a number twice in one tenant, whatever the type: types may share a prefix. It MUST be
 * safe for use by several threads and by several nodes, and go on after a restart. Gaps are allowed, and two tenants may have
 * equal numbers. Numbers of a restricted type SHOULD tell nothing about how many there are. Its rules are numbered in the
 * published contract test {@code org.itsmkit.tck.NumberSourceContract}.
 */
@FunctionalInterface
public interface NumberSource {

    /** A new number, 1 to 64 characters that print, the type's prefix first: {@code INC-000123}. */
    String next(TenantId tenant, TicketType type);
}
