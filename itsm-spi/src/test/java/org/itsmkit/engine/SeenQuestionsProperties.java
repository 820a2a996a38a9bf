package org.itsmkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.engine.Landscape.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.Severity;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraphBuilder;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.model.StandardModel;
import org.itsmkit.service.Symptoms;
import org.itsmkit.spi.Labels;

/** Laws of what is asked of a graph of some items, 0 to 9, any of which may be hidden. */
class SeenQuestionsProperties {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final int ITEMS = 10;

    @Property(tries = 200)
    void theShapeIsToldAsThoughWhatIsHiddenWasNotThere(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 399) Integer> relations,
            @ForAll Set<@IntRange(min = 0, max = ITEMS - 1) Integer> hidden) {
        SeenGraph seen = new SeenGraph(
                graph(relations, Set.of()),
                node -> !hidden.contains((int) node.id().value().getLeastSignificantBits()),
                StandardModel.model());
        SeenGraph bare = new SeenGraph(graph(relations, hidden), node -> true, StandardModel.model());
        List<CiId> left = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            if (!hidden.contains(i)) {
                left.add(item(i));
            }
        }

        assertThat(seen.topology().articulationPoints(100))
                .isEqualTo(bare.topology().articulationPoints(100));
        assertThat(seen.topology().bridges(100)).isEqualTo(bare.topology().bridges(100));
        assertThat(seen.topology().circles(100)).isEqualTo(bare.topology().circles(100));
        for (CiId from : left) {
            for (CiId to : left) {
                assertThat(seen.topology().path(from, to))
                        .isEqualTo(bare.topology().path(from, to));
                assertThat(seen.topology().dominators(from, to))
                        .isEqualTo(bare.topology().dominators(from, to));
            }
            Symptoms symptoms = Symptoms.at(NOW, from).anomaly(left.get(0), 3).anomaly(left.get(left.size() - 1), 5);
            assertThat(seen.causes().likely(symptoms)).isEqualTo(bare.causes().likely(symptoms));
        }
    }

    @Property(tries = 300)
    void anItemIsCriticalExactlyWhenItFailsOrIsImpacted(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 399) Integer> relations,
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(min = 0, max = ITEMS - 1) Integer> failing) {
        SeenGraph graph = new SeenGraph(graph(relations, Set.of()), node -> true, StandardModel.model());
        CiId[] failed = failing.stream().map(Landscape::item).toArray(CiId[]::new);
        Set<CiId> down = new TreeSet<>(graph.whatIf().fails(failed).evaluate().items());
        down.addAll(List.of(failed));
        Map<CiId, Severity> health = new HashMap<>();
        for (CiId item : failed) {
            health.put(item, Severity.CRITICAL);
        }

        assertThat(graph.severities().with(health).atLeast(Severity.CRITICAL)).containsExactlyElementsOf(down);
    }

    private static ConfigurationGraph graph(List<Integer> relations, Set<Integer> without) {
        ConfigurationGraphBuilder graph = ConfigurationGraph.with(Landscape.RULES);
        for (int i = 0; i < ITEMS; i++) {
            if (!without.contains(i)) {
                ConfigurationItem item =
                        ConfigurationItem.of(item(i), StandardModel.ANY_APPLICATION, "item", Landscape.LIVE);
                graph.item(ConfigurationNode.of(item.needing(Redundancy.atLeast(1 + i % 2), "pool"), Labels.OPEN));
            }
        }
        for (int i = 0; i < relations.size(); i++) {
            int one = relations.get(i) / 2 % ITEMS;
            int other = relations.get(i) / 20 % ITEMS;
            if (!without.contains(one) && !without.contains(other)) {
                graph.relation(Relation.of(
                        Landscape.relationId(i),
                        relations.get(i) % 2 == 0 ? "needs" : "uses-one",
                        item(one),
                        item(other)));
            }
        }
        return graph.build(1, NOW);
    }
}
