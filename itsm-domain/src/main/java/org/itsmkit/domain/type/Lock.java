package org.itsmkit.domain.type;

import java.util.EnumSet;
import java.util.Locale;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.field.NearNames;
import org.itsmkit.sla.InvalidInput;

/**
 * A part of a type that no overlay may take away, loosen or go round. Written as {@code "action close"}.
 *
 * @param kind what sort of part it is
 * @param key its name in the type
 */
public record Lock(Kind kind, String key) {

    /** The sorts of part that can be locked. */
    public enum Kind {
        /** An action: it stays, but for further guards and demands, and starts from no other state. */
        ACTION,
        /** A state: no action is added that enters it. */
        STATE,
        /** A timer: what it performs stays. */
        TIMER,
        /** A field: no action is added that sets it or says anything of it. */
        FIELD
    }

    public Lock {
        InvalidInput.present("kind of lock", kind);
        Keys.check("lock", key);
    }

    /** Reads what {@code toString} writes; throws {@link InvalidInput} when it is none. */
    public static Lock parse(String text) {
        for (Kind kind : EnumSet.allOf(Kind.class)) {
            if (text.startsWith(word(kind) + " ")) {
                return new Lock(kind, text.substring(word(kind).length() + 1));
            }
        }
        int blank = text.indexOf(' ');
        String first = blank < 0 ? text : text.substring(0, blank);
        throw new InvalidInput(
                "lock",
                "a part such as \"action close\""
                        + NearNames.hint(
                                first,
                                EnumSet.allOf(Kind.class).stream()
                                        .map(Lock::word)
                                        .toList()),
                text);
    }

    @Override
    public String toString() {
        return word(kind) + " " + key;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
