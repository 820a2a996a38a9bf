package org.itsmkit.sla.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
 * <p><b>Together.</b> {@link #union}, {@link #intersection} and {@link #difference} make one calendar of two, which is as
 * quick as a plain one.
 *
 * <p><b>Cost.</b> The years that are asked for, and those between them, are compiled once, within a tenth of a millisecond
 * each, and shared by years that run alike. After that an answer takes the same few look-ups in a table whatever lies
 * between, as long as the years asked for lie within 256 of each other and an amount is below 30 years; beyond that it takes
 * a step for each year, and one for 400 years where no dated rule lies on the way.
 *
 * <p>Immutable as to what it answers, safe for use by several threads, readers take no lock. Two calendars are equal if
 * they were given the same rules, or were composed in the same way of equal calendars; that the same time is open is not
 * enough. No method accepts or returns null.
 */
public final class BusinessCalendar {

    /** The last year in which every date has one before and one after it. */
    private static final int LAST_YEAR_OF_DATES = 999_999_998;
    /** Shared, since every policy begins with it and each instance would compile the years anew. */
    private static final BusinessCalendar ALWAYS_OPEN = in(ZoneOffset.UTC)
            .weekly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, TimeWindow.WHOLE_DAY)
            .build();

    private final CalendarDefinition definition;
    private final OpenTime openTime;
    private final WorkingDays workingDays;

    BusinessCalendar(CalendarDefinition definition) {
        this.definition = definition;
        YearSource source = definition.source();
        this.openTime = new OpenTime(source);
        this.workingDays = new WorkingDays(source, openTime, definition.zone());
    }

    /** Starts a calendar in a zone, with nothing open yet. */
    public static BusinessCalendarBuilder in(ZoneId zone) {
        return new BusinessCalendarBuilder(zone);
    }

    /** The calendar that is always open: 24 hours a day, every day, in UTC. */
    public static BusinessCalendar alwaysOpen() {
        return ALWAYS_OPEN;
    }

    /**
     * The calendar that is open when this one or the other is. Each keeps its own zone: what is joined are the instants at
     * which they are open, not local times.
     *
     * @throws InvalidInput if the two hold more than 256 plain calendars
     */
    public BusinessCalendar union(BusinessCalendar other) {
        return composed(SetOperation.UNION, other);
    }

    /**
     * The calendar that is open when this one and the other both are, each in its own zone.
     *
     * @throws InvalidInput if the two hold more than 256 plain calendars
     */
    public BusinessCalendar intersection(BusinessCalendar other) {
        return composed(SetOperation.INTERSECTION, other);
    }

    /**
     * The calendar that is open when this one is and the other is not, each in its own zone; for example office hours
     * without the windows of a maintenance.
     *
     * @throws InvalidInput if the two hold more than 256 plain calendars
     */
    public BusinessCalendar difference(BusinessCalendar other) {
        return composed(SetOperation.DIFFERENCE, other);
    }

    private BusinessCalendar composed(SetOperation operation, BusinessCalendar other) {
        return new BusinessCalendar(Composition.of(operation, definition, other.definition));
    }

    CalendarDefinition definition() {
        return definition;
    }

    /**
     * What a plain calendar was given.
     *
     * @throws InvalidInput if the calendar is composed of others
     */
    CalendarRules rules() {
        if (definition instanceof CalendarRules plain) {
            return plain;
        }
        throw new InvalidInput("calendar", "a calendar that is not composed of others", this);
    }

    /**
     * The zone in which windows and dates are read. A calendar composed of others reads their windows in their own zones,
     * and dates, for working days and explanations, in the zone of the first of them.
     */
    public ZoneId zone() {
        return definition.zone();
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
        return shifted(end, negated(amount));
    }

    private static Duration negated(Duration amount) {
        return amount.getSeconds() == Long.MIN_VALUE ? Duration.ofSeconds(Long.MAX_VALUE) : amount.negated();
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
     * @return empty if there are not so many working days
     * @throws InvalidInput if the local date of {@code start} is beyond {@link LocalDate}
     */
    public Optional<Instant> plusWorkingDays(Instant start, int days) {
        return movedByWorkingDays("start", start, days);
    }

    /** Moves an instant back by working days: {@link #plusWorkingDays} with the negative number. */
    public Optional<Instant> minusWorkingDays(Instant end, int days) {
        return movedByWorkingDays("end", end, -(long) days);
    }

    private Optional<Instant> movedByWorkingDays(String field, Instant instant, long days) {
        LocalDate date = dateOf(field, instant);
        if (days == 0) {
            return Optional.of(instant);
        }
        LocalTime time = instant.atZone(zone()).toLocalTime();
        return workingDays
                .plus(date, days)
                .map(day -> day.atTime(time).atZone(zone()).toInstant());
    }

    /**
     * The end of the n-th working day after the local date of {@code start} (before it for a negative number): its last
     * closing, or the end of the date if it is open through midnight. Working days are counted as
     * {@link #plusWorkingDays} does. Zero is the end of the working day on which the business is open next, at or after
     * {@code start}.
     *
     * @return empty if there are not so many working days
     * @throws InvalidInput if the local date of {@code start} is beyond {@link LocalDate}
     */
    public Optional<Instant> endOfWorkingDay(Instant start, int days) {
        LocalDate date = dateOf("start", start);
        Optional<LocalDate> day =
                days == 0 ? rollForward(start).map(opening -> dateOf("start", opening)) : workingDays.plus(date, days);
        return day.flatMap(found -> rollBackward(startOf(found.plusDays(1))));
    }

    /**
     * The start of the n-th working day before the local date of {@code end} (after it for a negative number): its first
     * opening, or the start of the date if it is open through midnight. The counterpart of {@link #endOfWorkingDay}: zero
     * is the start of the working day on which the business was open last, before {@code end}.
     *
     * @return empty if there are not so many working days
     * @throws InvalidInput if the local date of {@code end} is beyond {@link LocalDate}
     */
    public Optional<Instant> startOfWorkingDay(Instant end, int days) {
        LocalDate date = dateOf("end", end);
        Optional<LocalDate> day = days == 0
                ? rollBackward(end).map(closing -> dateOf("end", closing.minusNanos(1)))
                : workingDays.plus(date, -(long) days);
        return day.flatMap(found -> rollForward(startOf(found)));
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone()).toInstant();
    }

    private LocalDate dateOf(String field, Instant instant) {
        int year = Year.holding(instant.getEpochSecond());
        if (year < -LAST_YEAR_OF_DATES || year > LAST_YEAR_OF_DATES) {
            throw new InvalidInput(
                    field, "an instant in the years -" + LAST_YEAR_OF_DATES + " to " + LAST_YEAR_OF_DATES, instant);
        }
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

    /**
     * Why so much open time lies between two instants: date by date, what was counted and which rules made it. Nothing is
     * computed before it is asked for.
     *
     * @throws InvalidInput if the local date of an instant is beyond {@link LocalDate}
     */
    public CalendarExplanation explain(Instant from, Instant to) {
        dateOf("from", from);
        dateOf("to", to);
        return new CalendarExplanation(this, from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BusinessCalendar that && definition.equals(that.definition);
    }

    @Override
    public int hashCode() {
        return definition.hashCode();
    }

    /** The rules in words; of a composed calendar, those of its parts in brackets. */
    @Override
    public String toString() {
        return definition.describe();
    }
}
