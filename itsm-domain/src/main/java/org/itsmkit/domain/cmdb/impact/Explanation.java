package org.itsmkit.domain.cmdb.impact;

import java.util.List;
import org.itsmkit.domain.CiId;

/**
 * Why one item is impacted.
 *
 * @param item the impacted item
 * @param failures failures that bring it down on their own; in the order of ids
 * @param isMinimal whether none of them can be left out; not when there are so many that trying each was too much work
 * @param isSmallest whether there are certainly none fewer that would; when not, it was too much work to tell
 * @param path from one of these failures to the item, each step a need that is not met; the last one is the item's own
 */
public record Explanation(
        CiId item, List<CiId> failures, boolean isMinimal, boolean isSmallest, List<BrokenNeed> path) {

    public Explanation {
        failures = List.copyOf(failures);
        path = List.copyOf(path);
    }

    /** The item's own need that is not met. */
    public BrokenNeed need() {
        return path.get(path.size() - 1);
    }
}
