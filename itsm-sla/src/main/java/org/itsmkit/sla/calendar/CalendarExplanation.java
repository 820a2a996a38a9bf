package org.itsmkit.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.sla.Durations;
import org.itsmkit.sla.InvalidInput;

/**
 * Why a calendar says that so much open time lies between two instants: see {@link BusinessCalendar#explain}.
 *
 * <p>Dates are explained one by one as they are asked for, so the stretch may be of any length. To go on where a page
 * ended, explain from the end of what was {@linkplain ExplainedDate#asked() asked} of its last date. Immutable, safe for
 * use by several threads.
 */
public final class CalendarExplanation {

    private final BusinessCalendar calendar;
    private final Instant from;
    private final Instant to;

    CalendarExplanation(BusinessCalendar calendar, Instant from, Instant to) {
        this.calendar = calendar;
        this.from = from;
        this.to = to;
    }

    /** The open time from the one instant to the other, negative if the second is earlier: what is explained. */
    public Duration total() {
        return calendar.between(from, to);
    }

    /**
     * How the parts of each date make the whole, by their number from 1: {@code 1} for a plain calendar, for a composed one
     * such as {@code (1 and 2) without 3}.
     */
    public String formula() {
        return calendar.definition().formula(1);
    }

    /**
     * Every date that has some time between the two instants, open or not, in order from the earlier one; what was counted
     * on them adds up to the {@link #total} without its sign. Lazy; none if the instants are the same.
     */
    public Stream<ExplainedDate> dates() {
        Iterator<ExplainedDate> dates =
                from.isAfter(to) ? new Dates(calendar, to, from) : new Dates(calendar, from, to);
        int ordered = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(dates, ordered), false);
    }

    /**
     * The explanation for people: a line for the whole and one for each date, indented ones for the parts of a composed
     * calendar, and a last line that says so if there are more dates.
     *
     * @param mostDates how many dates are told at most, zero or more
     * @throws InvalidInput if the number is negative
     */
    public String text(int mostDates) {
        if (mostDates < 0) {
            throw new InvalidInput("mostDates", "zero or more", mostDates);
        }
        ZoneId zone = calendar.zone();
        StringJoiner lines = new StringJoiner("\n");
        lines.add(Durations.print(total()) + " from "
                + from.atZone(zone).toOffsetDateTime() + " to "
                + to.atZone(zone).toOffsetDateTime() + " in " + zone
                + (calendar.definition().parts().size() == 1 ? "" : ", which is " + formula()));
        List<ExplainedDate> told = dates().limit(mostDates + 1L).toList();
        told.stream().limit(mostDates).forEach(date -> lines.add(date.toString()));
        if (told.size() > mostDates) {
            lines.add("and on from " + told.get(mostDates).date());
        }
        return lines.toString();
    }

    /** The text of the first hundred dates. */
    @Override
    public String toString() {
        return text(100);
    }

    private static final class Dates implements Iterator<ExplainedDate> {

        private final BusinessCalendar calendar;
        private final List<PartExplainer> parts;
        private final Instant to;
        private Instant cursor;
        private LocalDate date;

        Dates(BusinessCalendar calendar, Instant from, Instant to) {
            this.calendar = calendar;
            this.parts = calendar.definition().parts().stream()
                    .map(PartExplainer::new)
                    .toList();
            this.to = to;
            this.cursor = from;
            this.date = from.atZone(calendar.zone()).toLocalDate();
        }

        @Override
        public boolean hasNext() {
            return cursor.isBefore(to);
        }

        @Override
        public ExplainedDate next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            // A clock put back over midnight shows the old date again; that time belongs to the date that started
            // first.
            while (!endOf(date).isAfter(cursor)) {
                date = date.plusDays(1);
            }
            OpenInterval asked = new OpenInterval(cursor, endOf(date).isBefore(to) ? endOf(date) : to);
            cursor = asked.end();
            return new ExplainedDate(
                    date,
                    calendar.zone(),
                    asked,
                    calendar.windows(asked.start(), asked.end()).toList(),
                    parts.stream().map(part -> part.explain(asked)).toList());
        }

        private Instant endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        }
    }
}
