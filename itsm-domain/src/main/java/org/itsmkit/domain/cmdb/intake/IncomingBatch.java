package org.itsmkit.domain.cmdb.intake;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * What is taken in at once. In which order it is written makes no difference.
 *
 * @param items what is told of items, at most {@link #MOST}
 * @param relations what is told of relations, at most {@link #MOST}
 */
public record IncomingBatch(List<IncomingItem> items, List<IncomingRelation> relations) {

    /** How many items, and how many relations, a batch may have; the more there are the longer one commit takes. */
    public static final int MOST = 100_000;

    public IncomingBatch {
        items = InvalidInput.each("items", items);
        relations = InvalidInput.each("relations", relations);
        if (items.size() > MOST || relations.size() > MOST) {
            throw new InvalidInput(
                    "batch", "at most " + MOST + " items and relations", items.size() + " and " + relations.size());
        }
    }

    /** A batch without relations. */
    public static IncomingBatch of(IncomingItem... items) {
        return new IncomingBatch(List.of(items), List.of());
    }
}
