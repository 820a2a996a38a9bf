package org.itsmkit.domain.level;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ReopenPolicy;
import org.itsmkit.sla.clock.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an agreement promises: by when, in open time of which calendar, and what of a ticket starts, pauses,
 * stops and cancels the clock.
 *
 * <p>The conditions are asked of the ticket after every entry of its journal. A clock is cancelled when {@code cancelledWhen}
 * comes to hold, met when {@code metWhen} does, and reopened when neither holds any more; it starts when {@code startsWhen}
 * comes to hold, but not before neither of them does, and is paused while {@code pausedWhen} holds. Of what comes to hold
 * with one entry, cancelling goes before meeting, meeting before starting anew, and that before pausing. What stopped a
 * clock first stays what stopped it: one that was met is not cancelled later, and the other way round. A pause is explained by the facts that
 * make {@code pausedWhen} hold, in the words of their fields' labels: "waiting for caller".
 *
 * @param key its name in the agreement: {@code "resolution"}
 * @param budgets the open time allowed, by priority; a priority that is absent has {@code budget}
 * @param budget the open time allowed for every other priority, and for none
 * @param calendar the calendar whose open time counts
 * @param startsWhen what starts the clock
 * @param pausedWhen while what it is paused
 * @param metWhen what stops it
 * @param cancelledWhen what makes the promise void
 * @param restartsWith a field whose every change starts the clock anew, or null
 * @param thresholds the points at which somebody wants to know
 * @param reopening what reopening does
 */
public record Target(
        String key,
        Map<Long, Duration> budgets,
        Duration budget,
        CalendarKey calendar,
        Condition startsWhen,
        Condition pausedWhen,
        Condition metWhen,
        Condition cancelledWhen,
        @Nullable Field<?> restartsWith,
        List<Threshold> thresholds,
        ReopenPolicy reopening) {

    /** The work is done: what meets a target unless said. */
    public static final Condition RESOLVED =
            Condition.where(TicketFields.CATEGORY).in(Category.RESOLVED.name(), Category.CLOSED.name());
    /** The life cycle ended without the work being done, as for a duplicate that was merged: what cancels unless said. */
    public static final Condition CANCELLED =
            Condition.where(TicketFields.CATEGORY).is(Category.CANCELLED.name());

    public Target {
        Keys.check("target", key);
        budgets = java.util.Collections.unmodifiableMap(new TreeMap<>(budgets));
        budgets.values().forEach(value -> requirePositive(key, value));
        requirePositive(key, budget);
        thresholds = List.copyOf(thresholds);
    }

    /** Until somebody answers in public, or the work is done; never paused. */
    public static Target firstResponse(Duration budget, CalendarKey calendar) {
        return of("first-response", budget, calendar)
                .metWhen(Condition.where(TicketFields.FIRST_RESPONSE_AT).isSet().or(RESOLVED));
    }

    /** Until the work is done; paused while {@code paused} holds. */
    public static Target resolution(Duration budget, CalendarKey calendar, Condition paused) {
        return of("resolution", budget, calendar).pausedWhen(paused);
    }

    /** A target that starts with the ticket, ends with its resolution, and is void when it is cancelled. */
    public static Target of(String key, Duration budget, CalendarKey calendar) {
        return new Target(
                key,
                Map.of(),
                budget,
                calendar,
                Condition.ALWAYS,
                Condition.NEVER,
                RESOLVED,
                CANCELLED,
                null,
                List.of(Threshold.percent(75), Threshold.percent(100)),
                ReopenPolicy.RESUME);
    }

    /** The same, with another budget for this priority. */
    public Target forPriority(long priority, Duration allowed) {
        Map<Long, Duration> more = new TreeMap<>(budgets);
        more.put(priority, allowed);
        return new Target(
                key,
                more,
                budget,
                calendar,
                startsWhen,
                pausedWhen,
                metWhen,
                cancelledWhen,
                restartsWith,
                thresholds,
                reopening);
    }

    public Target startsWhen(Condition condition) {
        return new Target(
                key,
                budgets,
                budget,
                calendar,
                condition,
                pausedWhen,
                metWhen,
                cancelledWhen,
                restartsWith,
                thresholds,
                reopening);
    }

    public Target pausedWhen(Condition condition) {
        return new Target(
                key,
                budgets,
                budget,
                calendar,
                startsWhen,
                condition,
                metWhen,
                cancelledWhen,
                restartsWith,
                thresholds,
                reopening);
    }

    public Target metWhen(Condition condition) {
        return new Target(
                key,
                budgets,
                budget,
                calendar,
                startsWhen,
                pausedWhen,
                condition,
                cancelledWhen,
                restartsWith,
                thresholds,
                reopening);
    }

    /**
     * What makes the promise void, in the place of {@link #CANCELLED}: {@code CANCELLED.or(..)} when that shall still do so,
     * {@link Condition#NEVER} for a promise that stands whatever happens.
     */
    public Target cancelledWhen(Condition condition) {
        return new Target(
                key,
                budgets,
                budget,
                calendar,
                startsWhen,
                pausedWhen,
                metWhen,
                condition,
                restartsWith,
                thresholds,
                reopening);
    }

    /** Starts anew with every change of this field: a cadence of communication, for one. */
    public Target restartsWith(Field<?> field) {
        return new Target(
                key,
                budgets,
                budget,
                calendar,
                startsWhen,
                pausedWhen,
                metWhen,
                cancelledWhen,
                field,
                thresholds,
                reopening);
    }

    public Target thresholds(Threshold... points) {
        return new Target(
                key,
                budgets,
                budget,
                calendar,
                startsWhen,
                pausedWhen,
                metWhen,
                cancelledWhen,
                restartsWith,
                List.of(points),
                reopening);
    }

    public Target onReopening(ReopenPolicy policy) {
        return new Target(
                key,
                budgets,
                budget,
                calendar,
                startsWhen,
                pausedWhen,
                metWhen,
                cancelledWhen,
                restartsWith,
                thresholds,
                policy);
    }

    /** What the clock measures against for this ticket, as its priority is now. */
    public ClockPolicy policyFor(Ticket ticket, BusinessCalendar resolved) {
        Duration allowed = ticket.priority()
                .map(priority -> budgets.getOrDefault(priority, budget))
                .orElse(budget);
        return ClockPolicy.target(key)
                .within(allowed)
                .in(resolved)
                .thresholds(thresholds)
                .onReopening(reopening)
                .build();
    }

    private static void requirePositive(String key, Duration budget) {
        if (budget.isNegative() || budget.isZero()) {
            throw new InvalidInput("budget of target " + key, "more than zero", budget);
        }
    }
}
