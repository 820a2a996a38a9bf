package org.itsmkit.domain.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly (RFC 8259): whole numbers of 64 bits only, no name twice in one object, well-formed Unicode,
 * nothing behind the value, at most {@link JsonWriter#MAX_DEPTH} levels. White space and any order of members are
 * accepted, since databases rewrite documents. Everything else is {@link InvalidInput} that says where.
 */
public final class JsonReader {

    /** The most characters of a text, unless the caller says otherwise. */
    public static final int MAX_LENGTH = 16_000_000;

    /** How long most lists are: a name and a value. */
    private static final int PAIR = 2;

    /** Its quantifiers give nothing back, so that a long number takes no longer than its length. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    /** Fewer characters than this always are a number of 64 bits. */
    private static final int LONG_DIGITS = 19;

    private static final String WHOLE_NUMBER = "a whole number of 64 bits";

    private final String text;
    private final boolean anyNumber;
    private int at;
    private int depth;

    private JsonReader(String text, int maxLength, boolean anyNumber) {
        if (text.length() > maxLength) {
            throw new InvalidInput("JSON", "at most " + maxLength + " characters", text.length());
        }
        this.text = text;
        this.anyNumber = anyNumber;
    }

    /** The object that {@code text} is. */
    public static JsonObject object(String text) {
        return object(text, MAX_LENGTH);
    }

    public static JsonObject object(String text, int maxLength) {
        return JsonTyped.cast(JsonObject.class, "JSON", 0, read(text, maxLength, false));
    }

    /**
     * The object that somebody else's {@code text} is: numbers may have a fraction, an exponent, or more than 64 bits, and are
     * then read by a {@link JsonPointer} alone.
     */
    public static JsonObject foreign(String text, int maxLength) {
        return JsonTyped.cast(JsonObject.class, "JSON", 0, read(text, maxLength, true));
    }

    /** The list that {@code text} is. */
    public static JsonList list(String text) {
        return JsonTyped.cast(JsonList.class, "JSON", 0, read(text, MAX_LENGTH, false));
    }

    private static @Nullable Object read(String text, int maxLength, boolean anyNumber) {
        JsonReader reader = new JsonReader(text, maxLength, anyNumber);
        Object value = reader.value();
        if (reader.skipSpace() >= 0) {
            throw reader.expected("the end");
        }
        return value;
    }

    private @Nullable Object value() {
        int next = skipSpace();
        return switch (next) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> anyNumber ? anyNumber() : number();
        };
    }

    private JsonObject object() {
        JsonObject members = new JsonObject(enter());
        for (boolean more = !skipIf('}'); more; more = more('}')) {
            skipSpace();
            int nameAt = at;
            String name = string();
            if (members.has(name)) {
                at = nameAt;
                throw expected("each name once in an object");
            }
            skipSpace();
            skip(':', "a colon");
            members.add(name, value());
        }
        depth--;
        return members;
    }

    private JsonList list() {
        int start = enter();
        List<@Nullable Object> items = new ArrayList<>(PAIR);
        for (boolean more = !skipIf(']'); more; more = more(']')) {
            items.add(value());
        }
        depth--;
        return new JsonList(start, items);
    }

    private int enter() {
        if (++depth > JsonWriter.MAX_DEPTH) {
            throw expected("at most " + JsonWriter.MAX_DEPTH + " levels");
        }
        return at++;
    }

    private boolean skipIf(char wanted) {
        boolean there = skipSpace() == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private boolean more(char close) {
        if (skipIf(close)) {
            return false;
        }
        skip(',', "a comma or " + close);
        return true;
    }

    private void skip(char wanted, String expected) {
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw expected(expected);
        }
        at++;
    }

    /** The next character that is no white space, without taking it; -1 at the end. */
    private int skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c;
            }
            at++;
        }
        return -1;
    }

    private <T> @Nullable T word(String word, @Nullable T meaning) {
        if (!text.startsWith(word, at)) {
            throw expected("a value");
        }
        at += word.length();
        return meaning;
    }

    /** Any number of RFC 8259: a whole one of 64 bits if it is one, else as it is written. */
    private Object anyNumber() {
        int start = at;
        int end = at;
        while (end < text.length() && "+-.0123456789eE".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        Matcher number = NUMBER.matcher(text).region(start, end);
        if (!number.matches()) {
            throw expected("a value");
        }
        boolean isWhole = number.group(1) == null && number.group(2) == null;
        if (isWhole && end - start < LONG_DIGITS) {
            return number();
        }
        at = end;
        return new JsonNumber(number.group());
    }

    private Long number() {
        int start = at;
        int digits = start < text.length() && text.charAt(start) == '-' ? start + 1 : start;
        int end = digits;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end == start) {
            throw expected("a value");
        }
        boolean zero = end > digits && text.charAt(digits) == '0' && (end > digits + 1 || digits > start);
        boolean fraction = end < text.length() && ".eE".indexOf(text.charAt(end)) >= 0;
        if (end == digits || zero || fraction) {
            throw expected(WHOLE_NUMBER);
        }
        try {
            Long value = Long.parseLong(text, start, end, 10);
            at = end;
            return value;
        } catch (NumberFormatException e) {
            throw expected(WHOLE_NUMBER);
        }
    }

    private String string() {
        skip('"', "text in quotes");
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return text.substring(start, at++);
            }
            if (c == '\\') {
                return escaped(new StringBuilder().append(text, start, at));
            }
            plain(c);
        }
        throw expected("a closing quote");
    }

    private String escaped(StringBuilder out) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return JsonWriter.wellFormed("JSON text before character " + at, out.toString());
            }
            if (c == '\\') {
                at++;
                out.append(unescape());
            } else {
                int from = at;
                plain(c);
                out.append(text, from, at);
            }
        }
        throw expected("a closing quote");
    }

    /** Takes a character that stands for itself, with the second half if it is a surrogate. */
    private void plain(char c) {
        if (c < ' ') {
            throw expected("an escape for a control character");
        }
        at = (Character.isSurrogate(c) ? JsonWriter.secondOfPair("JSON", text, at) : at) + 1;
    }

    private char unescape() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (c != 'u') {
            throw expected("an escape of JSON");
        }
        int code = 0;
        for (int i = at + 1; i <= at + 4; i++) {
            int digit = i < text.length() ? "0123456789abcdef0123456789ABCDEF".indexOf(text.charAt(i)) : -1;
            if (digit < 0) {
                throw expected("four hexadecimal digits");
            }
            code = code << 4 | digit & 15;
        }
        at += 5;
        return (char) code;
    }

    private InvalidInput expected(String what) {
        String found = at < text.length() ? String.valueOf(text.charAt(at)) : "the end";
        return new InvalidInput("JSON at character " + at, what, found);
    }
}
