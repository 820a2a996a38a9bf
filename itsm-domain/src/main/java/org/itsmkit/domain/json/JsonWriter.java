package org.itsmkit.domain.json;

import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value in canonical form: no spaces, members in the order given, strings escaped only where JSON
 * demands it (the string form of RFC 8785), numbers as whole numbers of 64 bits.
 *
 * <pre>{@code
 * new JsonWriter().beginObject().member("v", 1).name("tags").beginList().value("a").end().end().text();
 * // {"v":1,"tags":["a"]}
 * }</pre>
 *
 * <p>Text with an unpaired surrogate has no UTF-8 form and is refused with {@link InvalidInput}. Used by one thread.
 */
public final class JsonWriter {

    /** How deep objects and lists may nest, here and in {@link JsonReader}. */
    public static final int MAX_DEPTH = 64;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out;
    private long lists;
    private int depth;
    private boolean comma;
    private boolean named;

    public JsonWriter() {
        this(512);
    }

    /** @param expectedLength about how many characters will be written */
    public JsonWriter(int expectedLength) {
        out = new StringBuilder(expectedLength);
    }

    public JsonWriter beginObject() {
        begin('{', 0);
        return this;
    }

    public JsonWriter beginList() {
        begin('[', 1);
        return this;
    }

    /** Closes the innermost object or list. */
    public JsonWriter end() {
        if (depth == 0 || named) {
            throw new IllegalStateException(named ? "a name waits for its value" : "nothing is open");
        }
        out.append(inList() ? ']' : '}');
        lists >>>= 1;
        depth--;
        comma = true;
        return this;
    }

    /** The name of the next value, in an object. Names are not checked for repetition. */
    public JsonWriter name(String name) {
        if (depth == 0 || inList() || named) {
            throw new IllegalStateException("no name can stand here: " + name);
        }
        separate();
        quote(name);
        out.append(':');
        named = true;
        return this;
    }

    /** Text, or {@code null} for null. */
    public JsonWriter value(@Nullable String value) {
        beforeValue();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public JsonWriter value(long value) {
        beforeValue();
        out.append(value);
        return this;
    }

    public JsonWriter value(boolean value) {
        beforeValue();
        out.append(value);
        return this;
    }

    public JsonWriter member(String name, @Nullable String value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, long value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, boolean value) {
        return name(name).value(value);
    }

    /** What was written; everything must be closed. */
    public String text() {
        if (depth != 0 || out.length() == 0) {
            throw new IllegalStateException("not finished: " + depth + " objects or lists are open");
        }
        return out.toString();
    }

    /** Returns {@code text} if it can be written; throws {@link InvalidInput} naming {@code field} otherwise. */
    public static String wellFormed(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                i = secondOfPair(field, text, i);
            }
        }
        return text;
    }

    /** The index of the second half of the pair that starts at {@code first}. */
    static int secondOfPair(String field, String text, int first) {
        boolean pair = Character.isHighSurrogate(text.charAt(first))
                && first + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(first + 1));
        if (!pair) {
            throw new InvalidInput(field, "well-formed Unicode", "an unpaired surrogate at character " + first);
        }
        return first + 1;
    }

    private void begin(char bracket, int listBit) {
        if (depth == MAX_DEPTH) {
            throw new InvalidInput("JSON", "at most " + MAX_DEPTH + " levels", "one more");
        }
        beforeValue();
        out.append(bracket);
        lists = lists << 1 | listBit;
        depth++;
        comma = false;
    }

    private void beforeValue() {
        if (depth == 0 ? out.length() > 0 : !inList() && !named) {
            throw new IllegalStateException("a value needs a name here, or the text is already complete");
        }
        if (!named) {
            separate();
        }
        named = false;
        comma = true;
    }

    private void separate() {
        if (comma) {
            out.append(',');
        }
    }

    private boolean inList() {
        return (lists & 1) == 1;
    }

    private void quote(String text) {
        out.append('"');
        int from = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                i = secondOfPair("text", text, i);
            } else if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, from, i).append('\\');
                escape(c);
                from = i + 1;
            }
        }
        if (from == 0) {
            out.append(text);
        } else {
            out.append(text, from, length);
        }
        out.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '\b' -> out.append('b');
            case '\t' -> out.append('t');
            case '\n' -> out.append('n');
            case '\f' -> out.append('f');
            case '\r' -> out.append('r');
            case '"', '\\' -> out.append(c);
            default -> out.append("u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
