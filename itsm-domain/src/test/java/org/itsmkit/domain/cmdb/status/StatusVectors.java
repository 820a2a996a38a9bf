package org.itsmkit.domain.cmdb.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The vectors about status, each with what is known to be in it. */
final class StatusVectors {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Set<String> EVERYWHERE = Set.of("id", "kind", "source", "scale", "note");

    private StatusVectors() {}

    /** One test for each vector of this kind, of which there is one at least; one with other members is not understood. */
    static Stream<DynamicTest> of(String kind, Consumer<JsonNode> test, String... members) {
        List<JsonNode> vectors = read(kind);
        assertThat(vectors).as("vectors of kind " + kind).isNotEmpty();
        Set<String> known = new HashSet<>(EVERYWHERE);
        known.addAll(Arrays.asList(members));
        return vectors.stream()
                .filter(StatusVectors::isToBeAsserted)
                .map(vector -> DynamicTest.dynamicTest(vector.get("id").asText(), () -> {
                    vector.fieldNames()
                            .forEachRemaining(name ->
                                    assertThat(known).as("members of " + vector).contains(name));
                    test.accept(vector);
                }));
    }

    /** The true answer, which is not always that of the project it comes from. */
    static JsonNode truth(JsonNode vector) {
        return Stream.of("correct", "expected", "out")
                .filter(vector::has)
                .map(vector::get)
                .findFirst()
                .orElseThrow();
    }

    static int[] ints(JsonNode list) {
        return list(list).stream().mapToInt(JsonNode::intValue).toArray();
    }

    static List<String> texts(JsonNode list) {
        return list(list).stream().map(JsonNode::asText).toList();
    }

    static List<JsonNode> list(JsonNode list) {
        assertThat(list.isArray()).as("a list: %s", list).isTrue();
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all;
    }

    /** Some entries say of themselves that their sources contradict each other. */
    private static boolean isToBeAsserted(JsonNode vector) {
        return !vector.toString().toLowerCase(Locale.ROOT).matches(".*(do[ -]?not[ -]?assert|\"assert\":false).*");
    }

    private static List<JsonNode> read(String kind) {
        return all().stream()
                .filter(vector -> vector.get("kind").asText().equals(kind))
                .toList();
    }

    static List<JsonNode> all() {
        try (InputStream stream = StatusVectors.class.getResourceAsStream("/vectors/impact_vectors.json")) {
            return list(JSON.readTree(Objects.requireNonNull(stream)).get("vectors"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
