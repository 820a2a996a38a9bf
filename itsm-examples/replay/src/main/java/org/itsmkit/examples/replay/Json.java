package org.itsmkit.examples.replay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Prints maps, lists, texts, truth values and exact numbers as JSON that people can read too. */
public final class Json {

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    public static String print(Map<String, ?> object) {
        Json json = new Json();
        json.value(object, 0);
        return json.out.append('\n').toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof Map<?, ?> object) {
            members(object, depth);
        } else if (value instanceof List<?> list) {
            items(list, depth);
        } else if (value instanceof BigDecimal decimal) {
            out.append(decimal.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(String.valueOf(value));
        }
    }

    private void members(Map<?, ?> object, int depth) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> member : object.entrySet()) {
            out.append(comma);
            line(depth + 1);
            text(String.valueOf(member.getKey()));
            out.append(": ");
            value(member.getValue(), depth + 1);
            comma = ",";
        }
        if (!object.isEmpty()) {
            line(depth);
        }
        out.append('}');
    }

    private void items(List<?> list, int depth) {
        out.append('[');
        String comma = "";
        for (Object item : list) {
            out.append(comma);
            line(depth + 1);
            value(item, depth + 1);
            comma = ",";
        }
        if (!list.isEmpty()) {
            line(depth);
        }
        out.append(']');
    }

    private void line(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
