package org.itsmkit.persistence.internal.values;

import java.nio.charset.StandardCharsets;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What text a database can hold: without U+0000, well-formed, and not too long. */
public final class Texts {

    /** What H2 holds in a column of text. */
    public static final int MOST = 1_048_576;

    private Texts() {}

    public static String check(String field, String text) {
        return check(field, text, MOST);
    }

    public static String check(String field, String text, int most) {
        if (text.length() > most) {
            throw new InvalidInput(field, "at most " + most + " characters", text);
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInput(field, "text without U+0000", text);
        }
        return JsonWriter.wellFormed(field, text);
    }

    public static @Nullable String checkNullable(String field, @Nullable String text, int most) {
        return text == null ? null : check(field, text, most);
    }

    /** {@code text} as far as it can be held: for messages, which must not fail to be kept. */
    public static String tolerant(String text) {
        String cut = text.length() <= MOST ? text : text.substring(0, MOST);
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
