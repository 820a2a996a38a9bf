package org.itsmkit.domain.cmdb.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.PublicGraphs;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** All packages of a distribution, where the graph is ({@code -Ditsm.graphs}); it is not in this repository. */
@EnabledIfSystemProperty(named = "itsm.graphs", matches = ".+")
class DebianTest {

    @TestFactory
    Stream<DynamicTest> singlePointsAndPairsOfAPackageAreThoseOfTryingAll() {
        PublicGraphs debian = PublicGraphs.debian();
        FailureSpread spread = new FailureSpread(debian.graph());
        return IntStream.concat(
                        IntStream.of(
                                debian.numbers().get("gnome"), debian.numbers().get("0ad")),
                        IntStream.range(0, 20).map(i -> i * 3_001))
                .mapToObj(service -> DynamicTest.dynamicTest(
                        debian.names().get(service),
                        () -> check(ServiceRisk.of(debian.graph(), service), service, spread)));
    }

    private static void check(ServiceRisk risk, int service, FailureSpread spread) {
        List<Integer> points = new ArrayList<>();
        for (int node : risk.restsOn()) {
            spread.from(node);
            if (spread.isDown(service)) {
                points.add(node);
            }
        }
        assertThat(risk.singlePoints().nodes()).isEqualTo(points);
        CutPairs pairs = risk.pairs(100_000);
        assertThat(pairs.isComplete()).isTrue();
        assertThat(pairs.pairs()).allSatisfy(pair -> {
            spread.from(pair.one(), pair.other());
            assertThat(spread.isDown(service)).isTrue();
            assertThat(points).doesNotContain(pair.one(), pair.other());
        });
    }
}
