package org.itsmkit.domain.field;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.sla.InvalidInput;

/** What a value may be, and the one form it is kept in, so that every store can keep and order it exactly. */
final class FieldLimits {

    private static final int INTEGER_DIGITS = 18;
    private static final int FRACTION_DIGITS = 6;
    /** More than any number within the limits needs; reading digits costs their square. */
    private static final int DECIMAL_LENGTH = 100;

    private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Duration SHORTEST = Duration.of(Long.MIN_VALUE, ChronoUnit.MICROS);
    private static final Duration LONGEST = Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS);

    private FieldLimits() {}

    /** Refuses what UTF-8 or a database's text cannot hold. */
    static String text(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw new InvalidInput(field, "text without U+0000 and without half a surrogate pair", value);
            }
            i += pair ? 1 : 0;
        }
        return value;
    }

    static Person person(String field, Person value) {
        text(field, value.id());
        return value;
    }

    static Team team(String field, Team value) {
        text(field, value.id());
        return value;
    }

    static BigDecimal readDecimal(String text) {
        if (text.length() > DECIMAL_LENGTH) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    static BigDecimal decimal(String field, BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        long integerDigits = (long) stripped.precision() - stripped.scale();
        if (stripped.scale() > FRACTION_DIGITS || integerDigits > INTEGER_DIGITS) {
            throw new InvalidInput(
                    field,
                    "at most " + INTEGER_DIGITS + " digits before and " + FRACTION_DIGITS + " after the point",
                    value);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Instant instant(String field, Instant value) {
        return within(field, FIRST_INSTANT, value, LAST_INSTANT).truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDate date(String field, LocalDate value) {
        if (value.isBefore(FIRST_DATE) || value.isAfter(LAST_DATE)) {
            throw new InvalidInput(field, FIRST_DATE + " to " + LAST_DATE, value);
        }
        return value;
    }

    static Duration duration(String field, Duration value) {
        return within(field, SHORTEST, value, LONGEST).truncatedTo(ChronoUnit.MICROS);
    }

    /** Code point order, which is the byte order of UTF-8; {@code String.compareTo} differs above U+FFFF. */
    static int compareText(String a, String b) {
        int limit = Math.min(a.length(), b.length());
        for (int i = 0; i < limit; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogate = Character.isSurrogate(x);
                return surrogate == Character.isSurrogate(y) ? Character.compare(x, y) : surrogate ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static <T extends Comparable<T>> T within(String field, T least, T value, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidInput(field, least + " to " + most, value);
        }
        return value;
    }
}
