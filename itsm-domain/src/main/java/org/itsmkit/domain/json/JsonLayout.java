package org.itsmkit.domain.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays JSON out for people: what fits on a line of {@value #WIDTH} characters stands on one, the rest is indented by two.
 * The same text for the same JSON, however it was laid out before; the order of members is kept.
 */
public final class JsonLayout {

    private static final int WIDTH = 120;

    private final StringBuilder out = new StringBuilder();

    private JsonLayout() {}

    /** {@code json} laid out, with a line feed at its end; throws {@code InvalidInput} when it is no object. */
    public static String of(String json) {
        JsonLayout layout = new JsonLayout();
        layout.write(JsonReader.object(json), 0, 0);
        return layout.out.append('\n').toString();
    }

    /** Nested at most {@link JsonWriter#MAX_DEPTH} deep. */
    private void write(@Nullable Object value, int indent, int taken) {
        StringBuilder line = new StringBuilder();
        if (fits(value, line, WIDTH - 2 * indent - taken)) {
            out.append(line);
        } else if (value instanceof JsonObject object) {
            List<String> names = object.names();
            out.append('{');
            for (int i = 0; i < names.size(); i++) {
                next(i, indent + 1);
                String name = new JsonWriter().value(names.get(i)).text() + ": ";
                out.append(name);
                write(object.value(names.get(i)), indent + 1, name.length());
            }
            close(indent, '}');
        } else if (value instanceof JsonList list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                next(i, indent + 1);
                write(list.item(i), indent + 1, 0);
            }
            close(indent, ']');
        } else {
            plain(value, out);
        }
    }

    private void next(int index, int indent) {
        out.append(index == 0 ? "" : ",").append('\n').append("  ".repeat(indent));
    }

    private void close(int indent, char bracket) {
        out.append('\n').append("  ".repeat(indent)).append(bracket);
    }

    /** Whether the value stands on what is left of a line, on which it was then put. */
    private static boolean fits(@Nullable Object value, StringBuilder line, int room) {
        if (line.length() > room) {
            return false;
        }
        if (value instanceof JsonObject object) {
            String between = "{";
            for (String name : object.names()) {
                line.append(between).append(new JsonWriter().value(name).text()).append(": ");
                if (!fits(object.value(name), line, room)) {
                    return false;
                }
                between = ", ";
            }
            line.append(object.names().isEmpty() ? "{}" : "}");
        } else if (value instanceof JsonList list) {
            line.append('[');
            for (int i = 0; i < list.size(); i++) {
                line.append(i == 0 ? "" : ", ");
                if (!fits(list.item(i), line, room)) {
                    return false;
                }
            }
            line.append(']');
        } else {
            plain(value, line);
        }
        return line.length() <= room;
    }

    private static void plain(@Nullable Object value, StringBuilder to) {
        to.append(value instanceof String text ? new JsonWriter().value(text).text() : String.valueOf(value));
    }
}
