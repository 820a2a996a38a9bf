package org.itsmkit.examples.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The log's times: {@code D/M/YYYY H:MM}, without a zone. They are read as if the clock on that wall had been UTC, so that
 * every difference between two of them is that of the clock.
 */
public final class LogTime {

    /** What a time looks like, as a phrase. */
    static final String FORM = "a time such as 29/2/2016 08:05";

    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final String text;
    private int place;

    private LogTime(String text) {
        this.text = text;
    }

    /** Throws {@link DateTimeException} when the text is no time or names a day that no calendar has. */
    static Instant parse(String text) {
        LogTime time = new LogTime(text);
        int day = time.number(1, 2, '/');
        int month = time.number(1, 2, '/');
        int year = time.number(4, 4, ' ');
        int hour = time.number(1, 2, ':');
        int minute = time.number(2, 2, '\0');
        if (year == 0) {
            throw new DateTimeException("there is no year 0: " + text);
        }
        return LocalDateTime.of(year, month, day, hour, minute).toInstant(ZoneOffset.UTC);
    }

    /** As the figures print it: {@code 2016-02-29 08:05:00}. */
    public static String print(Instant instant) {
        return PRINTED.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Reads digits up to the mark behind them; the mark NUL stands for the end. */
    private int number(int least, int most, char mark) {
        int from = place;
        int number = 0;
        while (place < text.length()
                && text.charAt(place) >= '0'
                && text.charAt(place) <= '9'
                && place - from <= most) {
            number = number * 10 + text.charAt(place++) - '0';
        }
        boolean ends = place == text.length() ? mark == '\0' : text.charAt(place) == mark;
        if (place - from < least || place - from > most || !ends) {
            throw new DateTimeException("expected " + FORM + ", found \"" + text + '"');
        }
        place++;
        return number;
    }
}
