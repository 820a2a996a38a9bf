package org.itsmkit.domain.cmdb.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.graph.Needs;

class ConfigurationGraphProperties {

    @Property(tries = 150)
    void aChangedGraphAnswersAsOneBuiltAnew(@ForAll Random random) {
        RandomEstate estate = new RandomEstate(random, 10, 15);
        Instant valid = Estate.NOW;
        ConfigurationGraph graph = estate.graph(0, valid);
        for (int version = 1; version <= 8; version++) {
            ConfigurationGraph before = graph;
            String beforeTold = told(before);
            ConfigurationGraphChange change = graph.change();
            for (int i = random.nextInt(4); i > 0; i--) {
                estate.happen(change);
            }
            valid = valid.plus(Duration.ofHours(random.nextInt(2)));
            graph = change.build(version, valid);
            ConfigurationGraph anew = estate.graph(version, valid);

            assertThat(told(graph)).isEqualTo(told(anew));
            assertThat(told(graph.rebuilt())).isEqualTo(told(anew));
            assertThat(told(before)).isEqualTo(beforeTold);
            Instant later = valid.plus(Duration.ofHours(1));
            assertThat(told(graph.at(later))).isEqualTo(told(anew.at(later)));
            List<CiId> failed = estate.some(3);
            compare(
                    graph.whatIf().fails(failed).evaluate(),
                    anew.whatIf().fails(failed).evaluate());
            graph = random.nextInt(5) == 0 ? graph.rebuilt() : graph;
        }
    }

    private static void compare(Impact one, Impact other) {
        assertThat(one.items()).isEqualTo(other.items());
        for (CiId item : one.items()) {
            assertThat(one.explain(item)).isEqualTo(other.explain(item));
        }
    }

    /** Everything of a graph by ids. */
    private static String told(ConfigurationGraph graph) {
        TreeMap<CiId, String> byId = new TreeMap<>();
        for (int node = 0; node < graph.size(); node++) {
            if (graph.node(node).isPresent()) {
                assertThat(graph.indexOf(graph.idOf(node))).isEqualTo(node);
                byId.put(graph.idOf(node), graph.node(node).orElseThrow() + " needs " + needs(graph, node));
            } else {
                assertThat(graph.indexOf(graph.idOf(node))).isEqualTo(-1);
                assertThat(graph.dependencies().needs(node)).isEqualTo(Needs.NONE);
            }
        }
        return String.join("\n", byId.values());
    }

    private static String needs(ConfigurationGraph graph, int node) {
        Needs needs = graph.dependencies().needs(node);
        StringBuilder text = new StringBuilder(providers(graph, node, needs.providers(), ""));
        TreeSet<String> groups = new TreeSet<>();
        needs.groups()
                .forEach(group -> groups.add(
                        group.name() + ' ' + group.rule() + providers(graph, node, group.members(), group.name())));
        return text.append(groups).toString();
    }

    private static String providers(ConfigurationGraph graph, int node, int[] providers, String group) {
        TreeMap<CiId, Object> byId = new TreeMap<>();
        IntStream.of(providers)
                .forEach(provider -> byId.put(graph.idOf(provider), graph.relations(node, provider, group)));
        byId.values().forEach(relations -> assertThat((List<?>) relations).isNotEmpty());
        return byId.toString();
    }
}
