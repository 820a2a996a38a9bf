package org.itsmkit.domain.cmdb.cause;

import java.time.Instant;
import org.itsmkit.sla.InvalidInput;

/**
 * Something that was done to a node: a deployment, a change, a new version of its record.
 *
 * @param node which, 0 or more
 * @param at when
 * @param what what people know it by, such as the number of a change, 1 to 200 characters
 */
public record RecentChange(int node, Instant at, String what) {

    public RecentChange {
        if (node < 0) {
            throw new InvalidInput("node", "0 or more", node);
        }
        InvalidInput.present("at", at);
        InvalidInput.text("what", what, 200);
    }
}
