package org.itsmkit.sla.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.itsmkit.sla.Durations;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;

/**
 * How much time a target allows: open time, working days, until a date that was agreed, or without end. All
 * implementations are immutable records; {@link #toString} is how a person would say it.
 */
public sealed interface Budget {

    /** The longest duration that is accepted: 1,000 years of 365.25 days, so that no sum of it overflows. */
    Duration LONGEST = Duration.ofDays(365_250);

    /**
     * The time that may elapse in a cycle that starts then: open time of the calendar, but real time if
     * {@link #countsRealTime()}, and then negative if the date had passed already.
     *
     * @return empty if the budget is never used up
     */
    Optional<Duration> amount(Instant start, BusinessCalendar calendar);

    /**
     * When a clock that starts then, and is never paused, is due.
     *
     * @return empty if it never is
     */
    Optional<Instant> due(Instant start, BusinessCalendar calendar);

    /** Whether real time counts, through pauses and closed hours. */
    default boolean countsRealTime() {
        return false;
    }

    /**
     * An amount of open time.
     *
     * @throws InvalidInput if it is not more than zero, or more than {@link #LONGEST}
     */
    static Budget of(Duration openTime) {
        return new OpenTime(openTime);
    }

    /**
     * This many working days: due on the n-th working day after the one on which the clock starts, at the same local time.
     *
     * @throws InvalidInput if the number is not from 1 to 100000
     */
    static Budget workingDays(int days) {
        return new WorkingDays(days, false);
    }

    /**
     * This many working days, and what is left of the last one.
     *
     * @throws InvalidInput if the number is not from 1 to 100000
     */
    static Budget workingDaysToTheEnd(int days) {
        return new WorkingDays(days, true);
    }

    /** Until a date that was agreed with somebody: no calendar, pause or reopening moves it. */
    static Budget until(Instant agreed) {
        return new FixedDate(agreed);
    }

    /** Without end: the clock only measures and is never due. */
    static Budget unlimited() {
        return new Unlimited();
    }

    /**
     * An amount of open time.
     *
     * @param openTime more than zero, at most {@link #LONGEST}
     */
    record OpenTime(Duration openTime) implements Budget {

        /**
         * Refuses what is not more than zero, or absurdly long.
         *
         * @throws InvalidInput if it is not more than zero, or more than {@link #LONGEST}
         */
        public OpenTime {
            if (openTime.isNegative() || openTime.isZero() || openTime.compareTo(LONGEST) > 0) {
                throw new InvalidInput("budget", "a duration of more than zero, at most 1000 years", openTime);
            }
        }

        @Override
        public Optional<Duration> amount(Instant start, BusinessCalendar calendar) {
            return Optional.of(openTime);
        }

        @Override
        public Optional<Instant> due(Instant start, BusinessCalendar calendar) {
            return calendar.plus(start, openTime);
        }

        @Override
        public String toString() {
            return Durations.print(openTime) + " of open time";
        }
    }

    /**
     * Working days, see {@link BusinessCalendar#plusWorkingDays} and {@link BusinessCalendar#endOfWorkingDay}. In a cycle they are worth the open time from its start to
     * the due instant without pauses; a pause then moves the due instant on by its open time. This is the rule of GLPI.
     *
     * @param days from 1 to 100000
     * @param toTheEnd whether the last day lasts until the business closes, instead of until the local time of the start
     */
    record WorkingDays(int days, boolean toTheEnd) implements Budget {

        /**
         * Refuses a number out of range.
         *
         * @throws InvalidInput if the number is not from 1 to 100000
         */
        public WorkingDays {
            if (days < 1 || days > 100_000) {
                throw new InvalidInput("budget", "1 to 100000 working days", days);
            }
        }

        @Override
        public Optional<Duration> amount(Instant start, BusinessCalendar calendar) {
            return due(start, calendar).map(due -> calendar.between(start, due));
        }

        @Override
        public Optional<Instant> due(Instant start, BusinessCalendar calendar) {
            if (!Words.hasLocalTime(start)) {
                return Optional.empty();
            }
            return toTheEnd ? calendar.endOfWorkingDay(start, days) : calendar.plusWorkingDays(start, days);
        }

        @Override
        public String toString() {
            return days + (days == 1 ? " working day" : " working days") + (toTheEnd ? ", to the end of the last" : "");
        }
    }

    /**
     * A date that was agreed.
     *
     * @param agreed the last instant in time
     */
    record FixedDate(Instant agreed) implements Budget {

        /**
         * Refuses null.
         *
         * @throws InvalidInput if there is no date
         */
        public FixedDate {
            InvalidInput.present("agreed date", agreed);
        }

        @Override
        public Optional<Duration> amount(Instant start, BusinessCalendar calendar) {
            return Optional.of(Duration.between(start, agreed));
        }

        @Override
        public Optional<Instant> due(Instant start, BusinessCalendar calendar) {
            return Optional.of(agreed);
        }

        @Override
        public boolean countsRealTime() {
            return true;
        }

        @Override
        public String toString() {
            return "until " + agreed + ", whatever the hours";
        }
    }

    /** No budget. */
    record Unlimited() implements Budget {

        /** There is but one, however often it is made. */
        public Unlimited {}

        @Override
        public Optional<Duration> amount(Instant start, BusinessCalendar calendar) {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> due(Instant start, BusinessCalendar calendar) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "no budget";
        }
    }
}
