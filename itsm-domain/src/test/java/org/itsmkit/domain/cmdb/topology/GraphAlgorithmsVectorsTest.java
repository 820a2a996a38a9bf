package org.itsmkit.domain.cmdb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.CmdbVectors;
import org.itsmkit.domain.cmdb.PublicGraphs;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.domain.cmdb.risk.ServiceRisk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Public systems of microservices, where the graphs are ({@code -Ditsm.graphs}); they are not in this repository. Those of
 * MicroDepGraph are not published with the others, so that they are checked only if they are there.
 */
@EnabledIfSystemProperty(named = "itsm.graphs", matches = ".+")
class GraphAlgorithmsVectorsTest {

    private static final String NOT_ALWAYS_THERE = "microdepgraph/";

    @TestFactory
    Stream<DynamicTest> circlesImpactAndDominatorsAreThoseOfOthers() {
        JsonNode file = CmdbVectors.load("graph_algorithms.json");
        CmdbVectors.requireFields(file, Set.of("note", "graphs"));
        Map<String, JsonNode> graphs = new TreeMap<>(CmdbVectors.fields(file.get("graphs")));
        graphs.keySet().removeIf(name -> name.startsWith(NOT_ALWAYS_THERE) && !Files.exists(file(name)));
        return CmdbVectors.tests(graphs, (name, expected) -> check(PublicGraphs.ofServices(file(name)), expected));
    }

    private static Path file(String name) {
        return PublicGraphs.directory().resolve(name + ".json");
    }

    private static void check(PublicGraphs system, JsonNode expected) {
        CmdbVectors.requireFields(
                expected, Set.of("nodes", "edges", "nonTrivialSccs", "impactedIfFailed", "root", "idom"));
        assertThat(system.graph().size()).isEqualTo(expected.get("nodes").intValue());

        List<List<String>> circles = new ArrayList<>();
        expected.get("nonTrivialSccs").forEach(circle -> circles.add(CmdbVectors.texts(circle)));
        assertThat(StrongComponents.of(system.graph()).circles().stream()
                        .filter(circle -> circle.length > 1)
                        .map(circle -> Arrays.stream(circle)
                                .mapToObj(node -> system.names().get(node))
                                .sorted()
                                .toList()))
                .containsExactlyInAnyOrderElementsOf(circles);

        FailureSpread spread = new FailureSpread(system.graph());
        Map<String, Integer> impacted = new HashMap<>();
        system.numbers().forEach((name, node) -> impacted.put(name, spread.from(node) - 1));
        assertThat(impacted).isEqualTo(values(expected.get("impactedIfFailed"), JsonNode::intValue));

        int root = system.numbers().get(expected.get("root").textValue());
        Dominators dominators = Dominators.of(system.graph(), root);
        Map<String, String> immediate = new HashMap<>();
        system.numbers().forEach((name, node) -> {
            if (node != root && dominators.isReached(node)) {
                immediate.put(name, system.names().get(dominators.immediate(node)));
            }
        });
        assertThat(immediate).isEqualTo(values(expected.get("idom"), JsonNode::textValue));
        // where nothing has an alternative, all that is rested on is a single point of failure
        assertThat(ServiceRisk.of(system.graph(), root).singlePoints().nodes()).hasSameSizeAs(immediate.keySet());
    }

    private static <T> Map<String, T> values(JsonNode object, java.util.function.Function<JsonNode, T> read) {
        Map<String, T> values = new HashMap<>();
        CmdbVectors.fields(object).forEach((name, value) -> values.put(name, read.apply(value)));
        return values;
    }
}
