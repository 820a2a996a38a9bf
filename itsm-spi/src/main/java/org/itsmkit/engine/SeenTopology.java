package org.itsmkit.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.Needs;
import org.itsmkit.domain.cmdb.topology.DependencyPath;
import org.itsmkit.domain.cmdb.topology.Dominators;
import org.itsmkit.domain.cmdb.topology.NetworkConnectivity;
import org.itsmkit.domain.cmdb.topology.NetworkGraph;
import org.itsmkit.domain.cmdb.topology.NetworkGraphBuilder;
import org.itsmkit.domain.cmdb.topology.StrongComponents;
import org.itsmkit.service.ItemLink;
import org.itsmkit.service.TopologyView;

/** The shape of what may be seen. */
final class SeenTopology implements TopologyView {

    private final SeenGraph graph;
    private final DependencyGraph needs;

    SeenTopology(SeenGraph graph) {
        this.graph = graph;
        this.needs = graph.seenNeeds();
    }

    @Override
    public List<CiId> path(CiId from, CiId to) {
        return ids(DependencyPath.shortest(needs, graph.require(from), graph.require(to)));
    }

    @Override
    public List<CiId> dominators(CiId from, CiId to) {
        Dominators dominators = Dominators.of(needs, graph.require(from));
        int end = graph.require(to);
        if (!dominators.isReached(end)) {
            return List.of();
        }
        List<CiId> passed = new ArrayList<>();
        for (int node = end; node != Dominators.NONE; node = dominators.immediate(node)) {
            passed.add(graph.idOf(node));
        }
        Collections.reverse(passed);
        return List.copyOf(passed);
    }

    @Override
    public List<CiId> articulationPoints(int most) {
        return first(SeenGraph.requireMost(most), ids(connectivity().articulationPoints()), Comparator.naturalOrder());
    }

    @Override
    public List<ItemLink> bridges(int most) {
        List<ItemLink> all = connectivity().bridges().stream()
                .map(link -> new ItemLink(graph.idOf(link.one()), graph.idOf(link.other())))
                .toList();
        return first(SeenGraph.requireMost(most), all, Comparator.naturalOrder());
    }

    @Override
    public List<List<CiId>> circles(int most) {
        List<List<CiId>> all = StrongComponents.of(needs).circles().stream()
                .map(circle -> ids(circle).stream().sorted().toList())
                .toList();
        return first(SeenGraph.requireMost(most), all, Comparator.comparing(circle -> circle.get(0)));
    }

    private NetworkConnectivity connectivity() {
        NetworkGraphBuilder links = NetworkGraph.ofSize(needs.size());
        for (int node = 0; node < needs.size(); node++) {
            int dependent = node;
            Needs of = needs.needs(node);
            IntStream.concat(
                            Arrays.stream(of.providers()),
                            of.groups().stream().flatMapToInt(group -> Arrays.stream(group.members())))
                    .forEach(provider -> links.link(dependent, provider));
        }
        return NetworkConnectivity.of(links.build());
    }

    private List<CiId> ids(int... nodes) {
        return IntStream.of(nodes).mapToObj(graph::idOf).toList();
    }

    private static <T> List<T> first(int most, List<T> all, Comparator<T> order) {
        return all.stream().sorted(order).limit(most).toList();
    }
}
