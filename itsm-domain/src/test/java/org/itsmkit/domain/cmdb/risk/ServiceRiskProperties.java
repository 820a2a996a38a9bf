package org.itsmkit.domain.cmdb.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.domain.cmdb.graph.Sketch;
import org.itsmkit.sla.availability.ComposedAvailability;

/** What the answers mean, said by failing everything there is. */
class ServiceRiskProperties {

    @Provide
    Arbitrary<DependencyGraph> graphs() {
        return Sketch.any(12).map(Sketch::build);
    }

    @Provide
    Arbitrary<DependencyGraph> smallGraphs() {
        return Sketch.any(8).map(Sketch::build);
    }

    @Property(tries = 3_000)
    void aSinglePointIsWhatTakesTheServiceDownWhenItFails(@ForAll("graphs") DependencyGraph graph) {
        for (int service = 0; service < graph.size(); service++) {
            int fixed = service;
            assertThat(ServiceRisk.of(graph, service).singlePoints().nodes())
                    .isEqualTo(others(graph, service)
                            .filter(node -> breaks(graph, fixed, node))
                            .boxed()
                            .toList());
        }
    }

    @Property(tries = 3_000)
    void aPairIsTwoThatTakeTheServiceDownTogetherAndNotAlone(@ForAll("graphs") DependencyGraph graph) {
        for (int service = 0; service < graph.size(); service++) {
            CutPairs pairs = ServiceRisk.of(graph, service).pairs(1_000);
            assertThat(pairs.isComplete()).isTrue();
            assertThat(pairs.pairs()).isEqualTo(List.copyOf(bruteForcePairs(graph, service)));
        }
    }

    @Property(tries = 1_000)
    void aLimitCutsThePairsAndSaysSo(
            @ForAll("graphs") DependencyGraph graph, @ForAll @IntRange(min = 1, max = 6) int limit) {
        ServiceRisk risk = ServiceRisk.of(graph, 0);
        List<CutPair> all = risk.pairs(1_000).pairs();
        CutPairs some = risk.pairs(limit);

        assertThat(some.isComplete()).isEqualTo(all.size() <= limit);
        assertThat(some.pairs())
                .hasSize(Math.min(limit, all.size()))
                .isSubsetOf(all)
                .isSorted();
        assertThat(some).isEqualTo(risk.pairs(limit));
    }

    @Property(tries = 1_000)
    void pairsThatDoNotCountTakeNothingFromTheLimit(
            @ForAll("graphs") DependencyGraph graph,
            @ForAll @IntRange(max = 255) int counting,
            @ForAll @IntRange(min = 1, max = 4) int limit) {
        IntPredicate counted = node -> (counting >> (node % 8) & 1) == 1;
        ServiceRisk risk = ServiceRisk.of(graph, 0);
        List<CutPair> all = risk.pairs(1_000).pairs().stream()
                .filter(pair -> counted.test(pair.one()) && counted.test(pair.other()))
                .toList();

        assertThat(risk.pairs(counted, 1_000)).extracting(CutPairs::pairs).isEqualTo(all);
        assertThat(risk.pairs(counted, limit).pairs())
                .hasSize(Math.min(limit, all.size()))
                .isSubsetOf(all);
        assertThat(risk.pairs(counted, limit).isComplete()).isEqualTo(all.size() <= limit);
    }

    @Property(tries = 500)
    void availabilityIsTheSumOverAllStatesInWhichTheServiceIsUp(@ForAll("smallGraphs") DependencyGraph graph) {
        double[] own = IntStream.range(0, graph.size())
                .mapToDouble(node -> 0.5 + 0.06 * node)
                .toArray();
        ServiceRisk risk = ServiceRisk.of(graph, 0);
        double up = enumerated(graph, own);
        ComposedAvailability exact = risk.availability(node -> own[node]);
        ComposedAvailability bounds = risk.availability(node -> own[node], 1);

        assertThat(exact.isExact()).isTrue();
        assertThat(exact.low()).isCloseTo(up, within(1e-12));
        assertThat(exact.figure().sampleSize()).isEqualTo(risk.restsOn().length + 1);
        assertThat(up).isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
    }

    @Property(tries = 500)
    void aRankingCountsTheServicesAndTheNodesThatAreDown(@ForAll("graphs") DependencyGraph graph) {
        int[] nodes = IntStream.range(0, graph.size()).toArray();
        RiskRanking services = RiskRanking.ofServices(graph, nodes, node -> true, graph.size());
        RiskRanking radius = RiskRanking.ofBlastRadius(graph, nodes, graph.size());
        List<RankedNode> expected = Arrays.stream(nodes)
                .filter(node -> new FailureSpread(graph).from(node) > 1)
                .mapToObj(node -> new RankedNode(node, new FailureSpread(graph).from(node) - 1))
                .sorted()
                .toList();

        // of all nodes as services, those that a node breaks are those that it takes down
        assertThat(services.nodes()).isEqualTo(expected);
        assertThat(radius.nodes()).isEqualTo(expected);
        assertThat(services.found()).isEqualTo(expected.size());
        assertThat(RiskRanking.ofBlastRadius(graph, nodes, 2).nodes())
                .isEqualTo(expected.subList(0, Math.min(2, expected.size())));
    }

    private static TreeSet<CutPair> bruteForcePairs(DependencyGraph graph, int service) {
        TreeSet<CutPair> pairs = new TreeSet<>();
        int[] harmless = others(graph, service)
                .filter(node -> !breaks(graph, service, node))
                .toArray();
        for (int one : harmless) {
            for (int other : harmless) {
                if (one < other && breaks(graph, service, one, other)) {
                    pairs.add(new CutPair(one, other));
                }
            }
        }
        return pairs;
    }

    private static double enumerated(DependencyGraph graph, double[] own) {
        double sum = 0;
        for (int state = 0; state < 1 << graph.size(); state++) {
            int failed = state;
            double probability = IntStream.range(0, graph.size())
                    .mapToDouble(node -> (failed >> node & 1) == 1 ? 1 - own[node] : own[node])
                    .reduce(1, (one, other) -> one * other);
            int[] nodes = IntStream.range(0, graph.size())
                    .filter(node -> (failed >> node & 1) == 1)
                    .toArray();
            sum += breaks(graph, 0, nodes) ? 0 : probability;
        }
        return sum;
    }

    private static IntStream others(DependencyGraph graph, int service) {
        return IntStream.range(0, graph.size()).filter(node -> node != service);
    }

    private static boolean breaks(DependencyGraph graph, int service, int... failed) {
        FailureSpread spread = new FailureSpread(graph);
        spread.from(failed);
        return spread.isDown(service);
    }
}
