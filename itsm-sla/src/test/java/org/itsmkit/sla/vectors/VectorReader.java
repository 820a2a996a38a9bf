package org.itsmkit.sla.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;

/**
 * Reads one entry of a file of expected values and remembers what of it was read, so that a shape that a test does not
 * understand fails it.
 */
public final class VectorReader {

    private static final double DEFAULT_TOLERANCE = 1e-12;

    private final JsonNode entry;
    private final JsonNode input;
    private final JsonNode expected;
    private final Set<String> unread = new HashSet<>();

    private VectorReader(JsonNode entry, JsonNode input) {
        this.entry = entry;
        this.input = input;
        this.expected = Vectors.truth(entry);
        input.fieldNames().forEachRemaining(name -> unread.add("input " + name));
        if (expected.isObject()) {
            expected.fieldNames().forEachRemaining(name -> unread.add("expected " + name));
        }
    }

    public static VectorReader of(JsonNode entry) {
        return new VectorReader(entry, entry.get(entry.has("inputs") ? "inputs" : "input"));
    }

    public boolean has(String name) {
        return input.has(name);
    }

    public JsonNode input(String name) {
        unread.remove("input " + name);
        assertThat(input.has(name)).as("input %s of %s", name, entry).isTrue();
        return input.get(name);
    }

    public double number(String name) {
        return number(input(name));
    }

    public long count(String name) {
        JsonNode node = input(name);
        assertThat(node.isIntegralNumber()).as("%s is a whole number", node).isTrue();
        return node.longValue();
    }

    public List<JsonNode> list(String name) {
        List<JsonNode> list = new ArrayList<>();
        JsonNode node = input(name);
        assertThat(node.isArray()).as("%s is a list", node).isTrue();
        node.forEach(list::add);
        return list;
    }

    public static double number(JsonNode node) {
        assertThat(node.isNumber()).as("%s is a number", node).isTrue();
        return node.doubleValue();
    }

    /** What is expected as a whole, where it is no object of names. */
    public JsonNode expected() {
        return expected;
    }

    /** Compares a field, if the entry expects it; null is a figure without a value. */
    public VectorReader check(String name, Figure figure) {
        return check(name, figure, 1);
    }

    /** As {@link #check(String, Figure)}, where the figure has another unit. */
    public VectorReader check(String name, Figure figure, double unit) {
        read(name).ifPresent(node -> {
            if (node.isNull()) {
                assertThat(figure.value()).as(name).isEmpty();
            } else {
                assertThat(figure.value().orElseThrow() / unit).as(name).isCloseTo(number(node), within(tolerance()));
            }
        });
        return this;
    }

    public VectorReader check(String name, double value) {
        read(name).ifPresent(node -> assertThat(value).as(name).isCloseTo(number(node), within(tolerance())));
        return this;
    }

    /** Compares the ends of an interval. */
    public VectorReader checkInterval(String name, Figure figure) {
        read(name).ifPresent(node -> checkInterval(node, figure));
        return this;
    }

    public void checkInterval(JsonNode node, Figure figure) {
        if (node.isNull() || node.isEmpty()) {
            assertThat(figure.interval()).isEmpty();
            return;
        }
        Interval interval = figure.interval().orElseThrow();
        assertThat(node).hasSize(2);
        assertThat(interval.low()).isCloseTo(number(node.get(0)), within(tolerance()));
        assertThat(interval.high()).isCloseTo(number(node.get(1)), within(tolerance()));
    }

    public VectorReader check(String name, Enum<?> value) {
        read(name).ifPresent(node -> assertThat(value.name()).as(name).isEqualTo(node.asText()));
        return this;
    }

    /** Says that another test reads this entry. */
    public void leaveToOthers() {
        unread.clear();
    }

    /** Fails if something of the entry was not understood. */
    public void done() {
        assertThat(unread).as("not understood of %s", entry).isEmpty();
    }

    public double tolerance() {
        return entry.has("tolerance") ? number(entry.get("tolerance")) : DEFAULT_TOLERANCE;
    }

    public Optional<JsonNode> read(String name) {
        unread.remove("expected " + name);
        return Optional.ofNullable(expected.get(name));
    }
}
