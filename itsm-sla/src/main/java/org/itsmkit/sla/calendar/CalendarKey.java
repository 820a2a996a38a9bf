package org.itsmkit.sla.calendar;

import java.util.Objects;
import java.util.regex.Pattern;
import org.itsmkit.sla.InvalidInput;

/**
 * The name by which agreements, workflows and timers refer to a calendar that is kept somewhere else. Case matters.
 * Immutable; ordered by its text.
 *
 * @param value one to 64 characters: letters, digits, dot, underscore and hyphen of ASCII, the first one a letter or a
 *     digit
 */
public record CalendarKey(String value) implements Comparable<CalendarKey> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Refuses text of another form.
     *
     * @throws InvalidInput if the text has another form
     */
    public CalendarKey {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInput(
                    "calendar key",
                    "1 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or digit",
                    value);
        }
    }

    /**
     * The key with this text.
     *
     * @throws InvalidInput if the text has another form
     */
    public static CalendarKey of(String value) {
        return new CalendarKey(value);
    }

    @Override
    public int compareTo(CalendarKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
