package org.itsmkit.domain.cmdb.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.availability.ComposedAvailability;
import org.junit.jupiter.api.Test;

class ServiceRiskTest {

    private static final int SHOP = 0;
    private static final int VM_1 = 1;
    private static final int VM_2 = 2;
    private static final int HOST = 3;
    private static final int DATABASE = 4;

    /** A shop on one of two virtual machines of one host, and on a database. */
    private static final DependencyGraph GRAPH = DependencyGraph.ofSize(6)
            .needs(SHOP, Redundancy.atLeast(1), VM_1, VM_2)
            .needs(SHOP, DATABASE)
            .needs(VM_1, HOST)
            .needs(VM_2, HOST)
            .build();

    @Test
    void aSharedHostIsASinglePointBehindRedundantMachines() {
        SinglePoints points = ServiceRisk.of(GRAPH, SHOP).singlePoints();

        assertThat(points.nodes()).containsExactly(HOST, DATABASE);
        assertThat(points.figure().value()).hasValue(2);
        assertThat(points.figure().sampleSize()).isEqualTo(4);
        assertThat(points.method()).isEqualTo("EXACT");
    }

    @Test
    void theTwoMachinesBreakTheShopTogether() {
        CutPairs pairs = ServiceRisk.of(GRAPH, SHOP).pairs(10);

        assertThat(pairs.pairs()).containsExactly(new CutPair(VM_1, VM_2));
        assertThat(pairs.isComplete()).isTrue();
        assertThat(pairs.figure().value()).hasValue(1);
    }

    @Test
    void pairsThatAreCutByALimitHaveNoNumber() {
        DependencyGraph graph = DependencyGraph.ofSize(5)
                .needs(0, Redundancy.atLeast(1), 1, 2)
                .needs(1, 3)
                .needs(2, 4)
                .build();
        CutPairs one = ServiceRisk.of(graph, 0).pairs(1);

        assertThat(one.pairs()).containsExactly(new CutPair(1, 2));
        assertThat(one.isComplete()).isFalse();
        assertThat(one.figure().isDefined()).isFalse();
        assertThat(ServiceRisk.of(graph, 0).pairs(4).isComplete()).isTrue();
    }

    @Test
    void aPairCanMeetDeepBeneathASinglePoint() {
        // 1 is a single point; it needs one of 2 and 3, and 3 one of 4 and 2: so 4 breaks 3 only with 2, which then
        // breaks 1
        DependencyGraph graph = DependencyGraph.ofSize(5)
                .needs(0, 1)
                .needs(1, Redundancy.atLeast(1), 2, 3)
                .needs(3, Redundancy.atLeast(1), 4, 2)
                .build();

        assertThat(ServiceRisk.of(graph, 0).pairs(10).pairs()).containsExactly(new CutPair(2, 3), new CutPair(2, 4));
    }

    @Test
    void aNodeThatNeedsNothingHasNoRisk() {
        ServiceRisk risk = ServiceRisk.of(GRAPH, HOST);

        assertThat(risk.restsOn()).isEmpty();
        assertThat(risk.singlePoints().nodes()).isEmpty();
        assertThat(risk.pairs(1).pairs()).isEmpty();
        assertThat(risk.availability(node -> 0.9).low()).isCloseTo(0.9, within(1e-15));
    }

    @Test
    void whatIsNeverNeededIsNoRisk() {
        DependencyGraph graph = DependencyGraph.ofSize(3)
                .needs(0, Redundancy.atLeast(0), 1)
                .needs(1, 2)
                .build();

        assertThat(ServiceRisk.of(graph, 0).restsOn()).isEmpty();
    }

    @Test
    void percentagesAndMoreThanThereAreMeanTheSameForAvailability() {
        DependencyGraph graph = DependencyGraph.ofSize(6)
                .needs(0, Redundancy.percent("50"), 1, 2, 3)
                .needs(0, Redundancy.atLeast(7), 4, 5)
                .build();
        double twoOfThree = 3 * 0.81 * 0.1 + 0.729;

        assertThat(ServiceRisk.of(graph, 0)
                        .availability(node -> node == 0 ? 1 : 0.9)
                        .low())
                .isCloseTo(twoOfThree * 0.81, within(1e-12));
    }

    @Test
    void availabilityIsBoundedAndSaysSoWhereItWouldTakeTooMuch() {
        ComposedAvailability bounds = ServiceRisk.of(GRAPH, SHOP).availability(node -> 0.99, 1);

        assertThat(bounds.method()).isEqualTo("ASSOCIATION_BOUNDS");
        assertThat(bounds.figure().isDefined()).isFalse();
        assertThat(bounds.low()).isLessThan(bounds.high());
    }

    @Test
    void theHostBreaksTheMostServices() {
        RiskRanking ranking = RiskRanking.ofServices(GRAPH, new int[] {SHOP, VM_1, VM_2, VM_1}, node -> true, 1);

        assertThat(ranking.nodes()).containsExactly(new RankedNode(HOST, 3));
        assertThat(ranking.found()).isEqualTo(2);
        assertThat(ranking.examined()).isEqualTo(3);
        assertThat(RiskRanking.ofServices(GRAPH, new int[] {SHOP, VM_1, VM_2}, node -> node != HOST, 5))
                .isEqualTo(new RiskRanking(List.of(new RankedNode(DATABASE, 1)), 1, 3, "SERVICES_BROKEN"));
        assertThat(RiskRanking.ofBlastRadius(GRAPH, new int[] {HOST, VM_1, DATABASE, 5}, 5)
                        .nodes())
                .containsExactly(new RankedNode(HOST, 3), new RankedNode(DATABASE, 1));
    }

    @Test
    void aNodeThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ServiceRisk.of(GRAPH, 6))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("0 to 5");
        assertThatThrownBy(() -> RiskRanking.ofBlastRadius(GRAPH, new int[] {-1}, 1))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> RiskRanking.ofServices(GRAPH, new int[] {SHOP}, node -> true, 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ServiceRisk.of(GRAPH, SHOP).pairs(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ServiceRisk.of(GRAPH, SHOP).availability(node -> 1.5))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aChainOfAMillionEndsAndEachNodeIsASinglePoint() {
        int length = 1_000_000;
        DependencyGraphBuilder chain = DependencyGraph.ofSize(length);
        for (int node = 1; node < length; node++) {
            chain.needs(node - 1, node);
        }

        assertThat(ServiceRisk.of(chain.build(), 0).singlePoints().nodes()).hasSize(length - 1);
    }

    @Test
    void twoLongChainsBehindOneNeedMakeMorePairsThanAreAskedFor() {
        int length = 500_000;
        DependencyGraphBuilder chains = DependencyGraph.ofSize(2 * length + 1).needs(0, Redundancy.atLeast(1), 1, 2);
        for (int node = 3; node <= 2 * length; node++) {
            chains.needs(node - 2, node);
        }
        ServiceRisk risk = ServiceRisk.of(chains.build(), 0);

        assertThat(risk.singlePoints().nodes()).isEmpty();
        assertThat(risk.pairs(1_000).pairs()).hasSize(1_000).contains(new CutPair(1, 2));
        assertThat(risk.pairs(1_000).isComplete()).isFalse();
    }

    @Test
    void stackedDiamondsBreakWhereTheyMeetAndInPairsBetween() {
        int diamonds = 100_000;
        DependencyGraphBuilder stack = DependencyGraph.ofSize(3 * diamonds + 1);
        for (int i = 0; i < diamonds; i++) {
            int top = 3 * i;
            stack.needs(top, Redundancy.atLeast(1), top + 1, top + 2)
                    .needs(top + 1, top + 3)
                    .needs(top + 2, top + 3);
        }
        ServiceRisk risk = ServiceRisk.of(stack.build(), 0);
        CutPairs pairs = risk.pairs(diamonds);

        assertThat(risk.singlePoints().nodes()).hasSize(diamonds).allMatch(node -> node % 3 == 0);
        assertThat(pairs.isComplete()).isTrue();
        assertThat(pairs.pairs()).hasSize(diamonds).allMatch(pair -> pair.other() == pair.one() + 1);
        assertThat(pairs.restsOn()).isEqualTo(3 * diamonds);
    }
}
