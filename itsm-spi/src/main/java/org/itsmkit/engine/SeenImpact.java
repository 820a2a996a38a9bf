package org.itsmkit.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.impact.Explanation;
import org.itsmkit.domain.cmdb.impact.GroupChange;
import org.itsmkit.domain.cmdb.impact.Impact;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.service.ImpactAnswer;
import org.itsmkit.sla.InvalidInput;

/** An impact of which only what may be seen is told. */
final class SeenImpact implements ImpactAnswer {

    private final SeenGraph graph;
    private final Impact impact;

    SeenImpact(SeenGraph graph, Impact impact) {
        this.graph = graph;
        this.impact = impact;
    }

    /** Whether it answers a question to this view. */
    boolean isOf(SeenGraph view) {
        return graph == view;
    }

    @Override
    public List<CiId> failed() {
        return impact.failed();
    }

    @Override
    public List<CiId> items() {
        return impact.items();
    }

    @Override
    public List<CiId> itemsOf(String ciClass) {
        ConfigurationModel model = graph.model();
        Set<String> kinds = new HashSet<>(model.subclassesOf(ciClass));
        kinds.add(ciClass);
        return impact.itemsOf(kinds);
    }

    @Override
    public List<CiId> services() {
        return impact.itemsOf(graph.model().classes().stream()
                .filter(CiClass::isService)
                .map(CiClass::key)
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean isImpacted(CiId item) {
        return impact.isImpacted(item);
    }

    @Override
    public boolean wasImpactedAlready(CiId item) {
        return graph.has(item) && impact.wasImpactedAlready(item);
    }

    @Override
    public Optional<Explanation> explain(CiId item) {
        return impact.explain(item);
    }

    @Override
    public List<GroupChange> groups() {
        return impact.groups().stream()
                .filter(group -> graph.isVisible(group.dependent()))
                .toList();
    }

    @Override
    public List<CiId> beyond(ImpactAnswer other) {
        if (!(InvalidInput.present("other", other) instanceof SeenImpact those)) {
            throw new InvalidInput("other", "an answer of this library", other);
        }
        return impact.beyond(those.impact);
    }
}
