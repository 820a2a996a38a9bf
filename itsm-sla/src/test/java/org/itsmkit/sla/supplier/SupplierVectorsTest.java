package org.itsmkit.sla.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.sla.vectors.VectorShape.notUnderstood;
import static org.itsmkit.sla.vectors.VectorShape.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What other sources say about agreements back to back, see {@code vectors/README.md}. */
class SupplierVectorsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> agreementsBackToBack() {
        List<JsonNode> vectors = Vectors.load("xla_vectors.json").stream()
                .filter(vector -> isAboutSuppliers(vector.get("kind").asText()))
                .toList();
        assertThat(vectors).isNotEmpty();
        return vectors.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asText(), () -> check(vector)));
    }

    private static boolean isAboutSuppliers(String kind) {
        return kind.startsWith("backToBack") || kind.startsWith("apportion") || kind.startsWith("custody");
    }

    private static void check(JsonNode vector) {
        if (!vector.get("kind").asText().equals("backToBack")) {
            throw notUnderstood("kind", vector);
        }
        JsonNode input = require(vector.get("input"), "slaSeconds", "chain");
        JsonNode expected = require(Vectors.truth(vector), "sumSeconds", "slackSeconds", "fits");
        BackToBack agreements = new BackToBack(
                Vectors.seconds(input.get("slaSeconds")),
                BusinessCalendar.alwaysOpen(),
                ServiceChain.serial(chains(input.get("chain"))));

        assertThat(agreements.sum()).contains(Vectors.seconds(expected.get("sumSeconds")));
        for (StepEnd convention : StepEnd.values()) {
            ChainRun worst = agreements.stepsEnd(convention).worstStart(START, START.plusSeconds(86_400));
            assertThat(worst.taken()).contains(Vectors.seconds(expected.get("sumSeconds")));
            assertThat(worst.slack()).contains(Vectors.seconds(expected.get("slackSeconds")));
            assertThat(worst.fits()).isEqualTo(expected.get("fits").booleanValue());
        }
    }

    private static ServiceChain[] chains(JsonNode list) {
        List<ServiceChain> chains = new ArrayList<>();
        for (JsonNode item : list) {
            chains.add(chain(item, "step " + chains.size()));
        }
        return chains.toArray(ServiceChain[]::new);
    }

    private static ServiceChain chain(JsonNode item, String name) {
        if (item.has("parallel")) {
            return ServiceChain.parallel(
                    chains(require(item, "name?", "parallel").get("parallel")));
        }
        if (item.has("chain")) {
            return ServiceChain.serial(chains(require(item, "name?", "chain").get("chain")));
        }
        if (!item.path("seconds").isNumber()) {
            throw notUnderstood("no seconds", item);
        }
        require(item, "name?", "seconds");
        return ServiceChain.aroundTheClock(item.path("name").asText(name), Vectors.seconds(item.get("seconds")));
    }
}
