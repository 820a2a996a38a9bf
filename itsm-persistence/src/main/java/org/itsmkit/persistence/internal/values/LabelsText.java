package org.itsmkit.persistence.internal.values;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.spi.Labels;

/** A ticket's labels as the head row keeps them: empty when everyone may see it, otherwise canonical JSON. */
public final class LabelsText {

    private static final int MOST_CHARACTERS = 250;

    private LabelsText() {}

    public static String write(Labels labels) {
        if (labels.equals(Labels.OPEN)) {
            return "";
        }
        JsonWriter json = new JsonWriter().beginObject();
        write(json.name("readers"), labels.readers());
        write(json.name("denied"), labels.denied());
        return Texts.check("labels", json.end().text());
    }

    public static Labels read(String text) {
        if (text.isEmpty()) {
            return Labels.OPEN;
        }
        JsonObject object = JsonReader.object(text);
        return new Labels(
                new HashSet<>(object.list("readers").texts()),
                new HashSet<>(object.list("denied").texts()));
    }

    private static void write(JsonWriter json, Set<String> labels) {
        json.beginList();
        for (String label : new TreeSet<>(labels)) {
            json.value(Texts.check("label", label, MOST_CHARACTERS));
        }
        json.end();
    }
}
