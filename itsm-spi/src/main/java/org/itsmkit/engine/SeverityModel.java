package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.domain.cmdb.status.ReduceFunction;
import org.itsmkit.domain.cmdb.status.StatusEdge;
import org.itsmkit.domain.cmdb.status.StatusModel;
import org.itsmkit.domain.cmdb.status.StatusModelBuilder;
import org.itsmkit.domain.cmdb.status.Statuses;

/** A graph of needs as a model of severities: items by their numbers, groups as {@code ~group}. Used once. */
final class SeverityModel {

    private final SeenGraph graph;
    private final DependencyGraph needs;
    private final StatusModelBuilder<Integer, Severity> model = StatusModel.ofSeverities();
    private final IntSlice providers = new IntSlice();
    private final IntSlice members = new IntSlice();

    SeverityModel(SeenGraph graph) {
        this.graph = graph;
        this.needs = graph.needs();
    }

    /** How all is by the health of what may be seen. */
    Statuses<Integer, Severity> byHealth() {
        Map<Integer, Severity> reports = new HashMap<>();
        for (int node = 0; node < graph.size(); node++) {
            add(node);
            int item = node;
            graph.seen(node)
                    .filter(seen -> seen.health().rank() > 0)
                    .ifPresent(seen -> reports.put(item, seen.health()));
        }
        return model.build().evaluate(reports);
    }

    private void add(int node) {
        needs.providers(node, providers);
        if (providers.from == providers.to) {
            model.input(node);
            return;
        }
        List<StatusEdge<Integer>> edges = new ArrayList<>();
        edges.add(StatusEdge.own());
        for (int i = providers.from; i < providers.to; i++) {
            edges.add(StatusEdge.to(providers.array[i]));
            if (providers.array[i] < 0) {
                addGroup(~providers.array[i]);
            }
        }
        model.service(node, ReduceFunction.worst(), edges);
    }

    /** As ill as the worst of those that it needs, if the best ones serve. */
    private void addGroup(int group) {
        needs.members(group, members);
        int needed = members.to - members.from - needs.tolerance(group);
        model.service(
                ~group,
                needed < 1 ? ReduceFunction.fixed(0) : ReduceFunction.best(needed),
                IntStream.range(members.from, members.to)
                        .mapToObj(i -> StatusEdge.to(members.array[i]))
                        .toList());
    }
}
