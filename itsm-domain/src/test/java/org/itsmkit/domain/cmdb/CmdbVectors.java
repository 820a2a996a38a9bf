package org.itsmkit.domain.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Reads the files of expected values, see {@code vectors/README.md} among the test resources. */
public final class CmdbVectors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CmdbVectors() {}

    public static JsonNode load(String file) {
        try (InputStream stream = CmdbVectors.class.getResourceAsStream("/vectors/" + file)) {
            return JSON.readTree(Objects.requireNonNull(stream, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A test of each field of an object, of which there is one or more; a test gets its name and its value. */
    public static Stream<DynamicTest> tests(Map<String, JsonNode> entries, BiConsumer<String, JsonNode> test) {
        assertThat(entries).as("vectors").isNotEmpty();
        return entries.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> test.accept(entry.getKey(), entry.getValue())));
    }

    public static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Fails if an object says something that is not understood, or leaves out something. */
    public static void requireFields(JsonNode object, Set<String> required, String... optional) {
        Set<String> told = fields(object).keySet();
        assertThat(told).containsAll(required);
        assertThat(told.stream().filter(name -> !required.contains(name))).isSubsetOf(optional);
    }

    public static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).intValue();
        }
        return values;
    }

    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
