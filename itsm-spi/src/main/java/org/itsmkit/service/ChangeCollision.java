package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.domain.cmdb.collision.CollisionKind;
import org.itsmkit.sla.InvalidInput;

/**
 * Changes that collide. Immutable.
 *
 * @param kind why
 * @param changes which, in the order of their names: two, or more where only so many together exhaust a need
 * @param items what it is about, in the order of ids: the shared items, the items that are related, the services that all take
 *     down, or what goes down only because of all of them
 * @param windows when all of them are done at the same time, in order
 * @param exhausted for {@link CollisionKind#JOINT_EXHAUSTION} the needs that are no longer met because of all of them
 */
public record ChangeCollision(
        CollisionKind kind,
        List<String> changes,
        List<CiId> items,
        List<ChangeWindow> windows,
        List<Exhausted> exhausted) {

    public ChangeCollision {
        InvalidInput.present("kind", kind);
        changes = InvalidInput.each("changes", changes);
        items = InvalidInput.each("items", items);
        windows = InvalidInput.each("windows", windows);
        exhausted = InvalidInput.each("exhausted", exhausted);
    }

    /**
     * A need that is not met while the changes are done together.
     *
     * @param dependent whose need it is
     * @param down those of its providers that are down and may be seen, in the order of ids
     * @param providers how many providers it has
     * @param tolerated how many of them may be down with the need still met; more are
     */
    public record Exhausted(CiId dependent, List<CiId> down, int providers, int tolerated) {

        public Exhausted {
            InvalidInput.present("dependent", dependent);
            down = InvalidInput.each("down", down);
        }
    }
}
