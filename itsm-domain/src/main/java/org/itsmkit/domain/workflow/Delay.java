package org.itsmkit.domain.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.calendar.Calendars;

/** How long a timer waits. Calendars are named by key; one that is not known makes the timer never due. */
public sealed interface Delay {

    /** The instant that lies this long after {@code start}; empty when the calendar never gets there. */
    Optional<Instant> after(Instant start, Calendars calendars);

    /** Time on the clock on the wall. */
    record Elapsed(Duration duration) implements Delay {
        public Elapsed {
            requirePositive(duration);
        }

        @Override
        public Optional<Instant> after(Instant start, Calendars calendars) {
            return Optional.of(start.plus(duration));
        }

        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** Open time of a calendar. */
    record OpenTime(Duration duration, CalendarKey calendar) implements Delay {
        public OpenTime {
            requirePositive(duration);
        }

        @Override
        public Optional<Instant> after(Instant start, Calendars calendars) {
            return calendars.find(calendar).flatMap(found -> found.plus(start, duration));
        }

        @Override
        public String toString() {
            return duration + " of " + calendar;
        }
    }

    /** Working days of a calendar, at the same time of day. */
    record WorkingDays(int days, CalendarKey calendar) implements Delay {
        public WorkingDays {
            if (days < 1 || days > 3_660) {
                throw new InvalidInput("delay.days", "1 to 3660", days);
            }
        }

        @Override
        public Optional<Instant> after(Instant start, Calendars calendars) {
            Optional<BusinessCalendar> found = calendars.find(calendar);
            return found.flatMap(known -> known.plusWorkingDays(start, days));
        }

        @Override
        public String toString() {
            return days + " working days of " + calendar;
        }
    }

    private static void requirePositive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new InvalidInput("delay", "more than zero", duration);
        }
    }
}
