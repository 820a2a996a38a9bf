package org.itsmkit.spi;

import java.time.Instant;
import java.util.UUID;

/**
 * Where opaque ids come from.
 *
 * <p>An implementation MUST never give an id twice, whatever the thread, the node and the time, and MUST be safe for use by
 * several threads. Ids are those of RFC 9562, and SHOULD be ordered by time, because stores keep rows in their order. Its
 * rules are numbered in the published contract test {@code org.itsmkit.tck.IdSourceContract}.
 */
@FunctionalInterface
public interface IdSource {

    /** A new id, made at {@code now}: of the years 1 to 9999, and perhaps before that of the last call. */
    UUID next(Instant now);
}
