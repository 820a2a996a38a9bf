package org.itsmkit.sla.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.DynamicTest;

/** The vectors of one metric; each is understood whole or fails. */
public final class MetricVectors {

    private MetricVectors() {}

    /** A vector: what it gives and what it expects, each field of which has to be looked at. */
    public static final class Vector {

        private final JsonNode json;
        private final Set<String> untouched = new TreeSet<>();

        private Vector(JsonNode json) {
            this.json = json;
            json.get("inputs").fieldNames().forEachRemaining(name -> untouched.add("input " + name));
            json.get("expected").fieldNames().forEachRemaining(name -> untouched.add("expected " + name));
        }

        public String id() {
            return json.get("id").asText();
        }

        public boolean gives(String field) {
            return json.get("inputs").has(field);
        }

        public boolean expects(String field) {
            return json.get("expected").has(field);
        }

        public JsonNode input(String field) {
            untouched.remove("input " + field);
            return Objects.requireNonNull(json.get("inputs").get(field), field);
        }

        public JsonNode expected(String field) {
            untouched.remove("expected " + field);
            return Objects.requireNonNull(json.get("expected").get(field), field);
        }

        public double number(String field) {
            JsonNode value = input(field);
            assertThat(value.isNumber()).as(field).isTrue();
            return value.doubleValue();
        }

        public double[] numbers(String field) {
            List<Double> numbers = new ArrayList<>();
            input(field).forEach(value -> {
                assertThat(value.isNumber()).as(field).isTrue();
                numbers.add(value.doubleValue());
            });
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }

        public double tolerance() {
            return json.get("tolerance").doubleValue();
        }

        /** Compares a number if the vector expects it; null stands for none. */
        public void check(String field, OptionalDouble actual) {
            if (!expects(field)) {
                return;
            }
            JsonNode expected = expected(field);
            if (expected.isNull()) {
                assertThat(actual).as(field).isEmpty();
            } else {
                assertThat(expected.isNumber()).as(field).isTrue();
                assertThat(actual.orElseThrow()).as(field).isCloseTo(expected.doubleValue(), within(tolerance()));
            }
        }

        public void check(String field, Figure actual) {
            check(field, actual.value());
        }

        public void check(String field, double actual) {
            check(field, OptionalDouble.of(actual));
        }
    }

    /** A test for each vector of a metric, which fails if a field of it is not looked at. */
    public static Stream<DynamicTest> tests(String metric, Function<Vector, Runnable> kind) {
        List<JsonNode> vectors = new ArrayList<>();
        for (JsonNode one : Vectors.load("metrics_vectors.json").get(1)) {
            if (one.get("id").asText().equals(metric)) {
                one.get("vectors").forEach(vectors::add);
            }
        }
        assertThat(vectors).as(metric).isNotEmpty();
        return vectors.stream()
                .map(json -> DynamicTest.dynamicTest(json.get("id").asText(), () -> {
                    Vector vector = new Vector(json);
                    kind.apply(vector).run();
                    assertThat(vector.untouched)
                            .as("fields that nobody looked at")
                            .isEmpty();
                }));
    }
}
