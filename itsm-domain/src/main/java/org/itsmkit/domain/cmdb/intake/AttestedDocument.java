package org.itsmkit.domain.cmdb.intake;

import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.field.FieldValue;
import org.itsmkit.domain.journal.ModelJson;
import org.itsmkit.domain.json.InstantText;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;

/**
 * The written form of what a source says of attributes: {@code {"ram":["2026-03-02T08:00:00Z",true,["integer","64"]]}}, by
 * name: when, whether it is the writer, and the value if there is one. Canonical JSON; empty text for none.
 */
public final class AttestedDocument {

    private static final int WITH_VALUE = 3;

    private AttestedDocument() {}

    public static String write(Map<String, Attested> attributes) {
        if (attributes.isEmpty()) {
            return "";
        }
        JsonWriter json = new JsonWriter().beginObject();
        new TreeMap<>(attributes).forEach((name, attested) -> {
            json.name(name).beginList().value(InstantText.of(attested.at())).value(attested.isWriter());
            if (attested.value() != null) {
                ModelJson.writeValue(json, attested.value());
            }
            json.end();
        });
        return json.end().text();
    }

    /** Reads what {@link #write} wrote; throws {@link InvalidInput} for anything else. */
    public static Map<String, Attested> read(String text) {
        Map<String, Attested> attributes = new TreeMap<>();
        if (!text.isEmpty()) {
            JsonObject json = JsonReader.object(text);
            json.names().forEach(name -> attributes.put(name, attested(name, json.list(name))));
        }
        return attributes;
    }

    private static Attested attested(String name, JsonList parts) {
        FieldValue<?> value = parts.size() < WITH_VALUE ? null : ModelJson.readValue(parts.list(2));
        return new Attested(value, InstantText.read(name, parts.text(0)), parts.flag(1));
    }
}
