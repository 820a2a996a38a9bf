package org.itsmkit.sla.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;

/**
 * The way that work takes through those who deliver a service: steps under operational level agreements and underpinning
 * contracts, one after the other or side by side.
 *
 * <p>A chain has at most {@value #MOST_STEPS} steps and branchings and {@value #MOST_LEVELS} levels, counted as often as
 * they occur. Immutable.
 */
public sealed interface ServiceChain {

    /** How many steps and branchings a chain may have. */
    int MOST_STEPS = 100;

    /** How many levels a chain may have: a step has 1, what holds chains one more than the deepest. */
    int MOST_LEVELS = 20;

    /**
     * One party's promise.
     *
     * @param name 1 to 250 characters
     * @param budget the open time that the party may take: zero or more
     * @param calendar the calendar in whose open time it is counted
     */
    static ServiceChain step(String name, Duration budget, BusinessCalendar calendar) {
        return new Step(name, budget, calendar);
    }

    /** Time that passes whatever the hour, such as a hand-over. */
    static ServiceChain aroundTheClock(String name, Duration budget) {
        return new Step(name, budget, BusinessCalendar.alwaysOpen());
    }

    /** One after the other: each begins when the one before it ends. */
    static ServiceChain serial(ServiceChain... members) {
        return new Serial(List.of(members));
    }

    /** Side by side: all begin together, and it ends when the last one does. */
    static ServiceChain parallel(ServiceChain... members) {
        return new Parallel(List.of(members));
    }

    /**
     * When it ends at the latest if everyone keeps what they promised.
     *
     * @param start when it begins, in open time or not
     * @param end at which instant a step passes the work on in the worst case
     * @return empty if it never ends, because some calendar does not open that long
     */
    Optional<Instant> latestEnd(Instant start, StepEnd end);

    /** The chains that it holds; a step holds none. */
    List<ServiceChain> members();

    /** The steps, in order; a step that occurs again is there again. */
    default List<Step> steps() {
        return members().stream().flatMap(member -> member.steps().stream()).toList();
    }

    /** How many steps and branchings it has. */
    default int size() {
        return 1 + members().stream().mapToInt(ServiceChain::size).sum();
    }

    /** How many levels it has. */
    default int levels() {
        return 1 + members().stream().mapToInt(ServiceChain::levels).max().orElse(0);
    }

    /** Takes it apart. */
    <R> R fold(Fold<R> fold);

    private static void requireLimits(List<ServiceChain> members) {
        long size = 1;
        int levels = 1;
        for (ServiceChain member : members) {
            size += member.size();
            levels = Math.max(levels, 1 + member.levels());
        }
        if (size > MOST_STEPS) {
            throw new InvalidInput("chain", "at most " + MOST_STEPS + " steps and branchings", size);
        }
        if (levels > MOST_LEVELS) {
            throw new InvalidInput("chain", "at most " + MOST_LEVELS + " levels", levels);
        }
    }

    /**
     * One party's promise.
     *
     * @param name 1 to 250 characters
     * @param budget zero or more
     * @param calendar the calendar in whose open time the budget is counted
     */
    record Step(String name, Duration budget, BusinessCalendar calendar) implements ServiceChain {

        /**
         * Refuses a blank name and a negative budget.
         *
         * @throws InvalidInput naming the part and what was expected
         */
        public Step {
            InvalidInput.text("step", name, 250);
            if (InvalidInput.present("budget of " + name, budget).isNegative()) {
                throw new InvalidInput("budget of " + name, "zero or more", budget);
            }
            InvalidInput.present("calendar of " + name, calendar);
        }

        @Override
        public Optional<Instant> latestEnd(Instant start, StepEnd end) {
            return end.after(calendar, start, budget);
        }

        @Override
        public List<ServiceChain> members() {
            return List.of();
        }

        @Override
        public List<Step> steps() {
            return List.of(this);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.step(this);
        }
    }

    /**
     * Chains one after the other.
     *
     * @param members in order; none take no time
     */
    record Serial(List<ServiceChain> members) implements ServiceChain {

        /**
         * Refuses a chain that is too large.
         *
         * @throws InvalidInput naming the part and what was expected
         */
        public Serial {
            members = InvalidInput.each("members", members);
            requireLimits(members);
        }

        @Override
        public Optional<Instant> latestEnd(Instant start, StepEnd end) {
            Optional<Instant> at = Optional.of(start);
            for (ServiceChain member : members) {
                at = at.flatMap(begin -> member.latestEnd(begin, end));
            }
            return at;
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.serial(members);
        }
    }

    /**
     * Chains side by side.
     *
     * @param members in any order; none take no time
     */
    record Parallel(List<ServiceChain> members) implements ServiceChain {

        /**
         * Refuses a chain that is too large.
         *
         * @throws InvalidInput naming the part and what was expected
         */
        public Parallel {
            members = InvalidInput.each("members", members);
            requireLimits(members);
        }

        @Override
        public Optional<Instant> latestEnd(Instant start, StepEnd end) {
            Instant last = start;
            for (ServiceChain member : members) {
                Optional<Instant> at = member.latestEnd(start, end);
                if (at.isEmpty()) {
                    return at;
                }
                last = at.get().isAfter(last) ? at.get() : last;
            }
            return Optional.of(last);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.parallel(members);
        }
    }

    /**
     * What to make of each kind of chain.
     *
     * @param <R> the result
     */
    interface Fold<R> {

        /** Of a step. */
        R step(Step step);

        /** Of chains one after the other. */
        R serial(List<ServiceChain> members);

        /** Of chains side by side. */
        R parallel(List<ServiceChain> members);
    }
}
