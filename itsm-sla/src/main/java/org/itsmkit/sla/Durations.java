package org.itsmkit.sla;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time as people write them in files and read them in reports: {@code 1h 30m}.
 *
 * <p>Parts are {@code d}, {@code h}, {@code m} and {@code s}, each at most once and in this order, with or without spaces
 * between; seconds may have up to 9 decimals. A day is 24 hours: one that should be a working day is no duration. Thread-safe.
 */
public final class Durations {

    private static final String FORM = "a duration such as 30m or 1h 15m";
    private static final Pattern PARTS = Pattern.compile(
            "(-?)(?:(\\d{1,16})d)? ?(?:(\\d{1,16})h)? ?(?:(\\d{1,16})m)? ?(?:(\\d{1,16}(?:\\.\\d{1,9})?)s)?");

    private Durations() {}

    /** Reads what people write, and what {@link #print} writes; throws {@link InvalidInput} when it is none. */
    public static Duration parse(String text) {
        Matcher matcher = PARTS.matcher(InvalidInput.present("duration", text));
        if (!matcher.matches() || text.isEmpty() || text.startsWith(" ") || !text.matches(".*[dhms]")) {
            throw new InvalidInput("duration", FORM, text);
        }
        try {
            Duration sum = Duration.ofDays(whole(matcher.group(2)))
                    .plusHours(whole(matcher.group(3)))
                    .plusMinutes(whole(matcher.group(4)))
                    .plus(seconds(matcher.group(5)));
            return matcher.group(1).isEmpty() ? sum : sum.negated();
        } catch (ArithmeticException e) {
            throw new InvalidInput("duration", FORM + ", of less than 292 thousand million years", text);
        }
    }

    /** Such as {@code 1h 30m}, {@code 45s} or {@code 0s}, exact; hours are not folded into days, whose length is disputed. */
    public static String print(Duration duration) {
        if (duration.isNegative()) {
            return "-" + print(duration.negated());
        }
        StringJoiner parts = new StringJoiner(" ").setEmptyValue("0s");
        if (duration.toHours() > 0) {
            parts.add(duration.toHours() + "h");
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(duration.toMinutesPart() + "m");
        }
        BigDecimal rest =
                BigDecimal.valueOf(duration.toSecondsPart()).add(BigDecimal.valueOf(duration.toNanosPart(), 9));
        if (rest.signum() > 0) {
            parts.add(rest.stripTrailingZeros().toPlainString() + "s");
        }
        return parts.toString();
    }

    private static long whole(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Duration seconds(@Nullable String digits) {
        if (digits == null) {
            return Duration.ZERO;
        }
        BigDecimal[] parts = new BigDecimal(digits).divideAndRemainder(BigDecimal.ONE);
        return Duration.ofSeconds(
                parts[0].longValueExact(), parts[1].movePointRight(9).longValueExact());
    }
}
