package org.itsmkit.sla.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a vector may say: a test that does not understand all of it must fail and not pass it over. */
public final class VectorShape {

    private VectorShape() {}

    /** The node, if it has these fields and no others; a trailing question mark says that a field may be absent. */
    public static JsonNode require(JsonNode node, String... fields) {
        Set<String> unknown = new HashSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        for (String field : fields) {
            String name = field.replace("?", "");
            if (!unknown.remove(name) && name.equals(field)) {
                throw notUnderstood("no field " + field, node);
            }
        }
        if (!unknown.isEmpty()) {
            throw notUnderstood("fields " + unknown, node);
        }
        return node;
    }

    /** The numbers of a list. */
    public static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!list.get(i).isNumber()) {
                throw notUnderstood("no number", list);
            }
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }

    /** The texts of a list. */
    public static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    public static AssertionError notUnderstood(String what, JsonNode node) {
        return new AssertionError("vector not understood, " + what + ": " + node);
    }
}
