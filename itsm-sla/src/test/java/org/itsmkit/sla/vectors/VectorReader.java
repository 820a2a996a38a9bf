package org.itsmkit.sla.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Reads one vector: its inputs, and what it expects of them by name. Where it expects one value without a name, the name is
 * the vector's id up to its first dash. A name may end in a unit of time, {@code mttr_hours}: the answer to the name without
 * the unit is in seconds, or for each second after {@code _per}. What nobody read or compared is not understood and fails.
 */
public final class VectorReader extends Inputs {

    private static final double DEFAULT_TOLERANCE = 1e-12;

    private final JsonNode vector;
    private final Map<String, JsonNode> expected = new LinkedHashMap<>();
    private final Set<String> uncompared;

    VectorReader(JsonNode vector) {
        super(vector.has("inputs") ? vector.get("inputs") : vector.path("input"));
        this.vector = vector;
        JsonNode truth = Objects.requireNonNull(Vectors.truth(vector), "nothing expected");
        if (truth.isObject()) {
            expect("", truth);
        } else {
            expected.put(id().replaceFirst("-.*", ""), truth);
        }
        uncompared = new TreeSet<>(expected.keySet());
    }

    /** An object in an object is expected by the names of both: {@code agents.monday}. */
    private void expect(String prefix, JsonNode object) {
        object.fields().forEachRemaining(field -> {
            if (field.getValue().isObject()) {
                expect(prefix + field.getKey() + ".", field.getValue());
            } else {
                expected.put(prefix + field.getKey(), field.getValue());
            }
        });
    }

    /** A test of each of the vectors, of which there is one or more. */
    public static Stream<DynamicTest> tests(List<JsonNode> vectors, Consumer<VectorReader> test) {
        assertThat(vectors).as("vectors").isNotEmpty();
        return vectors.stream().map(vector -> DynamicTest.dynamicTest(name(vector), () -> check(vector, test)));
    }

    /** A test of each of the vectors by its kind; one of a kind that is not understood fails. */
    public static Stream<DynamicTest> testsByKind(List<JsonNode> vectors, Map<String, Consumer<VectorReader>> tests) {
        return tests(vectors, vector -> {
            String kind = vector.vector.get("kind").asText();
            assertThat(tests).as("kinds of vectors that are understood").containsKey(kind);
            tests.get(kind).accept(vector);
        });
    }

    private static String name(JsonNode vector) {
        return (vector.path("kind").asText() + " " + vector.get("id").asText()).trim();
    }

    static void check(JsonNode vector, Consumer<VectorReader> test) {
        VectorReader reader = new VectorReader(vector);
        test.accept(reader);
        assertThat(reader.unread()).as("inputs that nobody read").isEmpty();
        assertThat(reader.uncompared).as("expectations that nobody compared").isEmpty();
    }

    public String id() {
        return vector.get("id").asText();
    }

    public double tolerance() {
        return vector.has("tolerance") ? number(vector.get("tolerance")) : DEFAULT_TOLERANCE;
    }

    /** Whether something is expected of this name, in any unit. */
    public boolean expects(String name) {
        return expected.keySet().stream().anyMatch(one -> one.equals(name) || unitAfter(name, one) != null);
    }

    /** What is expected of this name, for a test that compares by itself. */
    public Optional<JsonNode> expected(String name) {
        uncompared.remove(name);
        return Optional.ofNullable(expected.get(name));
    }

    /**
     * Compares, if something of this name is expected.
     *
     * @param answer a number, a figure, a length of time, an interval, a truth, a text, or a list of such; null is a figure
     *     without a value
     */
    public VectorReader check(String name, Supplier<? extends @Nullable Object> answer) {
        for (Map.Entry<String, JsonNode> one : expected.entrySet()) {
            Duration unit = unitAfter(name, one.getKey());
            if (one.getKey().equals(name) || unit != null) {
                uncompared.remove(one.getKey());
                compare(one.getKey(), one.getValue(), inUnit(name, plain(answer.get()), unit));
            }
        }
        return this;
    }

    public VectorReader check(String name, @Nullable Object answer) {
        return check(name, () -> answer);
    }

    /** As the other, of an answer in seconds where the name does not tell the unit that it is expected in. */
    public VectorReader check(String name, Object answer, Duration unit) {
        return check(name, () -> inUnit(name, plain(answer), unit));
    }

    /** Compares the interval of a figure: none is null, or an empty list. */
    public VectorReader checkInterval(String name, Figure figure) {
        boolean none = expected.containsKey(name) && expected.get(name).isArray();
        return check(
                name, () -> figure.interval().<Object>map(interval -> interval).orElse(none ? List.of() : null));
    }

    private static @Nullable Duration unitAfter(String name, String named) {
        return named.startsWith(name + "_") ? UNITS.get(named.substring(name.length() + 1)) : null;
    }

    private static @Nullable Object inUnit(String name, @Nullable Object answer, @Nullable Duration unit) {
        if (answer == null || unit == null) {
            return answer;
        }
        return name.endsWith("_per") ? (double) answer * unit.toSeconds() : (double) answer / unit.toSeconds();
    }

    private static @Nullable Object plain(@Nullable Object answer) {
        if (answer instanceof Figure figure) {
            return figure.value().isPresent() ? figure.value().getAsDouble() : null;
        }
        if (answer instanceof Interval interval) {
            return List.of(interval.low(), interval.high());
        }
        if (answer instanceof Duration duration) {
            return Nanoseconds.of(duration).movePointLeft(9).doubleValue();
        }
        if (answer instanceof Enum<?> name) {
            return name.name();
        }
        return answer instanceof Number number ? (Object) number.doubleValue() : answer;
    }

    private void compare(String name, JsonNode value, @Nullable Object answer) {
        Object found = plain(answer);
        if (value.isNull()) {
            assertThat(found).as(name).isNull();
        } else if (value.isNumber()) {
            assertThat(found).as(name).isInstanceOf(Double.class);
            assertThat((Double) found).as(name).isCloseTo(value.doubleValue(), within(tolerance()));
        } else if (value.isBoolean()) {
            assertThat(found).as(name).isEqualTo(value.booleanValue());
        } else if (value.isTextual()) {
            assertThat(found).as(name).isEqualTo(value.textValue());
        } else {
            assertThat(found).as(name).isInstanceOf(List.class);
            List<?> answers = (List<?>) found;
            List<JsonNode> values = list(value);
            assertThat(answers).as(name).hasSameSizeAs(values);
            for (int i = 0; i < values.size(); i++) {
                compare(name + "[" + i + "]", values.get(i), answers.get(i));
            }
        }
    }
}
