package org.itsmkit.domain.xes;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** How values of XES are written: as the types of XML Schema are. */
final class XesValue {

    /** A value is not of its type. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String expected;

        Unreadable(String expected) {
            super("expected " + expected, null, false, false);
            this.expected = expected;
        }

        String expected() {
            return expected;
        }
    }

    /** What a number is written with; more digits say nothing of work, and take ever longer. */
    private static final int MOST_DIGITS = 100;

    private static final int MOST_EXPONENT = 400;

    private XesValue() {}

    static Object read(String type, String text, ZoneId zone) throws Unreadable {
        return switch (type) {
            case "date" -> date(text.strip(), zone);
            case "int" -> whole(text.strip());
            case "float" -> number(text.strip());
            case "boolean" -> truth(text.strip());
            default -> text;
        };
    }

    /** The element that a value is written in. */
    static String type(Object value) {
        if (value instanceof Instant) {
            return "date";
        }
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof BigDecimal) {
            return "float";
        }
        return value instanceof Boolean ? "boolean" : "string";
    }

    private static Instant date(String text, ZoneId zone) throws Unreadable {
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return read instanceof OffsetDateTime with
                    ? with.toInstant()
                    : LocalDateTime.from(read).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("a time such as 2026-01-05T09:00:00+01:00");
        }
    }

    private static Long whole(String text) throws Unreadable {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Unreadable("a whole number of 64 bits");
        }
    }

    private static Object number(String text) throws Unreadable {
        // XML Schema writes what is no number in words, and those are kept as such.
        if (text.equals("NaN") || text.equals("INF") || text.equals("-INF")) {
            return text;
        }
        try {
            if (text.length() <= MOST_DIGITS) {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= MOST_EXPONENT) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            throw new Unreadable("a number");
        }
        throw new Unreadable("a number of at most " + MOST_DIGITS + " digits and an exponent within " + MOST_EXPONENT);
    }

    private static Boolean truth(String text) throws Unreadable {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Unreadable("true or false");
        };
    }
}
