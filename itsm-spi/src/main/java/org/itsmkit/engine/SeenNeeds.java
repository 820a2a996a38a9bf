package org.itsmkit.engine;

import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.cmdb.graph.Needs;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;

/** Who needs whom among what may be seen, for questions about the shape alone: rules of groups that lose members mean nothing. */
final class SeenNeeds {

    private SeenNeeds() {}

    /** As though the rest was not there; nodes have the same numbers. The graph's own when nothing is hidden. */
    static DependencyGraph of(ConfigurationGraph graph, Predicate<ConfigurationNode> visible) {
        BitSet seen = new BitSet(graph.size());
        boolean isAll = true;
        for (int node = 0; node < graph.size(); node++) {
            boolean isSeen = graph.node(node).filter(visible).isPresent();
            seen.set(node, isSeen);
            isAll &= isSeen || graph.classOf(node) == null;
        }
        return isAll ? graph.dependencies() : among(graph.dependencies(), seen);
    }

    private static DependencyGraph among(DependencyGraph whole, BitSet seen) {
        DependencyGraphBuilder part = DependencyGraph.ofSize(whole.size());
        for (int node = seen.nextSetBit(0); node >= 0; node = seen.nextSetBit(node + 1)) {
            Needs needs = whole.needs(node);
            for (int provider : only(needs.providers(), seen)) {
                part.needs(node, provider);
            }
            for (Needs.Group group : needs.groups()) {
                part.needs(node, group.name(), group.rule(), only(group.members(), seen));
            }
        }
        return part.build();
    }

    private static int[] only(int[] nodes, BitSet seen) {
        return IntStream.of(nodes).filter(seen::get).toArray();
    }
}
