package org.itsmkit.domain.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.cmdb.CiId;

class ExplanationProperties {

    @Property(tries = 300)
    void theFailuresOfAnExplanationSufficeAndNoneCanBeLeftOut(@ForAll Random random) {
        RandomEstate estate = new RandomEstate(random, 12, 30);
        ConfigurationGraph graph = estate.graph(1, Estate.NOW);
        List<CiId> failed = estate.some(6);
        Impact impact = graph.whatIf().fails(failed).evaluate();
        for (CiId item : impact.items()) {
            Explanation explanation = impact.explain(item).orElseThrow();

            assertThat(failed).containsAll(explanation.failures());
            assertThat(isImpacted(graph, explanation.failures(), item)).isTrue();
            for (CiId failure : explanation.failures()) {
                List<CiId> fewer = new ArrayList<>(explanation.failures());
                fewer.remove(failure);
                assertThat(isImpacted(graph, fewer, item)).isFalse();
            }
            assertThat(explanation.isSmallest())
                    .isEqualTo(explanation.failures().size() < 4);
            if (explanation.isSmallest()) {
                assertThat(smallest(graph, failed, item))
                        .isEqualTo(explanation.failures().size());
            }
            checkPath(explanation, impact);
        }
    }

    private static void checkPath(Explanation explanation, Impact impact) {
        List<BrokenNeed> path = explanation.path();
        assertThat(explanation.failures()).contains(path.get(0).provider());
        assertThat(explanation.need().dependent()).isEqualTo(explanation.item());
        for (int i = 0; i < path.size(); i++) {
            BrokenNeed need = path.get(i);
            assertThat(need.failed()).isGreaterThan(need.tolerated()).isLessThanOrEqualTo(need.providers());
            assertThat(need.tolerated()).isEqualTo(need.rule().tolerated(need.providers()));
            assertThat(need.relations()).isNotEmpty();
            assertThat(impact.isImpacted(need.dependent()) || impact.failed().contains(need.dependent()))
                    .isTrue();
            if (i > 0) {
                assertThat(need.provider()).isEqualTo(path.get(i - 1).dependent());
            }
        }
    }

    private static int smallest(ConfigurationGraph graph, List<CiId> failed, CiId item) {
        int smallest = Integer.MAX_VALUE;
        for (int set = 1; set < 1 << failed.size(); set++) {
            if (Integer.bitCount(set) < smallest) {
                List<CiId> chosen = new ArrayList<>();
                for (int i = 0; i < failed.size(); i++) {
                    if ((set >> i & 1) != 0) {
                        chosen.add(failed.get(i));
                    }
                }
                smallest = isImpacted(graph, chosen, item) && !chosen.contains(item) ? chosen.size() : smallest;
            }
        }
        return smallest;
    }

    private static boolean isImpacted(ConfigurationGraph graph, List<CiId> failed, CiId item) {
        return graph.whatIf().fails(failed).evaluate().isImpacted(item);
    }
}
