package org.itsmkit.persistence.internal.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.field.FieldType;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.ModelJson;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;

/** The values of a ticket's indexed fields as the head row keeps them, beside their rows: empty when there are none. */
public final class IndexedValues {

    private static final int MOST_CHARACTERS = 250;

    private IndexedValues() {}

    public static String write(Map<String, FieldValue<?>> values) {
        if (values.isEmpty()) {
            return "";
        }
        values.forEach((name, value) -> Texts.check(name, value.written(), MOST_CHARACTERS));
        JsonWriter json = new JsonWriter().beginObject();
        new TreeMap<>(values).forEach((name, value) -> ModelJson.writeValue(json.name(name), value));
        return Texts.check("indexed values", json.end().text());
    }

    public static Map<String, FieldValue<?>> read(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        JsonObject json = JsonReader.object(text);
        Map<String, FieldValue<?>> values = new HashMap<>();
        json.names().forEach(name -> values.put(name, ModelJson.readValue(json.list(name))));
        return values;
    }

    /** The rows that {@code after} has and {@code before} has not, or has with another value. */
    public static List<Row> added(Map<String, FieldValue<?>> before, Map<String, FieldValue<?>> after) {
        List<Row> rows = new ArrayList<>();
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                rows.add(Row.of(name, value));
            }
        });
        return rows;
    }

    /** The keys of rows that {@code before} has and {@code after} has not. */
    public static List<String> removed(Map<String, FieldValue<?>> before, Map<String, FieldValue<?>> after) {
        List<String> keys = new ArrayList<>();
        before.forEach((name, value) -> {
            FieldValue<?> now = after.get(name);
            if (now == null || !key(name, value.type()).equals(key(name, now.type()))) {
                keys.add(key(name, value.type()));
            }
        });
        return keys;
    }

    /** Types with one Java type and one order share their rows, as they do in memory. */
    public static String key(String field, FieldType<?> type) {
        return field + ':' + (type == FieldType.CHOICE ? FieldType.TEXT : type).name();
    }

    /** @param key the field and its kind of value */
    public record Row(String key, String written, byte[] sortKey) {

        public static <T> Row of(String name, FieldValue<T> value) {
            try {
                return new Row(
                        IndexedValues.key(name, value.type()),
                        value.written(),
                        SortKey.of(value.type(), value.value()));
            } catch (ArithmeticException e) {
                throw new InvalidInput(name, "a value of type " + value.type(), value);
            }
        }
    }
}
