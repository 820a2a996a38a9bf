package org.itsmkit.sla.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of work had one after another: the groups or persons that held it, or its states. Immutable if the values
 * are.
 *
 * @param <T> what it had, told apart by {@code equals}
 */
public final class Way<T> {

    private final List<T> stations;

    private Way(List<T> stations) {
        this.stations = stations;
    }

    /**
     * A way through values as they were recorded. A value that is missing says nothing and is left out; then runs of the same
     * value are one station.
     *
     * @param recorded in the order of time, with null where nothing was recorded; may be empty
     */
    public static <T> Way<T> of(Iterable<? extends @Nullable T> recorded) {
        List<T> stations = new ArrayList<>();
        for (T value : recorded) {
            if (value != null
                    && (stations.isEmpty() || !stations.get(stations.size() - 1).equals(value))) {
                stations.add(value);
            }
        }
        return new Way<>(List.copyOf(stations));
    }

    /** The values without repetitions, in order; no two neighbours are equal. */
    public List<T> stations() {
        return stations;
    }

    /** How often it was handed on: the stations after the first. */
    public long handoffs() {
        return Math.max(0, stations.size() - 1);
    }

    /** How often it came back, as a rule has it. */
    public long returns(ReturnRule rule) {
        return rule.count(stations);
    }

    /**
     * How often it went from one kind of value straight to another, such as from resolved back to work.
     *
     * @param from what the station before is
     * @param to what the station after it is
     */
    public long steps(Predicate<? super T> from, Predicate<? super T> to) {
        long steps = 0;
        for (int i = 1; i < stations.size(); i++) {
            steps += from.test(stations.get(i - 1)) && to.test(stations.get(i)) ? 1 : 0;
        }
        return steps;
    }

    /** What counts as a return. */
    public enum ReturnRule {
        /** To the one before the last: A, B, A. Ping-pong in the narrow sense, and the default of process mining. */
        TO_THE_PREVIOUS {
            @Override
            long count(List<?> stations) {
                long returns = 0;
                for (int i = 2; i < stations.size(); i++) {
                    returns += stations.get(i).equals(stations.get(i - 2)) ? 1 : 0;
                }
                return returns;
            }
        },
        /** To any that had it before: A, B, C, A too. */
        TO_ANY_EARLIER {
            @Override
            long count(List<?> stations) {
                Set<Object> seen = new HashSet<>();
                return stations.stream()
                        .map(Objects::requireNonNull)
                        .filter(station -> !seen.add(station))
                        .count();
            }
        };

        abstract long count(List<?> stations);
    }
}
