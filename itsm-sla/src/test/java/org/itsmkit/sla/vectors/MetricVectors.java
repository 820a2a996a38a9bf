package org.itsmkit.sla.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds answers to the vectors of one metric. A vector expects values by name, or one value, whose name is then the vector's
 * id up to its first dash. A name may end in a unit of time: the answer to the name without it is in seconds. A vector that
 * expects a name without an answer fails, and so does one with an input that no answer read.
 */
public final class MetricVectors {

    private final String metric;
    private final Map<String, Function<Inputs, @Nullable Object>> answers;
    private final Set<String> leftToOthers;

    private MetricVectors(
            String metric, Map<String, Function<Inputs, @Nullable Object>> answers, Set<String> leftToOthers) {
        this.metric = metric;
        this.answers = answers;
        this.leftToOthers = leftToOthers;
    }

    public static MetricVectors of(String metric, Map<String, Function<Inputs, @Nullable Object>> answers) {
        return new MetricVectors(metric, answers, Set.of());
    }

    /** Names that another test answers: vectors that expect these alone are left to it. */
    public MetricVectors leaving(String... names) {
        return new MetricVectors(metric, answers, Set.of(names));
    }

    public Stream<DynamicTest> tests() {
        List<JsonNode> all = Vectors.load("metrics_vectors.json").stream()
                .filter(JsonNode::isArray)
                .flatMap(MetricVectors::stream)
                .filter(one -> one.path("id").asText().equals(metric))
                .flatMap(one -> stream(one.get("vectors")))
                .filter(vector -> !leftToOthers.containsAll(expected(vector).keySet()))
                .toList();
        assertThat(all).as("vectors of " + metric).isNotEmpty();
        return all.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asText(), () -> check(vector)));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Map<String, JsonNode> expected(JsonNode vector) {
        JsonNode truth = Vectors.truth(vector);
        if (!truth.isObject()) {
            String id = vector.get("id").asText();
            return Map.of(id.substring(0, id.indexOf('-')), truth);
        }
        LinkedHashMap<String, JsonNode> byName = new LinkedHashMap<>();
        truth.fields().forEachRemaining(field -> byName.put(field.getKey(), field.getValue()));
        return byName;
    }

    void check(JsonNode vector) {
        Inputs inputs = new Inputs(vector.path("inputs"));
        double tolerance = vector.path("tolerance").doubleValue();
        expected(vector).forEach((name, value) -> check(name, value, answer(name, inputs), tolerance));
        assertThat(inputs.unread()).as("inputs that no answer reads").isEmpty();
    }

    private @Nullable Object answer(String name, Inputs inputs) {
        if (answers.containsKey(name)) {
            return answers.get(name).apply(inputs);
        }
        int dash = name.lastIndexOf('_');
        String base = name.substring(0, Math.max(0, dash));
        if (!answers.containsKey(base) || !Inputs.UNITS.containsKey(name.substring(dash + 1))) {
            throw new AssertionError(metric + " expects " + name + ", to which there is no answer");
        }
        double unit = Inputs.UNITS.get(name.substring(dash + 1)).toSeconds();
        Object answer = plain(answers.get(base).apply(inputs));
        return answer == null ? null : base.endsWith("_per") ? (double) answer * unit : (double) answer / unit;
    }

    private static void check(String name, JsonNode expected, @Nullable Object answer, double tolerance) {
        Object found = plain(answer);
        if (expected.isNull()) {
            assertThat(found).as(name).isNull();
        } else if (expected.isNumber()) {
            assertThat(found).as(name).isInstanceOf(Double.class);
            assertThat((Double) found).as(name).isCloseTo(expected.doubleValue(), within(tolerance));
        } else if (expected.isArray()) {
            List<?> list = (List<?>) found;
            assertThat(list).as(name).hasSize(expected.size());
            for (int i = 0; i < list.size(); i++) {
                check(name + "[" + i + "]", expected.get(i), list.get(i), tolerance);
            }
        } else {
            JsonNode node = found instanceof Boolean truth
                    ? JsonNodeFactory.instance.booleanNode(truth)
                    : JsonNodeFactory.instance.textNode(String.valueOf(found));
            assertThat(node).as(name).isEqualTo(expected);
        }
    }

    private static @Nullable Object plain(@Nullable Object answer) {
        if (answer instanceof Figure figure) {
            return figure.value().isPresent() ? figure.value().getAsDouble() : null;
        }
        if (answer instanceof Interval interval) {
            return List.of(interval.low(), interval.high());
        }
        if (answer instanceof Duration duration) {
            return BigDecimal.valueOf(duration.toNanos(), 9).doubleValue();
        }
        return answer instanceof Number number ? (Object) number.doubleValue() : answer;
    }
}
