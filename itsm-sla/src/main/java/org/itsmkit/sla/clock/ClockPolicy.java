package org.itsmkit.sla.clock;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a service-level clock measures against: a target with a budget in a calendar.
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
    private final long version;
    private final Budget budget;
    private final BusinessCalendar calendar;
    private final @Nullable ChosenCalendar chosenCalendar;
    private final List<Threshold> thresholds;
    private final ReopenPolicy reopening;

    private ClockPolicy(Builder builder) {
        this.target = builder.target;
        this.version = builder.version;
        this.budget = required("budget", builder.budget, "a budget, given by within(...)");
        this.calendar = builder.calendar;
        this.chosenCalendar = builder.chosenCalendar;
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

    /** The number of this version of the policy, 1 unless given. */
    public long version() {
        return version;
    }

    /** How much time is allowed. */
    public Budget budget() {
        return budget;
    }

    /** The calendar whose open time counts. */
    public BusinessCalendar calendar() {
        return calendar;
    }

    /** Whose calendar it is and under which key, if it was chosen by {@link CalendarSource}. */
    public Optional<ChosenCalendar> chosenCalendar() {
        return Optional.ofNullable(chosenCalendar);
    }

    /** The thresholds in the order in which they were given; each once. */
    public List<Threshold> thresholds() {
        return thresholds;
    }

    /** What reopening does. */
    public ReopenPolicy reopening() {
        return reopening;
    }

    /** A builder that begins with all that this policy says, to say something else in one place. */
    public Builder but() {
        Builder builder = new Builder(target).version(version).within(budget).thresholds(thresholds);
        builder.onReopening(reopening);
        return chosenCalendar != null ? builder.in(chosenCalendar) : builder.in(calendar);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClockPolicy that
                && target.equals(that.target)
                && version == that.version
                && budget.equals(that.budget)
                && calendar.equals(that.calendar)
                && Objects.equals(chosenCalendar, that.chosenCalendar)
                && thresholds.equals(that.thresholds)
                && reopening == that.reopening;
    }

    @Override
    public int hashCode() {
        return Objects.hash(target, version, budget, calendar, thresholds, reopening);
    }

    @Override
    public String toString() {
        return target + " version " + version + ": " + budget + " in " + calendar + ", thresholds "
                + thresholds.stream().map(Threshold::key).toList() + ", reopening: " + reopening;
    }

    /** Collects what a policy says. Mutable, for use by one thread. */
    public static final class Builder {

        private final String target;
        private long version = 1;
        private @Nullable Budget budget;
        private BusinessCalendar calendar = BusinessCalendar.alwaysOpen();
        private @Nullable ChosenCalendar chosenCalendar;
        private final Set<Threshold> thresholds = new LinkedHashSet<>();
        private ReopenPolicy reopening = ReopenPolicy.RESUME;

        private Builder(String target) {
            this.target = target;
        }

        /** The number of this version, such as that of the agreement; 1 if none is given. */
        public Builder version(long version) {
            this.version = version;
            return this;
        }

        /**
         * The budget, in open time of the calendar.
         *
         * @throws InvalidInput if it is not more than zero, or more than {@link Budget#LONGEST}
         */
        public Builder within(Duration openTime) {
            return within(Budget.of(openTime));
        }

        /** The budget. Required. */
        public Builder within(Budget budget) {
            this.budget = Objects.requireNonNull(budget, "budget");
            return this;
        }

        /** The calendar whose open time counts; always open if none is given. */
        public Builder in(BusinessCalendar calendar) {
            this.calendar = Objects.requireNonNull(calendar, "calendar");
            this.chosenCalendar = null;
            return this;
        }

        /** The calendar whose open time counts, with the record of why it is this one. */
        public Builder in(ChosenCalendar chosen) {
            this.calendar = chosen.calendar();
            this.chosenCalendar = chosen;
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
    }

    private static <T> T required(String field, @Nullable T value, String expected) {
        if (value == null) {
            throw new InvalidInput(field, expected, "nothing");
        }
        return value;
    }
}
