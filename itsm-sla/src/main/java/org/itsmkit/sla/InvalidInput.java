package org.itsmkit.sla;

import java.util.Collection;
import java.util.List;

/**
 * Input that cannot be accepted: names the field and says what was expected.
 *
 * <p>It is thrown before anything is decided or stored.
 */
public final class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String expected;

    /**
     * @param field what was wrong, as the caller knows it: {@code "title"}, {@code "resolution.code"}
     * @param expected what would have been right, as a phrase: {@code "1 to 200 characters"}
     * @param found what was found instead, printed by its {@code toString}
     */
    public InvalidInput(String field, String expected, Object found) {
        super(field + ": expected " + expected + ", but found " + quoted(found));
        this.field = field;
        this.expected = expected;
    }

    /** The field that was wrong. */
    public String field() {
        return field;
    }

    /** What would have been right. */
    public String expected() {
        return expected;
    }

    /** Returns {@code text} if it holds 1 to {@code max} characters and is not blank; throws otherwise. */
    public static String text(String field, String text, int max) {
        if (text == null || text.isBlank() || text.length() > max) {
            throw new InvalidInput(field, "1 to " + max + " characters that are not all blank", text);
        }
        return text;
    }

    /** Returns {@code value}, or throws naming the field when it is null. */
    public static <T> T present(String field, T value) {
        if (value == null) {
            throw new InvalidInput(field, "a value", "nothing");
        }
        return value;
    }

    /** Returns a copy of {@code values}, or throws naming the field when they or one of them is null. */
    public static <T> List<T> each(String field, Collection<? extends T> values) {
        present(field, values).forEach(value -> present(field, value));
        return List.copyOf(values);
    }

    private static String quoted(Object found) {
        String text = String.valueOf(found);
        return text.length() <= 80
                ? '"' + text + '"'
                : '"' + text.substring(0, 77) + "...\" (" + text.length() + " characters)";
    }
}
