package org.itsmkit.domain.command;

import java.util.Map;
import org.itsmkit.domain.field.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * What changed between the version a command was based on and the version it meets.
 *
 * @param stateChanged whether the state did
 * @param fields the fields that did, with the value they hold now; a field that was emptied maps to an empty text
 */
public record Touched(boolean stateChanged, Map<String, String> fields) {

    /** Nothing: the command was based on the newest version, or on none. */
    public static final Touched NOTHING = new Touched(false, Map.of());

    public Touched {
        fields = Map.copyOf(fields);
    }

    /** How a value stands in {@link #fields()}: its written form; an empty text for none. */
    public static String told(@Nullable FieldValue<?> value) {
        return value == null ? "" : value.written();
    }
}
