package org.itsmkit.domain.cmdb.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.domain.cmdb.status.StatusVectors.list;
import static org.itsmkit.domain.cmdb.status.StatusVectors.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What OpenNMS answers for whole hierarchies of services. */
class PropagationVectorsTest {

    private static final Pattern GENERATED =
            Pattern.compile("generate: (\\d+) edges ([a-z]+)(\\d+)\\.\\.\\2(\\d+), Identity, weight 1");

    @TestFactory
    Stream<DynamicTest> propagations() {
        return StatusVectors.of(
                "status-propagation",
                PropagationVectorsTest::propagate,
                "services",
                "steps",
                "expectedRootCauses",
                "expectedImpacts",
                "timeLimitMs");
    }

    private static void propagate(JsonNode vector) {
        StatusModelBuilder<String, Severity> builder = StatusModel.ofSeverities();
        for (JsonNode service : list(vector.get("services"))) {
            builder.service(service.get("id").asText(), reduce(service.get("reduce")), edges(service.get("edges")));
        }
        Statuses<String, Severity> statuses = builder.build().evaluate();
        int changes = 0;
        for (JsonNode step : list(vector.get("steps"))) {
            StatusUpdate<String, Severity> update = statuses.with(severities(step.get("set")));
            statuses = update.statuses();
            changes += update.changes().size();
            for (Map.Entry<String, Severity> expected :
                    severities(step.get("expect")).entrySet()) {
                assertThat(statuses.of(expected.getKey())).as(expected.getKey()).isEqualTo(expected.getValue());
            }
            if (step.has("stateChangesSoFar")) {
                assertThat(changes)
                        .as("changes after %s", step)
                        .isEqualTo(step.get("stateChangesSoFar").intValue());
            }
        }
        Statuses<String, Severity> last = statuses;
        vector.path("expectedRootCauses")
                .fields()
                .forEachRemaining(service -> assertThat(last.causesOf(service.getKey()))
                        .containsExactlyInAnyOrderElementsOf(texts(service.getValue())));
        vector.path("expectedImpacts")
                .fields()
                .forEachRemaining(node -> assertThat(last.impactOf(node.getKey()))
                        .containsExactlyInAnyOrderElementsOf(texts(node.getValue())));
    }

    private static ReduceFunction reduce(JsonNode reduce) {
        JsonNode parameter = reduce;
        for (Map.Entry<String, JsonNode> member : reduce.properties()) {
            if (!member.getKey().equals("fn")) {
                parameter = member.getValue();
            }
        }
        return StatusVectorsTest.reduceFunction(reduce.get("fn").asText(), parameter);
    }

    private static List<StatusEdge<String>> edges(JsonNode edges) {
        if (edges.isTextual()) {
            Matcher generated = GENERATED.matcher(edges.asText());
            assertThat(generated.matches()).as("%s", edges).isTrue();
            int first = Integer.parseInt(generated.group(3));
            int count = Integer.parseInt(generated.group(1));
            assertThat(first + count - 1).isEqualTo(Integer.parseInt(generated.group(4)));
            return IntStream.range(first, first + count)
                    .mapToObj(i -> StatusEdge.to(generated.group(2) + i))
                    .toList();
        }
        List<StatusEdge<String>> all = new ArrayList<>();
        for (JsonNode edge : list(edges)) {
            all.add(StatusEdge.to(edge.get("to").asText())
                    .map(map(edge.get("map")))
                    .weight(edge.get("weight").intValue()));
        }
        return all;
    }

    private static MapFunction map(JsonNode map) {
        return switch (map.asText()) {
            case "Identity" -> MapFunction.IDENTITY;
            case "Increase" -> MapFunction.increase(1);
            case "Decrease" -> MapFunction.decrease(1);
            case "Ignore" -> MapFunction.IGNORE;
            default -> throw new AssertionError("map " + map);
        };
    }

    private static Map<String, Severity> severities(JsonNode byNode) {
        Map<String, Severity> severities = new HashMap<>();
        byNode.fields()
                .forEachRemaining(each -> severities.put(
                        each.getKey(), Severity.valueOf(each.getValue().asText())));
        return severities;
    }

    @TestFactory
    Stream<DynamicTest> reloads() {
        return StatusVectors.of("reload", PropagationVectorsTest::reload, "steps");
    }

    /** The vector tells its two stories in words; with other words it would not be understood. */
    private static void reload(JsonNode vector) {
        assertThat(texts(vector.get("steps")))
                .containsExactly(
                        "b1 over a1; a1=CRITICAL -> b1 CRITICAL, 1 state change; reload same model -> b1 CRITICAL, still 1"
                                + " state change",
                        "b1 over a1; a1=MINOR -> b1 MINOR, 1 change; reload with extra edge a2 whose current alarm is"
                                + " CRITICAL -> b1 CRITICAL, a1 MINOR, a2 CRITICAL, 2 changes");
        StatusModel<String, Severity> model = StatusModel.<String>ofSeverities()
                .service("b1", ReduceFunction.worst(), StatusEdge.to("a1"))
                .build();
        StatusUpdate<String, Severity> critical = model.evaluate().with(Map.of("a1", Severity.CRITICAL));
        assertThat(critical.changes()).containsExactly(new StatusChange<>("b1", Severity.NORMAL, Severity.CRITICAL));
        StatusUpdate<String, Severity> same = critical.statuses().reload(model, Map.of());
        assertThat(same.changes()).isEmpty();
        assertThat(same.statuses().of("b1")).isEqualTo(Severity.CRITICAL);

        Statuses<String, Severity> minor =
                model.evaluate().with(Map.of("a1", Severity.MINOR)).statuses();
        StatusModel<String, Severity> more = StatusModel.<String>ofSeverities()
                .service("b1", ReduceFunction.worst(), StatusEdge.to("a1"), StatusEdge.to("a2"))
                .build();
        StatusUpdate<String, Severity> reloaded = minor.reload(more, Map.of("a2", Severity.CRITICAL));
        assertThat(reloaded.changes()).containsExactly(new StatusChange<>("b1", Severity.MINOR, Severity.CRITICAL));
        assertThat(reloaded.statuses().of("a1")).isEqualTo(Severity.MINOR);
        assertThat(reloaded.statuses().of("a2")).isEqualTo(Severity.CRITICAL);
    }

    @TestFactory
    Stream<DynamicTest> levels() {
        return StatusVectors.of("levels", PropagationVectorsTest::level, "edges", "nodes", "expectedLevel");
    }

    private static void level(JsonNode vector) {
        Map<String, List<StatusEdge<String>>> edges = new HashMap<>();
        for (JsonNode edge : list(vector.get("edges"))) {
            edges.computeIfAbsent(edge.get("parent").asText(), parent -> new ArrayList<>())
                    .add(StatusEdge.to(edge.get("child").asText()));
        }
        StatusModelBuilder<String, Severity> builder = StatusModel.ofSeverities();
        texts(vector.get("nodes")).forEach(builder::input);
        edges.forEach((parent, children) -> builder.service(parent, ReduceFunction.worst(), children));
        StatusModel<String, Severity> model = builder.build();
        vector.get("expectedLevel")
                .fields()
                .forEachRemaining(node -> assertThat(model.depth(node.getKey()))
                        .as(node.getKey())
                        .isEqualTo(node.getValue().intValue()));
    }
}
