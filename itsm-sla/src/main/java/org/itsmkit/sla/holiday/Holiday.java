package org.itsmkit.sla.holiday;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.text.TextLine;

/**
 * A day that is a holiday. Immutable; ordered by date, then name, a substitute last.
 *
 * @param date the day, in the calendar of ISO 8601
 * @param name what it is called: 1 to 200 characters, none of them a control character, and no blanks around them
 * @param substitute whether the day is free in place of the holiday it is named after, which fell on a day that was free
 *     already
 */
public record Holiday(LocalDate date, String name, boolean substitute) implements Comparable<Holiday> {

    private static final Comparator<Holiday> ORDER =
            Comparator.comparing(Holiday::date).thenComparing(Holiday::name).thenComparing(Holiday::substitute);

    /**
     * Refuses a name that cannot be written on one line.
     *
     * @throws InvalidInput if the name has another form
     */
    public Holiday {
        Objects.requireNonNull(date, "date");
        TextLine.checkPrintable("holiday name", name);
    }

    /** A day that is a holiday itself. */
    public static Holiday of(LocalDate date, String name) {
        return new Holiday(date, name, false);
    }

    /** A day that is free in place of a holiday of this name. */
    public static Holiday substituteFor(String name, LocalDate date) {
        return new Holiday(date, name, true);
    }

    @Override
    public int compareTo(Holiday other) {
        return ORDER.compare(this, other);
    }

    /** The date and the name, {@code 2026-03-02 Independence Movement Day (substitute)}. */
    @Override
    public String toString() {
        return date + " " + name + (substitute ? " (substitute)" : "");
    }
}
