package org.itsmkit.sla.people;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Figures about a group of people, or that the group is too small for any. Immutable.
 *
 * @param <T> the figures
 */
public sealed interface GroupResult<T> {

    /** One answer or the other. */
    <R> R fold(Function<? super T, ? extends R> shown, Function<? super Suppressed<T>, ? extends R> suppressed);

    /** The figures; empty if the group is too small. */
    default Optional<T> value() {
        return fold(Optional::of, suppressed -> Optional.empty());
    }

    /** Whether the group is too small. */
    default boolean isSuppressed() {
        return value().isEmpty();
    }

    /**
     * Figures of a group that is large enough.
     *
     * @param people how many different people there are
     * @param figures what is told of all of them together
     * @param <T> the figures
     */
    record Shown<T>(int people, T figures) implements GroupResult<T> {

        /** Refuses nothing but null. */
        public Shown {
            Objects.requireNonNull(figures, "figures");
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> shown, Function<? super Suppressed<T>, ? extends R> suppressed) {
            return shown.apply(figures);
        }
    }

    /**
     * A group that is too small. How small is not told: that would be the first thing known about its people.
     *
     * @param minimumPeople how many it would take
     * @param <T> the figures that are not shown
     */
    record Suppressed<T>(int minimumPeople) implements GroupResult<T> {

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> shown, Function<? super Suppressed<T>, ? extends R> suppressed) {
            return suppressed.apply(this);
        }
    }
}
