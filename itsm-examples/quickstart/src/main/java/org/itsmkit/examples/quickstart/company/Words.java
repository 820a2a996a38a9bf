package org.itsmkit.examples.quickstart.company;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that stand in the company's files. Whoever cannot be read is told what would have been right. */
final class Words {

    private static final Pattern DURATION = Pattern.compile("(?:(\\d{1,4})d)? ?(?:(\\d{1,4})h)? ?(?:(\\d{1,4})m)?");

    private Words() {}

    /** {@code 1d 2h 30m}, in this order, none of which must be there but one. */
    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        Duration sum = Duration.ZERO;
        if (matcher.matches()) {
            sum = Duration.ofDays(number(matcher.group(1)))
                    .plusHours(number(matcher.group(2)))
                    .plusMinutes(number(matcher.group(3)));
        }
        if (sum.isZero()) {
            throw expected("a duration such as 30m or 1h 15m", text);
        }
        return sum;
    }

    static LocalTime time(String text) {
        return parsed(text, "a time such as 09:30", LocalTime::parse);
    }

    static LocalDate date(String text) {
        return parsed(text, "a date such as 2026-04-03", LocalDate::parse);
    }

    /** {@code 12-24}. */
    static MonthDay monthDay(String text) {
        return parsed(text, "a day of the year such as 12-24", day -> MonthDay.parse("--" + day));
    }

    /** {@code Monday to Thursday}, or one day: the first and the last. */
    static List<DayOfWeek> days(String text) {
        List<DayOfWeek> days =
                Arrays.stream(text.split(" to ", 2)).map(Words::day).toList();
        return List.of(days.get(0), days.get(days.size() - 1));
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

    private static DayOfWeek day(String text) {
        return constant(DayOfWeek.class, text);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static <T> T parsed(String text, String what, Block.Reader<T> reader) {
        try {
            return reader.read(text);
        } catch (DateTimeParseException e) {
            throw expected(what, text);
        }
    }
}
