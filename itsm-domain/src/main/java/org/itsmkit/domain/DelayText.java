package org.itsmkit.domain;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itsmkit.sla.Durations;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.CalendarKey;

/** Reads what the {@code toString} of a {@link Delay} writes. */
final class DelayText {

    private static final String FORM = "a delay such as 4h, 4h of office or 2 working days of office";
    private static final Pattern PARTS = Pattern.compile("(?:(\\d{1,4}) working days?|(.+?))(?: of (\\S+))?");

    private DelayText() {}

    static Delay parse(String text) {
        Matcher parts = PARTS.matcher(InvalidInput.present("delay", text));
        if (!parts.matches() || parts.group(1) != null && parts.group(3) == null) {
            throw new InvalidInput("delay", FORM, text);
        }
        if (parts.group(1) != null) {
            return new Delay.WorkingDays(Integer.parseInt(parts.group(1)), CalendarKey.of(parts.group(3)));
        }
        Duration duration = duration(text, parts.group(2));
        return parts.group(3) == null
                ? new Delay.Elapsed(duration)
                : new Delay.OpenTime(duration, CalendarKey.of(parts.group(3)));
    }

    private static Duration duration(String text, String part) {
        try {
            return Durations.parse(part);
        } catch (InvalidInput e) {
            throw new InvalidInput("delay", FORM, text);
        }
    }
}
