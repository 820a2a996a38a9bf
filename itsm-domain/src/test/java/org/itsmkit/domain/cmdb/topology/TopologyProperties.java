package org.itsmkit.domain.cmdb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.domain.cmdb.RandomGraphs;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;

/** What the answers mean, said by taking nodes and links away and looking who still reaches whom. */
class TopologyProperties {

    private static final int NOTHING = -1;

    @Provide
    Arbitrary<DependencyGraph> graphs() {
        return RandomGraphs.upTo(12);
    }

    @Provide
    Arbitrary<List<int[]>> links() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, 9);
        return Combinators.combine(node, node)
                .as((one, other) -> new int[] {one, other})
                .list()
                .ofMaxSize(16);
    }

    @Property(tries = 1_000)
    void aStrongComponentIsThoseThatReachEachOther(@ForAll("graphs") DependencyGraph graph) {
        List<List<Integer>> providers = RandomGraphs.providers(graph);
        StrongComponents components = StrongComponents.of(graph);
        for (int one = 0; one < graph.size(); one++) {
            BitSet fromOne = reached(providers, one, NOTHING);
            for (int other = 0; other < graph.size(); other++) {
                boolean mutual =
                        fromOne.get(other) && reached(providers, other, NOTHING).get(one);
                assertThat(components.componentOf(one) == components.componentOf(other))
                        .isEqualTo(mutual);
                if (fromOne.get(other)) {
                    assertThat(components.componentOf(other)).isLessThanOrEqualTo(components.componentOf(one));
                }
            }
            assertThat(components.members(components.componentOf(one))).contains(one);
        }
    }

    @Property(tries = 1_000)
    void aCircleIsWhatComesBackToWhereItBegan(@ForAll("graphs") DependencyGraph graph) {
        List<List<Integer>> providers = RandomGraphs.providers(graph);
        Set<Integer> expected = IntStream.range(0, graph.size())
                .filter(node -> providers.get(node).stream()
                        .anyMatch(next -> reached(providers, next, NOTHING).get(node)))
                .boxed()
                .collect(Collectors.toSet());
        assertThat(StrongComponents.of(graph).circles().stream()
                        .flatMapToInt(Arrays::stream)
                        .boxed()
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 1_000)
    void aDominatorIsWhatNoWayCanAvoid(@ForAll("graphs") DependencyGraph graph) {
        List<List<Integer>> providers = RandomGraphs.providers(graph);
        Dominators dominators = Dominators.of(graph, 0);
        BitSet fromRoot = reached(providers, 0, NOTHING);
        for (int node = 0; node < graph.size(); node++) {
            assertThat(dominators.isReached(node)).isEqualTo(fromRoot.get(node));
            int nearest = Dominators.NONE;
            for (int dominator = 0; dominator < graph.size(); dominator++) {
                boolean expected = fromRoot.get(node)
                        && fromRoot.get(dominator)
                        && !reached(providers, 0, dominator).get(node);
                assertThat(dominators.dominates(dominator, node))
                        .as("%d of %d", dominator, node)
                        .isEqualTo(expected);
                if (expected && dominator != node && (nearest < 0 || dominators.dominates(nearest, dominator))) {
                    nearest = dominator;
                }
            }
            assertThat(dominators.immediate(node)).isEqualTo(nearest);
            if (nearest >= 0) {
                assertThat(dominators.dominatedBy(nearest)).contains(node);
            }
        }
    }

    @Property(tries = 1_000)
    void aShortestPathIsTheFirstOfTheShortest(@ForAll("graphs") DependencyGraph graph) {
        List<List<Integer>> providers = RandomGraphs.providers(graph);
        for (int to = 0; to < graph.size(); to++) {
            assertThat(DependencyPath.shortest(graph, 0, to)).isEqualTo(firstPath(providers, 0, to));
        }
    }

    @Property(tries = 2_000)
    void articulationPointsAndBridgesAreWhatDisconnects(
            @ForAll("links") List<int[]> links, @ForAll ParallelLinks parallel) {
        NetworkConnectivity found = NetworkConnectivity.of(network(links), parallel);
        assertThat(found.components()).isEqualTo(components(links, NOTHING));
        assertThat(found.articulationPoints())
                .isEqualTo(IntStream.range(0, 10)
                        // the node that is cut off is one more, and an articulation point makes two more
                        .filter(node -> components(links, node) > components(links, NOTHING) + 1)
                        .toArray());
        assertThat(found.bridges()).isEqualTo(bridges(links, parallel));
    }

    @Property(tries = 1_000)
    void biconnectedComponentsHoldTwoNodesOfEachLinkAndNoArticulationPointOfTheirOwn(
            @ForAll("links") List<int[]> links) {
        List<int[]> components = NetworkConnectivity.of(network(links)).biconnectedComponents();
        for (int[] link : links) {
            if (link[0] != link[1]) {
                assertThat(components.stream().filter(one -> holds(one, link[0]) && holds(one, link[1])))
                        .hasSize(1);
            }
        }
        for (int[] one : components) {
            List<int[]> within = links.stream()
                    .filter(link -> holds(one, link[0]) && holds(one, link[1]))
                    .toList();
            assertThat(NetworkConnectivity.of(network(within)).articulationPoints())
                    .isEmpty();
            assertThat(NetworkConnectivity.of(network(within)).biconnectedComponents())
                    .containsExactly(one);
        }
    }

    private static boolean holds(int[] nodes, int node) {
        return Arrays.binarySearch(nodes, node) >= 0;
    }

    private static NetworkGraph network(List<int[]> links) {
        NetworkGraphBuilder built = NetworkGraph.ofSize(10);
        links.forEach(link -> built.link(link[0], link[1]));
        return built.build();
    }

    private static List<Link> bridges(List<int[]> links, ParallelLinks parallel) {
        Set<Link> bridges = new TreeSet<>();
        for (int i = 0; i < links.size(); i++) {
            int[] link = links.get(i);
            List<int[]> rest = new ArrayList<>(links);
            rest.remove(i);
            rest.removeIf(other -> parallel == ParallelLinks.MERGED
                    && Math.min(other[0], other[1]) == Math.min(link[0], link[1])
                    && Math.max(other[0], other[1]) == Math.max(link[0], link[1]));
            if (components(rest, NOTHING) > components(links, NOTHING)) {
                bridges.add(new Link(link[0], link[1]));
            }
        }
        return List.copyOf(bridges);
    }

    /** How many there are when all links of one node are cut. */
    private static int components(List<int[]> links, int without) {
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int node = 0; node < 10; node++) {
            int fixed = node;
            neighbours.add(links.stream()
                    .filter(link -> link[0] != without && link[1] != without)
                    .filter(link -> link[0] == fixed || link[1] == fixed)
                    .map(link -> link[0] + link[1] - fixed)
                    .toList());
        }
        BitSet seen = new BitSet();
        int count = 0;
        for (int node = 0; node < 10; node++) {
            if (!seen.get(node)) {
                count++;
                seen.or(reached(neighbours, node, NOTHING));
            }
        }
        return count;
    }

    private static BitSet reached(List<List<Integer>> next, int from, int without) {
        BitSet seen = new BitSet();
        List<Integer> queue = new ArrayList<>();
        if (from != without) {
            seen.set(from);
            queue.add(from);
        }
        for (int i = 0; i < queue.size(); i++) {
            for (int to : next.get(queue.get(i))) {
                if (to != without && !seen.get(to)) {
                    seen.set(to);
                    queue.add(to);
                }
            }
        }
        return seen;
    }

    /** By going through all paths, the shorter before the longer and each length in the order of numbers. */
    private static int[] firstPath(List<List<Integer>> providers, int from, int to) {
        List<List<Integer>> paths = List.of(List.of(from));
        BitSet seen = new BitSet();
        while (!paths.isEmpty()) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> path : paths) {
                int last = path.get(path.size() - 1);
                if (last == to) {
                    return path.stream().mapToInt(Integer::intValue).toArray();
                }
                // of paths of one length to the same node, the first goes on
                if (!seen.get(last)) {
                    seen.set(last);
                    for (int next : new TreeSet<>(providers.get(last))) {
                        List<Integer> more = new ArrayList<>(path);
                        more.add(next);
                        longer.add(more);
                    }
                }
            }
            paths = longer;
        }
        return new int[0];
    }
}
