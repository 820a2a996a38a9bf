package org.itsmkit.domain.cmdb.collision;

import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.itsmkit.sla.InvalidInput;

/**
 * Changes that collide. Immutable.
 *
 * @param kind why
 * @param changes which, in the order of their names: two, or more where only so many together exhaust a need
 * @param nodes what it is about, ascending: the shared items, the items that are related, the services that all take down, or
 *     what goes down only because of all of them
 * @param windows when all of them are done at the same time: in order, one or more
 * @param exhausted where the failures of {@link CollisionKind#JOINT_EXHAUSTION} meet: the first needs that are no longer met;
 *     empty for other kinds
 */
public record Collision(
        CollisionKind kind,
        List<String> changes,
        List<Integer> nodes,
        List<ChangeWindow> windows,
        List<ExhaustedNeed> exhausted) {

    /**
     * Refuses what is no collision.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public Collision {
        InvalidInput.present("kind", kind);
        changes = InvalidInput.each("changes", changes);
        nodes = InvalidInput.each("nodes", nodes);
        windows = InvalidInput.each("windows", windows);
        exhausted = InvalidInput.each("exhausted", exhausted);
        if (changes.size() < 2) {
            throw new InvalidInput("changes", "two or more", changes);
        }
        if (nodes.isEmpty() || windows.isEmpty()) {
            throw new InvalidInput(nodes.isEmpty() ? "nodes" : "windows", "one or more", "none");
        }
    }

    /** A sentence or two in English. */
    public String explain(IntFunction<String> nameOf) {
        String who = String.join(" and ", changes);
        String what = named(nodes, nameOf);
        String when = windows.stream()
                .map(window -> window.from() + " to " + window.to())
                .collect(Collectors.joining(", ", " (", ")"));
        return switch (kind) {
            case SAME_ITEM -> who + " work on " + what + when;
            case RELATED_ITEM -> who + " work on items that need each other: " + what + when;
            case SHARED_SERVICE -> who + " each take down " + what + when;
            case JOINT_EXHAUSTION ->
                who + " take down " + what + " together, and not alone" + when + ". "
                        + exhausted.stream().map(need -> told(need, nameOf)).collect(Collectors.joining(". "));
        };
    }

    private static String told(ExhaustedNeed need, IntFunction<String> nameOf) {
        return "Of " + need.providers() + " providers " + nameOf.apply(need.dependent()) + " can lose "
                + need.tolerated() + " and loses " + named(need.down(), nameOf);
    }

    private static String named(Collection<Integer> nodes, IntFunction<String> nameOf) {
        return nodes.stream().map(nameOf::apply).collect(Collectors.joining(", "));
    }
}
