package org.itsmkit.domain.cmdb.collision;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.sla.InvalidInput;

/**
 * Finds which planned changes collide, by what they work on and by what would be down while they are done: the least fixpoint of
 * {@link org.itsmkit.domain.cmdb.graph.FailureSpread} for one change, for two, and for all that are done at the same time.
 *
 * <p>Joint exhaustion of two is what is down under both without what is down under either. For more than two that overlap at one
 * time, all of them fail together; for what is then down and explained by no collision among them found before, changes are left out one
 * after another as long as it stays down, which gives a set none of which can be left out. Each such set is told once. Immutable,
 * safe for use by several threads.
 */
public final class CollisionCheck {

    private final DependencyGraph graph;
    private final BitSet services;
    private final IntPredicate told;

    private CollisionCheck(DependencyGraph graph, BitSet services, IntPredicate told) {
        this.graph = graph;
        this.services = services;
        this.told = InvalidInput.present("told", told);
    }

    /**
     * On this graph.
     *
     * @param services the nodes that are services, for {@link CollisionKind#SHARED_SERVICE}
     * @throws InvalidInput if the graph has no such node
     */
    public static CollisionCheck of(DependencyGraph graph, int... services) {
        BitSet marked = new BitSet();
        CollisionCheck check = new CollisionCheck(graph, marked, node -> true);
        for (int service : services) {
            marked.set(check.require("services", service));
        }
        return check;
    }

    /**
     * Only these nodes are told: what is about others alone is no collision, and others are left out of the rest. What fails goes
     * through them all the same.
     */
    public CollisionCheck telling(IntPredicate nodes) {
        return new CollisionCheck(graph, services, nodes);
    }

    /**
     * The collisions among these changes. Takes a run of the failure for each change and each two that overlap.
     *
     * @param changes in any order, none named twice
     * @param limit how many collisions at most, 1 or more
     * @throws InvalidInput if a name comes twice, the graph has no such node, or the limit is less than 1
     */
    public CollisionReport among(Collection<PlannedWork> changes, int limit) {
        if (limit < 1) {
            throw new InvalidInput("limit", "1 or more", limit);
        }
        List<PlannedWork> works = InvalidInput.each("changes", changes).stream()
                .sorted(Comparator.comparing(PlannedWork::change))
                .toList();
        for (int i = 0; i < works.size(); i++) {
            if (i > 0 && works.get(i - 1).change().equals(works.get(i).change())) {
                throw new InvalidInput("changes", "each name once", works.get(i).change());
            }
            works.get(i).items().forEach(node -> require("items", node));
            works.get(i).down().forEach(node -> require("down", node));
        }
        return new CollisionSearch(graph, services, told, works, limit).run();
    }

    private int require(String field, int node) {
        if (node < 0 || node >= graph.size()) {
            throw new InvalidInput(field, "nodes from 0 to " + (graph.size() - 1), node);
        }
        return node;
    }
}
