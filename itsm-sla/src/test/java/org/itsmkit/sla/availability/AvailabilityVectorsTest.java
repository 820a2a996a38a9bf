package org.itsmkit.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.itsmkit.sla.vectors.VectorShape.notUnderstood;
import static org.itsmkit.sla.vectors.VectorShape.numbers;
import static org.itsmkit.sla.vectors.VectorShape.require;
import static org.itsmkit.sla.vectors.VectorShape.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What other sources say about availability, see {@code vectors/README.md}. */
class AvailabilityVectorsTest {

    @TestFactory
    Stream<DynamicTest> availabilityOfServicesWhosePartsShareProviders() {
        List<JsonNode> vectors = new ArrayList<>();
        Vectors.load("availability_vectors.json").stream()
                .filter(JsonNode::isArray)
                .forEach(list -> list.forEach(vectors::add));
        return tests(vectors, AvailabilityVectorsTest::shared);
    }

    @TestFactory
    Stream<DynamicTest> compositionOfParts() {
        List<JsonNode> vectors = new ArrayList<>();
        Vectors.load("metrics_vectors.json").stream()
                .flatMap(part -> part.isArray() ? list(part).stream() : Stream.empty())
                .filter(metric -> metric.path("id").asText().equals("availability.composite"))
                .forEach(metric -> vectors.addAll(list(metric.get("vectors"))));
        return tests(vectors, AvailabilityVectorsTest::composite);
    }

    @TestFactory
    Stream<DynamicTest> measuredComposedAndBudgeted() {
        List<JsonNode> vectors = Vectors.load("xla_vectors.json").stream()
                .filter(vector -> {
                    String kind = vector.get("kind").asText();
                    return kind.startsWith("availability") || kind.startsWith("downtime");
                })
                .toList();
        return tests(vectors, AvailabilityVectorsTest::ofKind);
    }

    private interface Check {
        void of(JsonNode vector);
    }

    private static Stream<DynamicTest> tests(List<JsonNode> vectors, Check check) {
        assertThat(vectors).isNotEmpty();
        return vectors.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asText(), () -> check.of(vector)));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    private static void shared(JsonNode vector) {
        require(vector, "id", "note?", "own", "requirements", "service", "exactAvailability", "tolerance?");
        DependencyModelBuilder model = DependencyModel.builder();
        vector.get("own").fields().forEachRemaining(part -> model.part(part.getKey(), number(part.getValue())));
        vector.get("requirements")
                .fields()
                .forEachRemaining(part -> part.getValue()
                        .forEach(need -> model.requires(
                                part.getKey(),
                                new Requirement(
                                        texts(require(need, "members", "minUp").get("members")),
                                        need.get("minUp").intValue()))));
        String service = vector.get("service").asText();
        ComposedAvailability composed = model.build().availabilityOf(service);
        assertThat(composed.isExact()).isTrue();
        assertThat(composed.low()).isCloseTo(number(vector.get("exactAvailability")), within(1e-12));
        ComposedAvailability bounds = model.build().availabilityOf(service, 1);
        assertThat(number(vector.get("exactAvailability"))).isBetween(bounds.low() - 1e-12, bounds.high() + 1e-12);
    }

    private static void composite(JsonNode vector) {
        JsonNode inputs = vector.get("inputs");
        double tolerance = number(vector.get("tolerance"));
        if (inputs.has("branches")) {
            JsonNode expected = require(vector.get("expected"), "exact", "naive_wrong?");
            Block tree = withSharedPart(require(inputs, "root", "branches", "shared_by_both_branches"));
            assertThat(tree.availability().low()).isCloseTo(number(expected.get("exact")), within(tolerance));
            if (expected.has("naive_wrong")) {
                assertThat(tree.ifIndependent()).isCloseTo(number(expected.get("naive_wrong")), within(tolerance));
            }
            return;
        }
        require(inputs, "type", "a", "k?", "lambda_per_h?", "t_h?");
        double[] parts = numbers(inputs.get("a"));
        Figure figure = switch (inputs.get("type").asText()) {
            case "serial" -> IndependentParts.serial(parts);
            case "parallel" -> IndependentParts.parallel(parts);
            case "k_of_n" -> IndependentParts.atLeast(inputs.get("k").intValue(), parts);
            default -> throw notUnderstood("type", vector);
        };
        close(figure, vector.get("expected"), tolerance);
    }

    private static Block withSharedPart(JsonNode inputs) {
        Block common = Block.part("shared", number(inputs.get("shared_by_both_branches")));
        List<Block> branches = new ArrayList<>();
        for (JsonNode branch : inputs.get("branches")) {
            String name = "branch " + branches.size();
            branches.add(Block.serial(
                    Block.part(name, number(require(branch, "b").get("b"))), common));
        }
        return Block.serial(
                Block.part("root", number(inputs.get("root"))), Block.parallel(branches.toArray(Block[]::new)));
    }

    private static void ofKind(JsonNode vector) {
        JsonNode input = vector.get("input");
        JsonNode expected = Vectors.truth(vector);
        double tolerance = vector.path("tolerance").asDouble(0);
        switch (vector.get("kind").asText()) {
            case "availabilitySerial" ->
                close(
                        IndependentParts.serial(numbers(require(input, "parts").get("parts"))),
                        require(expected, "availability").get("availability"),
                        tolerance);
            case "availabilityParallel" ->
                close(
                        IndependentParts.parallel(
                                numbers(require(input, "parts").get("parts"))),
                        require(expected, "availability").get("availability"),
                        tolerance);
            case "availabilityKofN", "availabilityKOfN" ->
                close(
                        IndependentParts.atLeast(
                                require(input, "k", "parts").get("k").intValue(), numbers(input.get("parts"))),
                        require(expected, "availability").get("availability"),
                        tolerance);
            case "availabilityMeasured" -> measured(input, expected, tolerance);
            case "downtimeBudget" -> {
                BigDecimal minutes = require(input, "target", "periodMinutes")
                        .get("periodMinutes")
                        .decimalValue();
                Duration budget = new AvailabilityTarget(number(input.get("target")))
                        .downtimeBudget(Nanoseconds.toDuration(
                                minutes.multiply(BigDecimal.valueOf(60_000_000_000L)), RoundingMode.UNNECESSARY));
                assertThat(Nanoseconds.of(budget).doubleValue() / 60e9)
                        .isCloseTo(number(require(expected, "minutes").get("minutes")), within(tolerance));
            }
            default -> throw notUnderstood("kind", vector);
        }
    }

    /** The vector says how long the service was, not from when: the answer is the same wherever all of it lies within. */
    private static void measured(JsonNode input, JsonNode expected, double tolerance) {
        require(input, "serviceSeconds", "outages", "excludedMaintenance?");
        List<Outage> outages = new ArrayList<>();
        for (JsonNode outage : input.get("outages")) {
            require(outage, "from", "to", "impactShare?");
            outages.add(Outage.between(Vectors.instant(outage.get("from")), Vectors.instant(outage.get("to")))
                    .affecting(outage.path("impactShare").asDouble(1)));
        }
        List<AgreedMaintenance> maintenance = new ArrayList<>();
        for (JsonNode window : input.path("excludedMaintenance")) {
            require(window, "from", "to");
            maintenance.add(
                    new AgreedMaintenance(Vectors.instant(window.get("from")), Vectors.instant(window.get("to"))));
        }
        Instant from = Stream.concat(
                        outages.stream().map(Outage::from), maintenance.stream().map(AgreedMaintenance::from))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant to = from.plus(Vectors.seconds(input.get("serviceSeconds")));
        assertThat(outages).allMatch(outage -> !outage.to().orElseThrow().isAfter(to));
        assertThat(maintenance).allMatch(window -> !window.to().isAfter(to));

        MeasuredAvailability measured = AvailabilityMeasurement.of(from, to)
                .maintenance(maintenance.toArray(AgreedMaintenance[]::new))
                .measure(outages, to);
        require(expected, "downSeconds?", "denominatorSeconds?", "availability");
        seconds(expected, "downSeconds")
                .ifPresent(down -> assertThat(measured.downtime()).isEqualTo(down));
        seconds(expected, "denominatorSeconds")
                .ifPresent(agreed -> assertThat(measured.agreedTime()).isEqualTo(agreed));
        close(measured.availability(), expected.get("availability"), tolerance);
    }

    private static Optional<Duration> seconds(JsonNode expected, String field) {
        return expected.has(field) ? Optional.of(Vectors.seconds(expected.get(field))) : Optional.empty();
    }

    private static void close(Figure figure, JsonNode expected, double tolerance) {
        if (expected.isNull()) {
            assertThat(figure.isDefined()).isFalse();
        } else {
            assertThat(figure.value().orElseThrow()).isCloseTo(number(expected), within(tolerance));
        }
    }

    private static double number(JsonNode node) {
        if (!node.isNumber()) {
            throw notUnderstood("no number", node);
        }
        return node.asDouble();
    }
}
