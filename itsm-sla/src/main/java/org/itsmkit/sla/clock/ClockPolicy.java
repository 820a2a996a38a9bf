package org.itsmkit.sla.clock;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a service-level clock measures against: a target with a budget of open time in a calendar.
 *
 * <pre>{@code
 * ClockPolicy policy = ClockPolicy.target("resolution")
 *         .within(Duration.ofHours(8))
 *         .in(office)
 *         .thresholds(Threshold.percent(75), Threshold.beforeDue(Duration.ofMinutes(30)))
 *         .onReopening(ReopenPolicy.RESUME)
 *         .build();
 * }</pre>
 *
 * Immutable; two policies are equal if they say the same.
 */
public final class ClockPolicy {

    private final String target;
    private final Duration budget;
    private final BusinessCalendar calendar;
    private final List<Threshold> thresholds;
    private final ReopenPolicy reopening;

    private ClockPolicy(Builder builder) {
        this.target = builder.target;
        this.budget = builder.required("budget", builder.budget, "a duration, given by within(...)");
        this.calendar = builder.calendar;
        this.thresholds = List.copyOf(builder.thresholds);
        this.reopening = builder.reopening;
    }

    /**
     * Starts a policy for a target.
     *
     * @param target the name of the target, such as {@code resolution}; not blank
     * @throws InvalidInput if the name is blank
     */
    public static Builder target(String target) {
        if (target.isBlank()) {
            throw new InvalidInput("target", "a name such as resolution", target);
        }
        return new Builder(target);
    }

    /** The name of the target. */
    public String target() {
        return target;
    }

    /** The open time that may elapse, more than zero. */
    public Duration budget() {
        return budget;
    }

    /** The calendar whose open time counts. */
    public BusinessCalendar calendar() {
        return calendar;
    }

    /** The thresholds in the order in which they were given; each once. */
    public List<Threshold> thresholds() {
        return thresholds;
    }

    /** What reopening does. */
    public ReopenPolicy reopening() {
        return reopening;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClockPolicy that
                && target.equals(that.target)
                && budget.equals(that.budget)
                && calendar.equals(that.calendar)
                && thresholds.equals(that.thresholds)
                && reopening == that.reopening;
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, budget, calendar, thresholds, reopening);
    }

    @Override
    public String toString() {
        return target + " within " + budget + " of " + calendar + ", thresholds "
                + thresholds.stream().map(Threshold::key).toList() + ", reopening: " + reopening;
    }

    /** Collects what a policy says. Mutable, for use by one thread. */
    public static final class Builder {

        private final String target;
        private @Nullable Duration budget;
        private BusinessCalendar calendar = BusinessCalendar.alwaysOpen();
        private final Set<Threshold> thresholds = new LinkedHashSet<>();
        private ReopenPolicy reopening = ReopenPolicy.RESUME;

        private Builder(String target) {
            this.target = target;
        }

        /**
         * The budget, in open time of the calendar. Required.
         *
         * @throws InvalidInput if it is not more than zero
         */
        public Builder within(Duration budget) {
            if (budget.isNegative() || budget.isZero()) {
                throw new InvalidInput("budget", "a duration of more than zero", budget);
            }
            this.budget = budget;
            return this;
        }

        /** The calendar whose open time counts; always open if none is given. */
        public Builder in(BusinessCalendar calendar) {
            this.calendar = Objects.requireNonNull(calendar, "calendar");
            return this;
        }

        /** Adds thresholds; one that is there already is not added again. */
        public Builder thresholds(Threshold... thresholds) {
            return thresholds(Arrays.asList(thresholds));
        }

        /** Adds thresholds; one that is there already is not added again. */
        public Builder thresholds(List<Threshold> thresholds) {
            this.thresholds.addAll(List.copyOf(thresholds));
            return this;
        }

        /** What reopening does; {@link ReopenPolicy#RESUME} if nothing is said. */
        public Builder onReopening(ReopenPolicy reopening) {
            this.reopening = Objects.requireNonNull(reopening, "reopening");
            return this;
        }

        /**
         * The policy.
         *
         * @throws InvalidInput if no budget was given
         */
        public ClockPolicy build() {
            return new ClockPolicy(this);
        }

        private <T> T required(String field, @Nullable T value, String expected) {
            if (value == null) {
                throw new InvalidInput(field, expected, "nothing");
            }
            return value;
        }
    }
}
