package org.itsmkit.sla.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.YearShape.Edge;
import org.jspecify.annotations.Nullable;

/**
 * When a business is open, and arithmetic with the time during which it is.
 *
 * <p>A calendar has a zone, weekly windows of local time, and dated exceptions. For a date an opening is stronger than a
 * closed date, and that is stronger than the weekly windows; closures of local time are subtracted last. Windows that
 * touch or overlap count once.
 *
 * <p><b>Clock changes.</b> Both ends of a window resolve as {@link java.time.ZonedDateTime#of} resolves them: a local time
 * that a gap leaves out moves forward by the length of the gap, of a local time that happens twice the first one counts
 * (RFC 5545 asks for the same). Windows that become empty are dropped. A date that a zone left out altogether, such as 30
 * December 2011 in Apia, opens nothing.
 *
 * <p><b>Measure.</b> With E(a,b) = {@link #between}, real open time with its sign, for an amount d of zero or more:
 *
 * <ul>
 *   <li>{@link #plus plus(s, d)} = inf {t &ge; s : E(s,t) &ge; d}, the earliest instant at which the amount has passed: due
 *   <li>{@link #lastInstantWithin lastInstantWithin(s, d)} = sup {t : E(s,t) &le; d}, the latest instant at which the
 *       amount is not exceeded: breach
 *   <li>{@link #minus minus(t, d)} = sup {s &le; t : E(s,t) &ge; d}, and {@link #firstInstantWithin firstInstantWithin(t, d)}
 *       = inf {s : E(s,t) &le; d}
 * </ul>
 *
 * The two answers differ only where the amount ends exactly at the edge of a window, and then by closed time alone. An
 * amount that is never reached has an empty answer. Everything is exact to the nanosecond, for every {@link Instant}; dated
 * rules are limited to the years 1 to 9999, beyond them the weekly windows and yearly closures go on.
 *
 * <p><b>Cost.</b> The years that are asked for are compiled once, at about a tenth of a millisecond each, and shared by
 * years that run alike. After that an answer costs a binary search in each of the two years concerned, and a step for each
 * year between them.
 *
 * <p>Immutable as to what it answers, safe for use by several threads, readers take no lock. Two calendars are equal if
 * they were given the same rules. No method accepts or returns null.
 */
public final class BusinessCalendar {

    private static final int MOST_WORKING_DAYS = 100_000;
    /** Shared, since every policy begins with it and each instance would compile the years anew. */
    private static final BusinessCalendar ALWAYS_OPEN = in(ZoneOffset.UTC)
            .weekly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, TimeWindow.WHOLE_DAY)
            .build();

    private final CalendarRules rules;
    private final OpenTime openTime;

    BusinessCalendar(CalendarRules rules) {
        this.rules = rules;
        this.openTime = new OpenTime(new Timeline(rules));
    }

    /** Starts a calendar in a zone, with nothing open yet. */
    public static BusinessCalendarBuilder in(ZoneId zone) {
        return new BusinessCalendarBuilder(zone);
    }

    /** The calendar that is always open: 24 hours a day, every day, in UTC. */
    public static BusinessCalendar alwaysOpen() {
        return ALWAYS_OPEN;
    }

    /** What the calendar was given. */
    CalendarRules rules() {
        return rules;
    }

    /** The zone in which windows and dates are read. */
    public ZoneId zone() {
        return rules.zone();
    }

    /**
     * The open time from one instant to another: negative if the second is earlier, so that
     * {@code between(b, a) = -between(a, b)}, and {@code between(a, b) + between(b, c) = between(a, c)} in every order.
     */
    public Duration between(Instant from, Instant to) {
        return openTime.between(from, to);
    }

    /**
     * The earliest instant at which an amount of open time has passed since {@code start}: the closing instant if the
     * amount ends exactly there. Zero gives {@code start} itself, even while closed. A negative amount is
     * {@link #minus minus} the same amount.
     *
     * @return empty if so much open time never comes
     */
    public Optional<Instant> plus(Instant start, Duration amount) {
        return shifted(start, amount);
    }

    /**
     * The latest instant from which an amount of open time passes until {@code end}: the opening instant if the amount
     * starts exactly there. Zero gives {@code end} itself, even while closed. A negative amount is {@link #plus plus} the
     * same amount.
     *
     * @return empty if so much open time never was
     */
    public Optional<Instant> minus(Instant end, Duration amount) {
        return shifted(end, amount.negated());
    }

    private Optional<Instant> shifted(Instant from, Duration amount) {
        if (amount.isZero()) {
            return Optional.of(Objects.requireNonNull(from, "from"));
        }
        return openTime.seek(from, amount, amount.isNegative() ? Edge.LAST : Edge.FIRST);
    }

    /**
     * The latest instant at which no more than an amount of open time has passed since {@code start}: the next opening if
     * the amount ends exactly at a closing. An instant later, more than the amount has passed.
     *
     * @param amount zero or more
     * @return empty if the amount is never exceeded
     * @throws InvalidInput if the amount is negative
     */
    public Optional<Instant> lastInstantWithin(Instant start, Duration amount) {
        return openTime.seek(start, notNegative(amount), Edge.LAST);
    }

    /**
     * The earliest instant from which no more than an amount of open time passes until {@code end}: the closing before, if
     * the amount starts exactly at an opening.
     *
     * @param amount zero or more
     * @return empty if the amount is not exceeded from any earlier instant
     * @throws InvalidInput if the amount is negative
     */
    public Optional<Instant> firstInstantWithin(Instant end, Duration amount) {
        return openTime.seek(end, notNegative(amount).negated(), Edge.FIRST);
    }

    private static Duration notNegative(Duration amount) {
        if (amount.isNegative()) {
            throw new InvalidInput("amount", "zero or more", amount);
        }
        return amount;
    }

    /** Whether the business is open at an instant; it is at an opening and is not at a closing. */
    public boolean isOpen(Instant instant) {
        return openTime.isOpen(instant);
    }

    /** The first instant strictly later than this one at which the business opens, empty if it never does. */
    public Optional<Instant> nextOpening(Instant instant) {
        return isOpen(instant) ? openTime.closingAfter(instant).flatMap(this::rollForward) : rollForward(instant);
    }

    /** The instant itself if it is open, else the next opening; empty if there is none. */
    public Optional<Instant> rollForward(Instant instant) {
        return lastInstantWithin(instant, Duration.ZERO);
    }

    /** The instant itself if the business was open just before it, else the closing before; empty if there is none. */
    public Optional<Instant> rollBackward(Instant instant) {
        return firstInstantWithin(instant, Duration.ZERO);
    }

    /**
     * Moves an instant by working days and keeps its local time. A working day is a local date with any open time between
     * its start and the start of the next date; so a Saturday is one if the night shift of Friday ends on it. The result
     * lies on the n-th working day after the local date of {@code start} (before it for a negative number), whether or not
     * that date is a working day itself. It need not be open at that time; a local time that a clock change leaves out
     * moves forward. Zero gives {@code start}.
     *
     * @param days from -100000 to 100000
     * @return empty if there are not so many working days
     * @throws InvalidInput if the number of days is out of range
     * @throws DateTimeException if the local date of {@code start} is beyond {@link LocalDate}
     */
    public Optional<Instant> plusWorkingDays(Instant start, int days) {
        if (Math.abs((long) days) > MOST_WORKING_DAYS) {
            throw new InvalidInput("days", "a number from -" + MOST_WORKING_DAYS + " to " + MOST_WORKING_DAYS, days);
        }
        ZonedDateTime local = start.atZone(zone());
        Optional<LocalDate> date = Optional.of(local.toLocalDate());
        for (int left = Math.abs(days); left > 0 && date.isPresent(); left--) {
            date = days > 0 ? workingDayAfter(date.get()) : workingDayBefore(date.get());
        }
        return days == 0
                ? Optional.of(start)
                : date.map(day -> day.atTime(local.toLocalTime()).atZone(zone()).toInstant());
    }

    private Optional<LocalDate> workingDayAfter(LocalDate date) {
        return rollForward(startOf(date.plusDays(1))).map(this::dateOf);
    }

    private Optional<LocalDate> workingDayBefore(LocalDate date) {
        return rollBackward(startOf(date)).map(closing -> dateOf(closing.minusNanos(1)));
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone()).toInstant();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /**
     * The open stretches between two instants in order, cut to them; stretches that touch are one, even through midnight.
     * Lazy: the next stretch is looked up when it is asked for. Empty if {@code to} is not after {@code from}.
     */
    public Stream<OpenInterval> windows(Instant from, Instant to) {
        Objects.requireNonNull(to, "to");
        Iterator<OpenInterval> intervals = new Intervals(Objects.requireNonNull(from, "from"), to);
        int ordered = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(intervals, ordered), false);
    }

    private final class Intervals implements Iterator<OpenInterval> {

        private final Instant to;
        private Instant cursor;
        private @Nullable OpenInterval next;

        Intervals(Instant from, Instant to) {
            this.cursor = from;
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            if (next == null && cursor.isBefore(to)) {
                next = rollForward(cursor).filter(to::isAfter).map(this::cut).orElse(null);
                cursor = next == null ? to : next.end();
            }
            return next != null;
        }

        private OpenInterval cut(Instant start) {
            return new OpenInterval(
                    start, openTime.closingAfter(start).filter(to::isAfter).orElse(to));
        }

        @Override
        public OpenInterval next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            OpenInterval result = Objects.requireNonNull(next);
            next = null;
            return result;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessCalendar that && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** The rules in words. */
    @Override
    public String toString() {
        return rules.describe();
    }
}
