package org.itsmkit.domain.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Instants as the text of {@link Instant#toString}, written and read without a formatter: journals hold several in every
 * entry. Whatever is beyond the plain form, such as a year of five digits, is left to {@link Instant} itself, so the results
 * are always the same as there.
 */
public final class InstantText {

    private static final long SECONDS_PER_DAY = 86_400;
    /** The first and the last second whose year has four digits and no sign. */
    private static final long FIRST_PLAIN = LocalDate.of(0, 1, 1).toEpochDay() * SECONDS_PER_DAY;

    private static final long LAST_PLAIN = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_PER_DAY - 1;
    private static final int NANOS_PER_SECOND = 1_000_000_000;
    /** The length of {@code 2026-01-31T09:30:00}: what comes before a fraction. */
    private static final int WHOLE = 19;

    private InstantText() {}

    /** What {@link Instant#toString} gives. */
    public static String of(Instant instant) {
        if (instant.getEpochSecond() < FIRST_PLAIN || instant.getEpochSecond() > LAST_PLAIN) {
            return instant.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY));
        int second = (int) Math.floorMod(instant.getEpochSecond(), SECONDS_PER_DAY);
        byte[] text = new byte[30];
        digits(text, 0, 4, date.getYear());
        text[4] = '-';
        digits(text, 5, 2, date.getMonthValue());
        text[7] = '-';
        digits(text, 8, 2, date.getDayOfMonth());
        text[10] = 'T';
        digits(text, 11, 2, second / 3600);
        text[13] = ':';
        digits(text, 14, 2, second / 60 % 60);
        text[16] = ':';
        digits(text, 17, 2, second % 60);
        int end = fraction(text, instant.getNano());
        text[end] = 'Z';
        return new String(text, 0, end + 1, StandardCharsets.ISO_8859_1);
    }

    /** The instant that {@code text} is; throws {@link InvalidInput} naming {@code field} when it is none. */
    public static Instant read(String field, String text) {
        Instant plain = plain(text);
        if (plain != null) {
            return plain;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "an instant such as 2026-01-31T09:30:00Z", text);
        }
    }

    /** In groups of three digits, as few as are needed; returns where it ends. */
    private static int fraction(byte[] text, int nanos) {
        if (nanos == 0) {
            return WHOLE;
        }
        text[WHOLE] = '.';
        if (nanos % 1_000_000 == 0) {
            return digits(text, WHOLE + 1, 3, nanos / 1_000_000);
        }
        return nanos % 1_000 == 0 ? digits(text, WHOLE + 1, 6, nanos / 1_000) : digits(text, WHOLE + 1, 9, nanos);
    }

    private static int digits(byte[] text, int from, int count, int value) {
        int rest = value;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return from + count;
    }

    /** The instant of a text in the plain form, with a day that exists; null for any other. */
    private static @Nullable Instant plain(String text) {
        int length = text.length();
        if (length < WHOLE + 1 || length > WHOLE + 11 || length == WHOLE + 2 || text.charAt(length - 1) != 'Z') {
            return null;
        }
        boolean shaped = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (length == WHOLE + 1 || text.charAt(WHOLE) == '.');
        if (!shaped) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, WHOLE);
        int nanos = nanos(text, length - 1);
        // Every day up to the 28th exists; the few others are left to the parser, which knows the calendar.
        boolean usual = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        boolean inDay = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
        if (!usual || !inDay || nanos < 0) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second, nanos);
    }

    /** The fraction before {@code end}; 0 when there is none, -1 when it is no number. */
    private static int nanos(String text, int end) {
        if (end == WHOLE) {
            return 0;
        }
        int value = number(text, WHOLE + 1, end);
        for (int i = end - WHOLE - 1; i < 9 && value > 0; i++) {
            value *= 10;
        }
        return value < NANOS_PER_SECOND ? value : -1;
    }

    /** The digits from {@code from} to before {@code to}, at most nine; -1 when there is anything else. */
    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
