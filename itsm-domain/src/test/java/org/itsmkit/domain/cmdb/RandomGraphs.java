package org.itsmkit.domain.cmdb;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.cmdb.graph.IntSlice;

/** Random graphs with groups, circles, nodes that need themselves, and needs told twice. */
public final class RandomGraphs {

    private RandomGraphs() {}

    private record Need(int dependent, Redundancy rule, List<Integer> members) {}

    /** Of 1 to so many nodes, with about two needs for each. */
    public static Arbitrary<DependencyGraph> upTo(int nodes) {
        return Arbitraries.integers()
                .between(1, nodes)
                .flatMap(size -> needs(size).list().ofMaxSize(2 * size).map(needs -> graph(size, needs)));
    }

    /** What each node needs, the members of groups one by one. */
    public static List<List<Integer>> providers(DependencyGraph graph) {
        List<List<Integer>> all = new ArrayList<>();
        IntSlice providers = new IntSlice();
        IntSlice members = new IntSlice();
        for (int node = 0; node < graph.size(); node++) {
            List<Integer> row = new ArrayList<>();
            graph.providers(node, providers);
            for (int i = providers.from; i < providers.to; i++) {
                if (providers.array[i] >= 0) {
                    row.add(providers.array[i]);
                } else {
                    graph.members(~providers.array[i], members);
                    for (int k = members.from; k < members.to; k++) {
                        row.add(members.array[k]);
                    }
                }
            }
            all.add(row);
        }
        return all;
    }

    private static Arbitrary<Need> needs(int size) {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, size - 1);
        Arbitrary<Redundancy> rule = Arbitraries.of(
                Redundancy.ALL,
                Redundancy.atLeast(0),
                Redundancy.atLeast(1),
                Redundancy.atLeast(1),
                Redundancy.atLeast(2),
                Redundancy.atLeast(9),
                Redundancy.percent("50"),
                Redundancy.percent("34"));
        return Combinators.combine(node, rule, node.list().ofMaxSize(4)).as(Need::new);
    }

    private static DependencyGraph graph(int size, List<Need> needs) {
        DependencyGraphBuilder built = DependencyGraph.ofSize(size);
        for (Need need : needs) {
            if (need.members().size() == 1 && need.rule() == Redundancy.ALL) {
                built.needs(need.dependent(), need.members().get(0));
            } else {
                built.needs(
                        need.dependent(),
                        need.rule(),
                        need.members().stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return built.build();
    }
}
