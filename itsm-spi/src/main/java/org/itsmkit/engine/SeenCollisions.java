package org.itsmkit.engine;

import java.util.Collection;
import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.collision.ChangeWindow;
import org.itsmkit.domain.cmdb.collision.Collision;
import org.itsmkit.domain.cmdb.collision.CollisionCheck;
import org.itsmkit.domain.cmdb.collision.CollisionReport;
import org.itsmkit.domain.cmdb.collision.PlannedWork;
import org.itsmkit.service.ChangeCollision;
import org.itsmkit.service.ChangeCollisions;
import org.itsmkit.service.PlannedChange;
import org.itsmkit.sla.InvalidInput;

/** Which planned changes collide, as far as it is about what may be seen. */
final class SeenCollisions {

    private final SeenGraph graph;

    SeenCollisions(SeenGraph graph) {
        this.graph = graph;
    }

    ChangeCollisions among(Collection<PlannedChange> changes, int most) {
        List<PlannedWork> works =
                InvalidInput.each("changes", changes).stream().map(this::work).toList();
        CollisionReport report = CollisionCheck.of(graph.needs(), graph.services())
                .telling(graph::isVisible)
                .among(works, most);
        return new ChangeCollisions(
                report.collisions().stream().map(this::told).toList(), report.isComplete(), report.method());
    }

    private PlannedWork work(PlannedChange change) {
        return PlannedWork.of(change.change(), change.windows().toArray(ChangeWindow[]::new))
                .on(numbers(change.items()))
                .takingDown(numbers(change.down()));
    }

    private int[] numbers(Collection<CiId> items) {
        return items.stream().mapToInt(graph::require).toArray();
    }

    private ChangeCollision told(Collision collision) {
        return new ChangeCollision(
                collision.kind(),
                collision.changes(),
                graph.ids(collision.nodes()),
                collision.windows(),
                collision.exhausted().stream()
                        .map(need -> new ChangeCollision.Exhausted(
                                graph.idOf(need.dependent()),
                                graph.ids(need.down()),
                                need.providers(),
                                need.tolerated()))
                        .toList());
    }
}
