package org.itsmkit.sla.clock;

import java.time.Duration;
import java.util.function.Function;
import org.itsmkit.sla.InvalidInput;

/**
 * A point on the way of a clock at which somebody wants to know. Immutable; two thresholds are equal if they say the same,
 * and then they have the same key.
 */
public sealed interface Threshold {

    /**
     * A text that names the threshold within its policy and stays the same when everything is read again, such as
     * {@code 75%} or {@code due-PT30M}. Fit for a key that makes deliveries idempotent.
     */
    String key();

    /** Hands the threshold to the function for its kind. */
    <R> R fold(Function<? super OfBudget, ? extends R> ofBudget, Function<? super FromDue, ? extends R> fromDue);

    /**
     * A part of the budget.
     *
     * @throws InvalidInput if the percentage is not from 1 to 10000
     */
    static Threshold percent(int percent) {
        return new OfBudget(percent);
    }

    /**
     * So much open time before the due instant.
     *
     * @throws InvalidInput if the time is not positive, or more than {@link Budget#LONGEST}
     */
    static Threshold beforeDue(Duration openTime) {
        return new FromDue(positive("openTime", openTime).negated());
    }

    /**
     * So much open time after the due instant.
     *
     * @throws InvalidInput if the time is not positive, or more than {@link Budget#LONGEST}
     */
    static Threshold afterDue(Duration openTime) {
        return new FromDue(positive("openTime", openTime));
    }

    private static Duration positive(String field, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new InvalidInput(field, "a duration of more than zero", duration);
        }
        return duration;
    }

    /**
     * Reached as soon as this part of the budget has elapsed.
     *
     * @param percent of the budget, from 1 to 10000; more than 100 lies after the due instant
     */
    record OfBudget(int percent) implements Threshold {

        /**
         * Refuses a percentage out of range.
         *
         * @throws InvalidInput if the percentage is not from 1 to 10000
         */
        public OfBudget {
            if (percent < 1 || percent > 10_000) {
                throw new InvalidInput("percent", "a percentage from 1 to 10000", percent);
            }
        }

        /** This part of a budget, rounded down to the nanosecond. */
        Duration of(Duration budget) {
            // In two steps, so that no product overflows; and not by Duration, which multiplies in decimals, slowly.
            long times = percent / 100;
            long hundredths = percent % 100;
            long seconds = budget.getSeconds();
            long nanos = budget.getNano();
            long rest = Math.floorMod(seconds * hundredths, 100L);
            return Duration.ofSeconds(
                    seconds * times + Math.floorDiv(seconds * hundredths, 100L),
                    nanos * times + (rest * 1_000_000_000L + nanos * hundredths) / 100);
        }

        @Override
        public String key() {
            return percent + "%";
        }

        @Override
        public <R> R fold(
                Function<? super OfBudget, ? extends R> ofBudget, Function<? super FromDue, ? extends R> fromDue) {
            return ofBudget.apply(this);
        }
    }

    /**
     * Reached at an instant that is counted in open time of the calendar from the due instant, whether or not the clock is
     * paused in between. It moves when the due instant moves.
     *
     * @param offset negative before the due instant, zero at it, positive after it; at most {@link Budget#LONGEST} long
     */
    record FromDue(Duration offset) implements Threshold {

        /**
         * Refuses what is absurdly long.
         *
         * @throws InvalidInput if it is longer than {@link Budget#LONGEST}
         */
        public FromDue {
            if (offset.compareTo(Budget.LONGEST) > 0 || offset.compareTo(Budget.LONGEST.negated()) < 0) {
                throw new InvalidInput("offset", "at most 1000 years before or after", offset);
            }
        }

        @Override
        public String key() {
            return "due" + (offset.isNegative() ? "-" + offset.negated() : "+" + offset);
        }

        @Override
        public <R> R fold(
                Function<? super OfBudget, ? extends R> ofBudget, Function<? super FromDue, ? extends R> fromDue) {
            return fromDue.apply(this);
        }
    }
}
