package org.itsmkit.domain.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;

/**
 * A step that the host carries out. The plan only says what to run; the host finds who can by the kind.
 *
 * @param kind what it is, as the host knows it: {@code "directory.create"}
 * @param inputs what it is told, by name, sorted; at most {@value #MOST_INPUTS}, each 1 to {@value #MOST_CHARACTERS} characters
 * @param retry how often it is begun
 */
public record AutomaticStep(String kind, Map<String, String> inputs, Retry retry) {

    public static final int MOST_INPUTS = 50;
    public static final int MOST_CHARACTERS = 4_000;

    public AutomaticStep {
        Keys.check("kind of step", kind);
        InvalidInput.present("inputs of " + kind, inputs);
        InvalidInput.present("retry of " + kind, retry);
        if (inputs.size() > MOST_INPUTS) {
            throw new InvalidInput("inputs of " + kind, "at most " + MOST_INPUTS, inputs.size());
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        inputs.forEach((name, value) -> {
            String field = "input " + Keys.check("input of " + kind, name) + " of " + kind;
            sorted.put(name, JsonWriter.wellFormed(field, InvalidInput.text(field, value, MOST_CHARACTERS)));
        });
        inputs = Collections.unmodifiableMap(sorted);
    }
}
