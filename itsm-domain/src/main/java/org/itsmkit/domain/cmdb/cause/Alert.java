package org.itsmkit.domain.cmdb.cause;

import java.time.Instant;
import java.util.Comparator;
import org.itsmkit.sla.InvalidInput;

/**
 * A sign that something is wrong with a node. Ordered by time, then by id.
 *
 * @param id what people know it by, 1 to 200 characters, unique
 * @param node the node, 0 or more
 * @param at when it was raised
 */
public record Alert(String id, int node, Instant at) implements Comparable<Alert> {

    private static final Comparator<Alert> ORDER =
            Comparator.comparing(Alert::at).thenComparing(Alert::id);

    public Alert {
        InvalidInput.text("id", id, 200);
        if (node < 0) {
            throw new InvalidInput("node", "0 or more", node);
        }
        InvalidInput.present("at", at);
    }

    @Override
    public int compareTo(Alert other) {
        return ORDER.compare(this, other);
    }
}
