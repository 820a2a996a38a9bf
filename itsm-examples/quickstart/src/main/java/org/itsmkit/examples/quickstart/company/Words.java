package org.itsmkit.examples.quickstart.company;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.itsmkit.sla.Durations;
import org.itsmkit.sla.InvalidInput;

/** The words that stand in the company's files. Whoever cannot be read is told what would have been right. */
final class Words {

    private Words() {}

    /** {@code 1d 2h 30m}, more than nothing. */
    static Duration duration(String text) {
        Duration duration;
        try {
            duration = Durations.parse(text);
        } catch (InvalidInput e) {
            throw expected(e.expected(), text);
        }
        if (duration.isZero() || duration.isNegative()) {
            throw expected("more than no time", text);
        }
        return duration;
    }

    static LocalTime time(String text) {
        return parsed(text, "a time such as 09:30", LocalTime::parse);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> expected(
                        "one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT), text));
    }

    static IllegalArgumentException expected(String what, String found) {
        return new IllegalArgumentException("expected " + what + ", but found \"" + found + "\"");
    }

    private static <T> T parsed(String text, String what, Block.Reader<T> reader) {
        try {
            return reader.read(text);
        } catch (DateTimeParseException e) {
            throw expected(what, text);
        }
    }
}
