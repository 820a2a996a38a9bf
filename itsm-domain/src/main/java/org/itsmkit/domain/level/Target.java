package org.itsmkit.domain.level;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.CalendarKey;
import org.itsmkit.sla.clock.Budget;
import org.itsmkit.sla.clock.CalendarOwner;
import org.itsmkit.sla.clock.CalendarSource;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.PolicyChange;
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
 * @param budgets the time allowed, by priority; a priority that is absent has {@code budget}
 * @param budget the time allowed for every other priority, and for none
 * @param calendar the calendar whose open time counts, unless one of {@code owners} keeps one
 * @param owners where a ticket says whose calendar counts, in the order in which they are asked; which one it is is recorded
 *     when the clock begins, and anew when one of these fields changes, for all of the clock's time
 * @param startsWhen what starts the clock
 * @param pausedWhen while what it is paused
 * @param metWhen what stops it
 * @param cancelledWhen what makes the promise void
 * @param restartsWith a field whose every change starts the clock anew, or null
 * @param thresholds the points at which somebody wants to know
 * @param reopening what reopening does
 * @param onPriority what another priority with another budget does to a clock that has begun
 * @param escalations what is done besides telling when a threshold is reached, in order
 */
public record Target(
        String key,
        Map<Long, Budget> budgets,
        Budget budget,
        CalendarKey calendar,
        List<OwnerField> owners,
        Condition startsWhen,
        Condition pausedWhen,
        Condition metWhen,
        Condition cancelledWhen,
        @Nullable Field<?> restartsWith,
        List<Threshold> thresholds,
        ReopenPolicy reopening,
        PolicyChange onPriority,
        List<Escalation> escalations) {

    /** The work is done: what meets a target unless said. */
    public static final Condition RESOLVED =
            Condition.where(TicketFields.CATEGORY).in(Category.RESOLVED.name(), Category.CLOSED.name());
    /** The life cycle ended without the work being done, as for a duplicate that was merged: what cancels unless said. */
    public static final Condition CANCELLED =
            Condition.where(TicketFields.CATEGORY).is(Category.CANCELLED.name());

    public Target {
        Keys.check("target", key);
        budgets = java.util.Collections.unmodifiableMap(new TreeMap<>(budgets));
        budgets.values().forEach(value -> InvalidInput.present("budget of target " + key, value));
        InvalidInput.present("budget of target " + key, budget);
        InvalidInput.present("calendar of target " + key, calendar);
        owners = InvalidInput.each("owners of target " + key, owners);
        InvalidInput.present("startsWhen of target " + key, startsWhen);
        InvalidInput.present("pausedWhen of target " + key, pausedWhen);
        InvalidInput.present("metWhen of target " + key, metWhen);
        InvalidInput.present("cancelledWhen of target " + key, cancelledWhen);
        InvalidInput.present("reopening of target " + key, reopening);
        thresholds = List.copyOf(thresholds);
        InvalidInput.present("onPriority of target " + key, onPriority);
        escalations = List.copyOf(escalations);
        for (Escalation escalation : escalations) {
            if (!thresholds.contains(escalation.at())) {
                throw new InvalidInput(
                        "escalations of target " + key,
                        "one of its thresholds " + keys(thresholds),
                        escalation.at().key());
            }
        }
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

    /** A target of this much open time; see {@link #of(String, Budget, CalendarKey)}. */
    public static Target of(String key, Duration openTime, CalendarKey calendar) {
        return of(key, allowed(key, openTime), calendar);
    }

    /** A target that starts with the ticket, ends with its resolution, and is void when it is cancelled. */
    public static Target of(String key, Budget budget, CalendarKey calendar) {
        return new Target(
                key,
                Map.of(),
                budget,
                calendar,
                List.of(),
                Condition.ALWAYS,
                Condition.NEVER,
                RESOLVED,
                CANCELLED,
                null,
                List.of(Threshold.percent(75), Threshold.percent(100)),
                ReopenPolicy.RESUME,
                PolicyChange.RETROACTIVE,
                List.of());
    }

    /** The same, with another budget of open time for this priority. */
    public Target forPriority(long priority, Duration openTime) {
        return forPriority(priority, allowed(key, openTime));
    }

    /** The same, with another budget for this priority. */
    public Target forPriority(long priority, Budget allowed) {
        Draft draft = new Draft(this);
        draft.budgets = new TreeMap<>(budgets);
        draft.budgets.put(priority, allowed);
        return draft.target();
    }

    /**
     * Counts in the calendar of the one whom this field of the ticket names, if it keeps one; otherwise in that of the next
     * whom such a call names, and at last in the target's own.
     */
    public Target inCalendarOf(CalendarOwner.Kind kind, Field<?> field) {
        Draft draft = new Draft(this);
        draft.owners = new ArrayList<>(owners);
        draft.owners.add(new OwnerField(kind, field));
        return draft.target();
    }

    /** The calendar that a clock of it runs by for work of which these facts hold. */
    public ClockCalendar calendarFor(Facts work, CalendarSource source) {
        for (OwnerField asked : owners) {
            CalendarOwner owner = asked.in(work).orElse(null);
            Optional<CalendarKey> kept = owner == null ? Optional.empty() : source.calendarOf(owner);
            if (kept.isPresent()) {
                return new ClockCalendar(kept.get(), owner);
            }
        }
        return ClockCalendar.named(calendar);
    }

    /** What starts the clock; always, unless said. */
    public Target startsWhen(Condition condition) {
        Draft draft = new Draft(this);
        draft.startsWhen = condition;
        return draft.target();
    }

    /** While what no time counts; never, unless said. */
    public Target pausedWhen(Condition condition) {
        Draft draft = new Draft(this);
        draft.pausedWhen = condition;
        return draft.target();
    }

    /** What meets the promise; {@link #RESOLVED} unless said. */
    public Target metWhen(Condition condition) {
        Draft draft = new Draft(this);
        draft.metWhen = condition;
        return draft.target();
    }

    /**
     * What makes the promise void, in the place of {@link #CANCELLED}: {@code CANCELLED.or(..)} when that shall still do so,
     * {@link Condition#NEVER} for a promise that stands whatever happens.
     */
    public Target cancelledWhen(Condition condition) {
        Draft draft = new Draft(this);
        draft.cancelledWhen = condition;
        return draft.target();
    }

    /** Starts anew with every change of this field: a cadence of communication, for one. */
    public Target restartsWith(Field<?> field) {
        Draft draft = new Draft(this);
        draft.restartsWith = field;
        return draft.target();
    }

    /** These points in the place of the usual ones, 75 % and 100 %. */
    public Target thresholds(Threshold... points) {
        Draft draft = new Draft(this);
        draft.thresholds = List.of(points);
        return draft.target();
    }

    /** What reopening does; {@link ReopenPolicy#RESUME} unless said. */
    public Target onReopening(ReopenPolicy policy) {
        Draft draft = new Draft(this);
        draft.reopening = policy;
        return draft.target();
    }

    /** What another priority does to a clock that has begun; {@link PolicyChange#RETROACTIVE} unless said. */
    public Target onPriorityChange(PolicyChange change) {
        Draft draft = new Draft(this);
        draft.onPriority = change;
        return draft.target();
    }

    /** Does this too when the threshold is reached, which has to be one of this target's. */
    public Target escalating(Escalation escalation) {
        Draft draft = new Draft(this);
        draft.escalations = new ArrayList<>(escalations);
        draft.escalations.add(escalation);
        return draft.target();
    }

    /** What is done when the threshold of this key is reached. */
    public List<Escalation> escalationsAt(String threshold) {
        return escalations.stream()
                .filter(escalation -> escalation.at().key().equals(threshold))
                .toList();
    }

    /** What a clock measures against at a priority, which is null for none. */
    public ClockPolicy policyFor(@Nullable Long priority, BusinessCalendar resolved) {
        return ClockPolicy.target(key)
                .within(priority == null ? budget : budgets.getOrDefault(priority, budget))
                .in(resolved)
                .thresholds(thresholds)
                .onReopening(reopening)
                .build();
    }

    private static Budget allowed(String key, Duration openTime) {
        if (openTime.isNegative() || openTime.isZero()) {
            throw new InvalidInput("budget of target " + key, "more than zero", openTime);
        }
        return Budget.of(openTime);
    }

    private static List<String> keys(List<Threshold> thresholds) {
        return thresholds.stream().map(Threshold::key).toList();
    }

    /** A target while one part of it is replaced. */
    private static final class Draft {

        private final Target from;
        private Map<Long, Budget> budgets;
        private List<OwnerField> owners;
        private Condition startsWhen;
        private Condition pausedWhen;
        private Condition metWhen;
        private Condition cancelledWhen;
        private @Nullable Field<?> restartsWith;
        private List<Threshold> thresholds;
        private ReopenPolicy reopening;
        private PolicyChange onPriority;
        private List<Escalation> escalations;

        Draft(Target from) {
            this.from = from;
            this.budgets = from.budgets;
            this.owners = from.owners;
            this.startsWhen = from.startsWhen;
            this.pausedWhen = from.pausedWhen;
            this.metWhen = from.metWhen;
            this.cancelledWhen = from.cancelledWhen;
            this.restartsWith = from.restartsWith;
            this.thresholds = from.thresholds;
            this.reopening = from.reopening;
            this.onPriority = from.onPriority;
            this.escalations = from.escalations;
        }

        Target target() {
            return new Target(
                    from.key,
                    budgets,
                    from.budget,
                    from.calendar,
                    owners,
                    startsWhen,
                    pausedWhen,
                    metWhen,
                    cancelledWhen,
                    restartsWith,
                    thresholds,
                    reopening,
                    onPriority,
                    escalations);
        }
    }
}
