package org.itsmkit.domain.cmdb.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class CauseWalkTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final int SHOP = 0;
    private static final int TILL = 1;
    private static final int DATABASE = 2;
    private static final int SEARCH = 3;
    private static final int UNRELATED = 4;

    /** The shop needs the till and one of two searches; the till needs the database. */
    private static final DependencyGraph GRAPH = DependencyGraph.ofSize(6)
            .needs(SHOP, TILL)
            .needs(TILL, DATABASE)
            .needs(SHOP, Redundancy.atLeast(1), SEARCH, 5)
            .build();

    @Test
    void theDeepestOfSeveralAnomaliesOnTheWayIsLookedAtFirst() {
        CauseRanking ranking = CauseWalk.rank(
                GRAPH, Observations.of(NOW, SHOP, Map.of(SHOP, 5.0, TILL, 5.0, DATABASE, 5.0, SEARCH, 1.0)));
        assertThat(nodes(ranking)).startsWith(DATABASE);
        assertThat(ranking.candidates().get(0).path()).containsExactly(DATABASE, TILL, SHOP);
        assertThat(ranking.considered()).isEqualTo(4);
        assertThat(ranking.distance()).isLessThanOrEqualTo(1e-12);
        assertThat(ranking.steps()).isLessThan(200);
    }

    @Test
    void aHealthyProviderIsNotBlamed() {
        CauseRanking ranking = CauseWalk.rank(GRAPH, Observations.of(NOW, SHOP, Map.of(SHOP, 3.0, TILL, 6.0)));
        assertThat(nodes(ranking)).startsWith(TILL).doesNotContain(DATABASE);
    }

    @Test
    void aRecentChangeSpeaksForANodeAndIsShown() {
        Map<Integer, Double> anomalies = Map.of(SHOP, 3.0, TILL, 2.0, SEARCH, 2.0);
        RecentChange late = new RecentChange(SEARCH, NOW.minusSeconds(60), "CHG-2");
        Observations seen = Observations.of(NOW, SHOP, anomalies)
                .changed(List.of(
                        new RecentChange(SEARCH, NOW.minus(Duration.ofHours(6)), "CHG-1"),
                        late,
                        new RecentChange(TILL, NOW.plusSeconds(1), "CHG-3"),
                        new RecentChange(TILL, NOW.minus(Duration.ofDays(2)), "CHG-4")));
        CauseRanking ranking = CauseWalk.rank(GRAPH, seen);
        CauseCandidate first = ranking.candidates().get(0);
        assertThat(first.node()).isEqualTo(SEARCH);
        assertThat(first.changes()).extracting(RecentChange::what).containsExactly("CHG-2", "CHG-1");
        assertThat(first.changeRecency()).isCloseTo(1 - 60.0 / 86_400, within(1e-12));
        assertThat(ranking.candidates())
                .filteredOn(candidate -> candidate.node() == TILL)
                .allSatisfy(candidate -> assertThat(candidate.changes()).isEmpty());
        CauseRanking without = CauseWalk.rank(GRAPH, seen, WalkParameters.DEFAULT.changes(0, Duration.ofHours(1)));
        assertThat(without.candidates())
                .filteredOn(candidate -> candidate.node() == SEARCH || candidate.node() == TILL)
                .extracting(candidate -> Math.round(candidate.score().fromDependents() * 1e9))
                .hasSize(2)
                .matches(scores -> scores.get(0).equals(scores.get(1)));
    }

    @Test
    void aNodeThatNoSymptomNeedsHasNoPath() {
        CauseRanking ranking = CauseWalk.rank(GRAPH, Observations.of(NOW, SHOP, Map.of(SHOP, 1.0, UNRELATED, 9.0)));
        assertThat(ranking.candidates())
                .filteredOn(candidate -> candidate.node() == UNRELATED)
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.path()).isEmpty());
    }

    @Test
    void withoutAnyAnomalyOnlyTheSymptomsAreLeft() {
        CauseRanking ranking =
                CauseWalk.rank(GRAPH, new Observations(NOW, new TreeSet<>(List.of(SHOP, SEARCH)), Map.of(), List.of()));
        assertThat(nodes(ranking)).containsExactly(SHOP, SEARCH);
        assertThat(ranking.candidates().get(0).score().total()).isCloseTo(0.5, within(1e-12));
    }

    /** By hand: from the shop all goes to the till, which keeps 4 - 0 of 4 + 0.1 * 1. */
    @Test
    void theScoresOfTwoNodesAreThoseOfTheEquations() {
        DependencyGraph two = DependencyGraph.ofSize(2).needs(0, 1).build();
        CauseRanking ranking = CauseWalk.rank(two, Observations.of(NOW, 0, Map.of(0, 1.0, 1, 4.0)));
        double begun = 0.15 * (0.5 + 0.5 * 0.2);
        double back = 0.85 * 0.1 / 4.1;
        // x = begun + back * (1 - x), as each share that is not at the shop is at the till
        double shop = (begun + back) / (1 + back);
        assertThat(ranking.candidates().get(0).node()).isEqualTo(1);
        assertThat(ranking.candidates().get(0).score().total()).isCloseTo(1 - shop, within(1e-11));
        WalkScore score = ranking.candidates().get(1).score();
        assertThat(score.total()).isCloseTo(shop, within(1e-11));
        assertThat(score.begun()).isCloseTo(begun, within(1e-11));
        assertThat(score.fromProviders()).isCloseTo(back * (1 - shop), within(1e-11));
        assertThat(score.fromDependents()).isZero();
    }

    @Test
    void usedUpStepsAreToldByTheDistance() {
        Observations seen = Observations.of(NOW, SHOP, Map.of(SHOP, 5.0, TILL, 5.0, DATABASE, 5.0));
        CauseRanking ranking = CauseWalk.rank(GRAPH, seen, WalkParameters.DEFAULT.tolerance(1e-12, 2));
        assertThat(ranking.steps()).isEqualTo(2);
        assertThat(ranking.distance()).isGreaterThan(1e-12);
    }

    @Test
    void aChainOfAHundredThousandEnds() {
        int length = 100_000;
        DependencyGraphBuilder chain = DependencyGraph.ofSize(length);
        for (int node = 1; node < length; node++) {
            chain.needs(node - 1, node);
        }
        CauseRanking ranking = CauseWalk.rank(
                chain.build(), Observations.of(NOW, 0, Map.of(0, 1.0, length - 1, 1e308, length - 2, 1e308)));
        assertThat(ranking.candidates())
                .filteredOn(candidate -> candidate.node() == length - 1)
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.path()).hasSize(length));
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        assertThatThrownBy(() -> CauseWalk.rank(GRAPH, Observations.of(NOW, 6, Map.of())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("node");
        assertThatThrownBy(() -> Observations.of(NOW, 0, Map.of(0, Double.NaN))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Observations.of(NOW, 0, Map.of(0, -1.0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Observations(NOW, new TreeSet<>(), Map.of(), List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WalkParameters.DEFAULT.follow(1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WalkParameters.DEFAULT.backEdge(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WalkParameters.DEFAULT.changes(1, Duration.ZERO))
                .isInstanceOf(InvalidInput.class);
    }

    private static List<Integer> nodes(CauseRanking ranking) {
        return ranking.candidates().stream().map(CauseCandidate::node).toList();
    }
}
