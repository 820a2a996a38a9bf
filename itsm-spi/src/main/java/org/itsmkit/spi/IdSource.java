package org.itsmkit.spi;

import java.time.Instant;
import java.util.UUID;

/**
 * Where opaque ids come from.
 *
 * <p>An implementation MUST never give an id twice and MUST be safe for use by several threads. Ids SHOULD be ordered by
 * time, because stores keep rows in their order.
 */
@FunctionalInterface
public interface IdSource {

    /** A new id, made at {@code now}. */
    UUID next(Instant now);
}
