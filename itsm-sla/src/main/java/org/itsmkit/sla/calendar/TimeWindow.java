package org.itsmkit.sla.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.itsmkit.sla.InvalidInput;

/**
 * A stretch of local time on a day, from its start (included) to its end (excluded), with nanosecond precision and
 * without a zone.
 *
 * <p>A window whose end is not after its start runs into the next day and belongs to the day on which it starts:
 * {@code 22:00-06:00} lasts eight hours, {@code 18:00-24:00} and {@code 18:00-00:00} are the same six hours, and
 * {@code 00:00-24:00} is the whole day. An empty window therefore does not exist. How long a window really is on a day
 * on which clocks change is decided by the calendar, see {@link BusinessCalendar}.
 *
 * <p>Immutable.
 *
 * @param start the first moment of the window
 * @param end the first moment after the window; midnight means the end of the day
 */
public record TimeWindow(LocalTime start, LocalTime end) {

    private static final String FORM = "a window such as 09:00-12:00 or 13:00-24:00";

    /** The whole day, {@code 00:00-24:00}. */
    public static final TimeWindow WHOLE_DAY = new TimeWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Refuses null. */
    public TimeWindow {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }

    /**
     * Reads a window such as {@code 09:00-12:00}. Each side is an ISO local time ({@code HH:mm}, optionally with seconds
     * and a fraction); the end may be {@code 24:00}. Blanks around the two times do not matter.
     *
     * @throws InvalidInput if the text has another form
     */
    public static TimeWindow parse(String text) {
        Objects.requireNonNull(text, "text");
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw refused(text);
        }
        String end = text.substring(dash + 1).strip();
        boolean endOfDay = end.equals("24:00") || end.equals("24:00:00");
        try {
            return new TimeWindow(
                    LocalTime.parse(text.substring(0, dash).strip()),
                    endOfDay ? LocalTime.MIDNIGHT : LocalTime.parse(end));
        } catch (DateTimeException notATime) {
            throw refused(text);
        }
    }

    private static InvalidInput refused(String text) {
        return new InvalidInput("window", FORM, text);
    }

    /** Whether the window ends on the day after the one on which it starts; a window that ends at 24:00 does not. */
    public boolean runsIntoNextDay() {
        return endsAtNextMidnightOrLater() && !end.equals(LocalTime.MIDNIGHT);
    }

    /** The length of the window on a day without a clock change: more than zero, at most 24 hours. */
    public Duration nominalLength() {
        Duration sameDay = Duration.between(start, end);
        return endsAtNextMidnightOrLater() ? sameDay.plusDays(1) : sameDay;
    }

    boolean endsAtNextMidnightOrLater() {
        return !end.isAfter(start);
    }

    /** The text that {@link #parse} reads, with {@code 24:00} for an end at midnight. */
    @Override
    public String toString() {
        return start + "-" + (end.equals(LocalTime.MIDNIGHT) ? "24:00" : end);
    }
}
