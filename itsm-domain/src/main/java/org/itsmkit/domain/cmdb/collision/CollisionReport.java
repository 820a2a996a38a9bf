package org.itsmkit.domain.cmdb.collision;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * The collisions among planned changes. Immutable.
 *
 * @param collisions those of two changes first, in the order of the changes' names and of the kinds; then those of more
 * @param isComplete whether these are all; if not, there is at least one more
 * @param changes how many changes were looked at
 * @param method {@code PAIRS_AND_MINIMAL_SETS}: every two changes that overlap are compared; of more than two that are done at
 *     the same time, for each node that only so many together take down one smallest set is given which does so
 */
public record CollisionReport(List<Collision> collisions, boolean isComplete, int changes, String method) {

    /**
     * Refuses what is missing.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public CollisionReport {
        collisions = InvalidInput.each("collisions", collisions);
        if (changes < 0) {
            throw new InvalidInput("changes", "0 or more", changes);
        }
        InvalidInput.text("method", method, 100);
    }
}
