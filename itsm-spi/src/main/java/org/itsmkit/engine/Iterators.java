package org.itsmkit.engine;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;

/** Iterators over what is read in pieces. */
final class Iterators {

    private Iterators() {}

    /** First all of one, then all of the other. */
    static <T> Iterator<T> concat(Iterator<T> one, Iterator<T> other) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return one.hasNext() || other.hasNext();
            }

            @Override
            public T next() {
                return one.hasNext() ? one.next() : other.next();
            }
        };
    }

    /**
     * Everything that pages hold, read as it is asked for.
     *
     * @param next the page behind an item; behind the beginning for null. An empty page is the end
     */
    static <T> Iterator<T> paged(Function<@org.jspecify.annotations.Nullable T, List<T>> next) {
        return new Iterator<>() {
            private final Queue<T> page = new ArrayDeque<>();
            private @org.jspecify.annotations.Nullable T last;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && !ended) {
                    page.addAll(next.apply(last));
                    ended = page.isEmpty();
                }
                return !page.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                last = page.remove();
                return last;
            }
        };
    }
}
