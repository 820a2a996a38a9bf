package org.itsmkit.domain.cmdb.time;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * A view of the graph: what was true at {@code valid}, as it was known at graph version {@code version}.
 *
 * @param valid an instant of the world
 * @param version a graph version, 0 or more; {@link Long#MAX_VALUE} for everything that is known
 */
public record AsOf(Instant valid, long version) {

    public AsOf {
        InvalidInput.present("valid", valid);
        if (version < 0) {
            throw new InvalidInput("version", "0 or more", version);
        }
    }

    /** What was true then, by all that is known. */
    public static AsOf valid(Instant at) {
        return new AsOf(at, Long.MAX_VALUE);
    }
}
