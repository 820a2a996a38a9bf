package org.itsmkit.domain.cmdb.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class AlertCoverTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final int POWER = 0;
    private static final int RACK = 1;
    private static final int DATABASE = 2;
    private static final int TILL = 3;
    private static final int SHOP = 4;
    private static final int OTHER_RACK = 5;
    private static final int WEB_1 = 6;
    private static final int WEB_2 = 7;
    private static final int WEB = 8;

    /** Both racks need power; database and till stand in the one, and the web needs one of two servers. */
    private static final DependencyGraph GRAPH = DependencyGraph.ofSize(10)
            .needs(RACK, POWER)
            .needs(OTHER_RACK, POWER)
            .needs(DATABASE, RACK)
            .needs(TILL, DATABASE)
            .needs(SHOP, TILL)
            .needs(WEB, Redundancy.atLeast(1), WEB_1, WEB_2)
            .build();

    @Test
    void theNodeThatExplainsMostWithLeastExcessComesFirst() {
        AlertEpisode episode = only(alert("a", TILL, 0), alert("b", SHOP, 10), alert("c", DATABASE, 20));
        assertThat(episode.candidates()).extracting(CoverCandidate::node).startsWith(DATABASE, RACK, POWER, TILL);
        CoverCandidate database = episode.candidates().get(0);
        assertThat(database.explained()).hasSize(3);
        assertThat(database.unexplained()).isEmpty();
        assertThat(database.excess()).isZero();
        assertThat(database.path()).containsExactly(DATABASE, TILL);
        CoverCandidate power = episode.candidates().get(2);
        assertThat(power.excess()).isEqualTo(3);
        assertThat(power.silent()).containsExactly(POWER, RACK, OTHER_RACK);
        assertThat(episode.candidates().get(3).unexplained())
                .extracting(Alert::id)
                .containsExactly("c");
        assertThat(episode.cover()).extracting(CoverCandidate::node).containsExactly(DATABASE);
        assertThat(episode.examined()).isEqualTo(5);
        assertThat(episode.couldExplain()).isEqualTo(5);
    }

    @Test
    void whatIsNotMonitoredIsNoExcessWhenItIsSilent() {
        AlertEpisode episode = AlertCover.on(GRAPH)
                .monitored(node -> node >= DATABASE && node != OTHER_RACK)
                .explain(
                        List.of(alert("a", TILL, 0), alert("b", DATABASE, 0)),
                        List.of(new RecentChange(RACK, NOW.minusSeconds(600), "CHG-7")),
                        CoverParameters.DEFAULT)
                .get(0);
        CoverCandidate first = episode.candidates().get(0);
        assertThat(first.node()).as("as good as the others, but changed").isEqualTo(RACK);
        assertThat(first.changes()).extracting(RecentChange::what).containsExactly("CHG-7");
        assertThat(first.silent()).containsExactly(SHOP);
    }

    @Test
    void whatIsNotToldIsNoCandidateNoExcessAndNotOnAPathAndWhatFailsGoesThroughIt() {
        AlertEpisode episode = AlertCover.on(GRAPH)
                .telling(node -> node != RACK && node != SHOP)
                .explain(
                        List.of(alert("a", TILL, 0), alert("b", DATABASE, 0)),
                        List.of(new RecentChange(RACK, NOW.minusSeconds(600), "CHG-7")),
                        CoverParameters.DEFAULT)
                .get(0);
        assertThat(episode.candidates()).extracting(CoverCandidate::node).doesNotContain(RACK, SHOP);
        assertThat(episode.couldExplain()).isEqualTo(episode.candidates().size());
        CoverCandidate power = episode.candidates().stream()
                .filter(candidate -> candidate.node() == POWER)
                .findFirst()
                .orElseThrow();
        assertThat(power.explained()).as("by way of the rack").hasSize(2);
        assertThat(power.path()).containsSubsequence(POWER, DATABASE).doesNotContain(RACK);
        assertThat(power.silent()).doesNotContain(RACK, SHOP);
        assertThat(power.excess()).isEqualTo(power.silent().size());
    }

    @Test
    void oneMemberOfAGroupDoesNotExplainWhatNeedsOneOfTwoButBothTogetherDo() {
        AlertEpisode episode = only(alert("a", WEB_1, 0), alert("b", WEB_2, 0), alert("c", WEB, 5));
        assertThat(episode.candidates())
                .filteredOn(candidate -> candidate.node() == WEB_1)
                .singleElement()
                .satisfies(candidate ->
                        assertThat(candidate.explained()).extracting(Alert::id).containsExactly("a"));
        assertThat(episode.cover()).extracting(CoverCandidate::node).containsExactlyInAnyOrder(WEB_1, WEB_2);
    }

    @Test
    void alertsLongAfterTheFirstAreAnotherEpisode() {
        List<AlertEpisode> episodes = AlertCover.on(GRAPH)
                .explain(
                        List.of(alert("late", SHOP, 301), alert("first", TILL, 0), alert("edge", SHOP, 300)),
                        List.of(),
                        CoverParameters.DEFAULT);
        assertThat(episodes).hasSize(2);
        assertThat(episodes.get(0).alerts()).extracting(Alert::id).containsExactly("first", "edge");
        assertThat(AlertCover.on(GRAPH).explain(List.of(), List.of(), CoverParameters.DEFAULT))
                .isEmpty();
    }

    @Test
    void alertsWithNothingInCommonAreCoveredEachByItself() {
        AlertEpisode episode = only(alert("a", SHOP, 0), alert("b", WEB, 0), alert("c", TILL, 0));
        assertThat(episode.cover()).extracting(CoverCandidate::node).containsExactly(TILL, WEB);
    }

    @Test
    void theOrderOfAlertsDoesNotMatterAndAllAreExplained() {
        Random random = new Random(7);
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            alerts.add(alert("a" + i, random.nextInt(9), random.nextInt(200)));
        }
        List<AlertEpisode> once = AlertCover.on(GRAPH).explain(alerts, List.of(), CoverParameters.DEFAULT);
        Collections.shuffle(alerts, random);
        assertThat(AlertCover.on(GRAPH).explain(alerts, List.of(), CoverParameters.DEFAULT))
                .isEqualTo(once);
    }

    @Test
    void examiningFewerIsSaid() {
        AlertEpisode episode = AlertCover.on(GRAPH)
                .explain(
                        List.of(alert("a", SHOP, 0)),
                        List.of(),
                        CoverParameters.DEFAULT.mostExamined(1).most(1))
                .get(0);
        assertThat(episode.examined()).isEqualTo(2);
        assertThat(episode.couldExplain()).isEqualTo(5);
        assertThat(episode.candidates()).hasSize(1);
    }

    @Test
    void whatHasNoMeaningIsRefused() {
        assertThatThrownBy(() -> only(alert("a", 10, 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> only(alert("a", 1, 0), alert("a", 2, 1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> alert("a", -1, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CoverParameters.DEFAULT.window(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CoverParameters.DEFAULT.mostExamined(0)).isInstanceOf(InvalidInput.class);
    }

    private static AlertEpisode only(Alert... alerts) {
        List<AlertEpisode> episodes = AlertCover.on(GRAPH).explain(List.of(alerts), List.of(), CoverParameters.DEFAULT);
        assertThat(episodes).hasSize(1);
        return episodes.get(0);
    }

    private static Alert alert(String id, int node, int seconds) {
        return new Alert(id, node, NOW.plusSeconds(seconds));
    }
}
