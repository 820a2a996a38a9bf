package org.itsmkit.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.itsmkit.sla.Durations;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;

/**
 * How long a timer waits. Calendars are named by key; one that is not known makes the timer never due.
 *
 * <p>{@code toString} writes it as people do, and {@link #parse} reads that back: {@code 4h}, {@code 4h of office},
 * {@code 2 working days of office}.
 */
public sealed interface Delay {

    /** About ten years, so that what a timer waits for can be computed. */
    int MOST_DAYS = 3_660;

    /** Reads the text of a delay; throws {@link InvalidInput} when it is none. Durations are those of {@link Durations}. */
    static Delay parse(String text) {
        return DelayText.parse(text);
    }

    /** Dispatches on the kind of delay. */
    <R> R fold(Fold<R> fold);

    /** The key of the calendar it counts by; empty when it goes by the clock on the wall. */
    Optional<CalendarKey> countsBy();

    /** The instant that lies this long after {@code start}; empty when the calendar never gets there. */
    Optional<Instant> after(Instant start, Calendars calendars);

    /** The instant that lies this long before {@code end}; empty when the calendar never gets there. */
    Optional<Instant> before(Instant end, Calendars calendars);

    /** Time on the clock on the wall. */
    record Elapsed(Duration duration) implements Delay {
        public Elapsed {
            requirePositive(duration);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.elapsed(this);
        }

        @Override
        public Optional<CalendarKey> countsBy() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> after(Instant start, Calendars calendars) {
            return Optional.of(start.plus(duration));
        }

        @Override
        public Optional<Instant> before(Instant end, Calendars calendars) {
            return Optional.of(end.minus(duration));
        }

        @Override
        public String toString() {
            return Durations.print(duration);
        }
    }

    /** Open time of a calendar. */
    record OpenTime(Duration duration, CalendarKey calendar) implements Delay {
        public OpenTime {
            requirePositive(duration);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.openTime(this);
        }

        @Override
        public Optional<CalendarKey> countsBy() {
            return Optional.of(calendar);
        }

        @Override
        public Optional<Instant> after(Instant start, Calendars calendars) {
            return calendars.find(calendar).flatMap(found -> found.plus(start, duration));
        }

        @Override
        public Optional<Instant> before(Instant end, Calendars calendars) {
            return calendars.find(calendar).flatMap(found -> found.minus(end, duration));
        }

        @Override
        public String toString() {
            return Durations.print(duration) + " of " + calendar;
        }
    }

    /** Working days of a calendar, at the same time of day. */
    record WorkingDays(int days, CalendarKey calendar) implements Delay {
        public WorkingDays {
            if (days < 1 || days > MOST_DAYS) {
                throw new InvalidInput("delay.days", "1 to " + MOST_DAYS, days);
            }
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.workingDays(this);
        }

        @Override
        public Optional<CalendarKey> countsBy() {
            return Optional.of(calendar);
        }

        @Override
        public Optional<Instant> after(Instant start, Calendars calendars) {
            Optional<BusinessCalendar> found = calendars.find(calendar);
            return found.flatMap(known -> known.plusWorkingDays(start, days));
        }

        @Override
        public Optional<Instant> before(Instant end, Calendars calendars) {
            return calendars.find(calendar).flatMap(found -> found.minusWorkingDays(end, days));
        }

        @Override
        public String toString() {
            return days + (days == 1 ? " working day of " : " working days of ") + calendar;
        }
    }

    /**
     * What to make of each kind of delay.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R elapsed(Elapsed delay);

        R openTime(OpenTime delay);

        R workingDays(WorkingDays delay);
    }

    private static void requirePositive(Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.toDays() >= MOST_DAYS) {
            throw new InvalidInput("delay", "more than zero and less than " + MOST_DAYS + " days", duration);
        }
    }
}
