package org.itsmkit.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.cmdb.status.Statuses;
import org.itsmkit.service.SeverityView;
import org.itsmkit.sla.InvalidInput;

/** How ill what may be seen is. */
final class SeenSeverities implements SeverityView {

    private final SeenGraph graph;
    private final Statuses<Integer, Severity> statuses;

    /** @param statuses by the number of an item, and as {@code ~group} that of a group */
    SeenSeverities(SeenGraph graph, Statuses<Integer, Severity> statuses) {
        this.graph = graph;
        this.statuses = statuses;
    }

    @Override
    public Severity of(CiId item) {
        return statuses.of(graph.require(item));
    }

    @Override
    public List<CiId> atLeast(Severity severity) {
        InvalidInput.present("severity", severity);
        return IntStream.range(0, graph.size())
                .filter(graph::isVisible)
                .filter(node -> statuses.of(node).compareTo(severity) >= 0)
                .mapToObj(graph::idOf)
                .sorted()
                .toList();
    }

    @Override
    public List<CiId> causesOf(CiId item) {
        return seen(statuses.causesOf(graph.require(item)));
    }

    @Override
    public List<CiId> impactOf(CiId item) {
        return seen(statuses.impactOf(graph.require(item)));
    }

    @Override
    public SeverityView with(Map<CiId, Severity> health) {
        Map<Integer, Severity> reports = new HashMap<>();
        InvalidInput.present("health", health).forEach((item, severity) -> reports.put(graph.require(item), severity));
        return new SeenSeverities(graph, statuses.with(reports).statuses());
    }

    private List<CiId> seen(List<Integer> nodes) {
        return nodes.stream()
                .filter(node -> node >= 0 && graph.isVisible(node))
                .map(graph::idOf)
                .toList();
    }
}
