package org.itsmkit.domain.json;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Points at a value in a document (RFC 6901): {@code /network/0/address}. Immutable.
 */
public final class JsonPointer {

    private static final int MOST_LENGTH = 1_000;

    private final String text;
    private final List<String> steps;

    private JsonPointer(String text, List<String> steps) {
        this.text = text;
        this.steps = steps;
    }

    /**
     * Reads a pointer.
     *
     * @throws InvalidInput when it is no pointer, or points at the whole document
     */
    public static JsonPointer of(String text) {
        if (!text.startsWith("/") || text.length() > MOST_LENGTH) {
            throw new InvalidInput("JSON pointer", "a path such as /name or /network/0/address", text);
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.substring(1).split("/", -1)) {
            if (step.replace("~0", "").replace("~1", "").contains("~")) {
                throw new InvalidInput("JSON pointer", "~0 for ~ and ~1 for /", text);
            }
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return new JsonPointer(text, List.copyOf(steps));
    }

    /**
     * The text it points at, or the number, true or false as it is written; null when there is nothing, or null.
     *
     * @throws InvalidInput when it points at an object or a list, or leads through something that is neither
     */
    public @Nullable String read(JsonObject document) {
        Object value = document;
        for (String step : steps) {
            if (value instanceof JsonObject object) {
                value = object.value(step);
            } else if (value instanceof JsonList list) {
                int index = index(step);
                value = index < list.size() ? list.item(index) : null;
            } else if (value == null) {
                return null;
            } else {
                throw new InvalidInput(text, "an object or a list on the way", JsonTyped.kind(value.getClass()));
            }
        }
        if (value instanceof JsonObject || value instanceof JsonList) {
            throw new InvalidInput(text, "text, a number, true or false", JsonTyped.kind(value.getClass()));
        }
        return value == null ? null : value instanceof JsonNumber number ? number.written() : value.toString();
    }

    private int index(String step) {
        boolean isIndex = step.matches("0|[1-9][0-9]{0,8}");
        if (!isIndex) {
            throw new InvalidInput(text, "the number of an item of a list", step);
        }
        return Integer.parseInt(step);
    }

    @Override
    public String toString() {
        return text;
    }
}
