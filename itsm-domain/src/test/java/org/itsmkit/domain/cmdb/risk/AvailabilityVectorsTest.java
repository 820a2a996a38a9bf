package org.itsmkit.domain.cmdb.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.CmdbVectors;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.sla.availability.ComposedAvailability;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Availability asked of a graph, see {@code vectors/README.md}. */
class AvailabilityVectorsTest {

    @TestFactory
    Stream<DynamicTest> availabilityOfServicesWhosePartsShareProviders() {
        JsonNode file = CmdbVectors.load("availability_vectors.json");
        CmdbVectors.requireFields(file, Set.of("about", "vectors"));
        Map<String, JsonNode> vectors = new LinkedHashMap<>();
        file.get("vectors").forEach(vector -> vectors.put(vector.get("id").textValue(), vector));
        return CmdbVectors.tests(vectors, (id, vector) -> check(vector));
    }

    private static void check(JsonNode vector) {
        CmdbVectors.requireFields(
                vector,
                Set.of("id", "own", "requirements", "service", "exactAvailability"),
                "note",
                "source",
                "tolerance");
        List<String> names =
                new ArrayList<>(CmdbVectors.fields(vector.get("own")).keySet());
        DependencyGraphBuilder graph = DependencyGraph.ofSize(names.size());
        CmdbVectors.fields(vector.get("requirements"))
                .forEach((part, needs) -> needs.forEach(need -> {
                    CmdbVectors.requireFields(need, Set.of("members", "minUp"));
                    graph.needs(
                            names.indexOf(part),
                            Redundancy.atLeast(need.get("minUp").intValue()),
                            CmdbVectors.texts(need.get("members")).stream()
                                    .mapToInt(names::indexOf)
                                    .toArray());
                }));
        ComposedAvailability availability = ServiceRisk.of(
                        graph.build(), names.indexOf(vector.get("service").textValue()))
                .availability(node -> vector.get("own").get(names.get(node)).doubleValue());

        assertThat(availability.isExact()).isTrue();
        assertThat(availability.low())
                .isCloseTo(
                        vector.get("exactAvailability").doubleValue(),
                        within(vector.path("tolerance").asDouble(1e-12)));
    }
}
