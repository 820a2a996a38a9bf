package org.itsmkit.spi;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that may be long.
 *
 * @param items in order; may be empty
 * @param cursor what to ask for the next page with, or null when this is the last; opaque, and good only for the same
 *     question
 */
public record Page<T>(List<T> items, @Nullable String cursor) {

    /** The most items that can be asked for at once. */
    public static final int MOST = 1_000;

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    /** What to ask for the next page with; empty when this is the last. */
    public Optional<String> next() {
        return Optional.ofNullable(cursor);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), cursor);
    }
}
