package org.itsmkit.domain.cmdb.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.cmdb.graph.FailureSpread;

class AlertCoverProperties {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Property(tries = 200)
    void candidatesExplainWhatTheirFailureBringsDownAndTheCoverExplainsAllWithoutAnySpare(
            @ForAll @IntRange(min = 1, max = 10) int nodes, @ForAll Random random) {
        DependencyGraph graph = graph(nodes, random);
        List<Alert> alerts = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            alerts.add(new Alert("a" + i, random.nextInt(nodes), NOW.plusSeconds(i)));
        }
        AlertEpisode episode = AlertCover.on(graph)
                .explain(alerts, List.of(), CoverParameters.DEFAULT)
                .get(0);

        FailureSpread spread = new FailureSpread(graph);
        CoverCandidate before = null;
        for (CoverCandidate candidate : episode.candidates()) {
            int down = spread.from(candidate.node());
            assertThat(candidate.explained()).allMatch(alert -> spread.isDown(alert.node()));
            assertThat(candidate.unexplained()).noneMatch(alert -> spread.isDown(alert.node()));
            long alerted =
                    candidate.explained().stream().map(Alert::node).distinct().count();
            assertThat(candidate.excess())
                    .isEqualTo((int) (down - alerted))
                    .isEqualTo(candidate.silent().size());
            if (before != null) {
                assertThat(candidate.explained())
                        .hasSizeLessThanOrEqualTo(before.explained().size());
            }
            before = candidate;
        }
        List<Integer> cover = episode.cover().stream().map(CoverCandidate::node).toList();
        assertThat(explainAll(spread, cover, alerts)).isTrue();
        for (int i = 0; i < cover.size(); i++) {
            List<Integer> fewer = new ArrayList<>(cover);
            fewer.remove(i);
            assertThat(explainAll(spread, fewer, alerts)).isFalse();
        }
    }

    private static boolean explainAll(FailureSpread spread, List<Integer> failed, List<Alert> alerts) {
        spread.from(failed.stream().mapToInt(node -> node).toArray());
        return alerts.stream().allMatch(alert -> spread.isDown(alert.node()));
    }

    private static DependencyGraph graph(int nodes, Random random) {
        DependencyGraphBuilder builder = DependencyGraph.ofSize(nodes);
        for (int i = random.nextInt(2 * nodes); i > 0; i--) {
            int[] members = random.ints(random.nextInt(3) + 1, 0, nodes).toArray();
            builder.needs(random.nextInt(nodes), Redundancy.atLeast(random.nextInt(3)), members);
        }
        return builder.build();
    }
}
