package org.itsmkit.domain.json;

import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What objects and lists have in common: members of a wanted type, or an error that says where. */
final class JsonTyped {

    private JsonTyped() {}

    static <T> T cast(Class<T> type, String where, int position, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw new InvalidInput(
                    where + " at character " + position, kind(type), value == null ? "null" : kind(value.getClass()));
        }
        return type.cast(value);
    }

    static String kind(Class<?> type) {
        return type == String.class
                ? "text"
                : type == Long.class || type == JsonNumber.class
                        ? "a number"
                        : type == Boolean.class ? "true or false" : type == JsonObject.class ? "an object" : "a list";
    }
}
