package org.itsmkit.service;

import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * The collisions among planned changes. Immutable.
 *
 * @param collisions those of two changes first, in the order of the changes' names and of the kinds; then those of more
 * @param isComplete whether these are all; if not, there is at least one more
 * @param method the name of the method, as {@link org.itsmkit.domain.cmdb.collision.CollisionReport} has it
 */
public record ChangeCollisions(List<ChangeCollision> collisions, boolean isComplete, String method) {

    public ChangeCollisions {
        collisions = InvalidInput.each("collisions", collisions);
        InvalidInput.text("method", method, 100);
    }
}
