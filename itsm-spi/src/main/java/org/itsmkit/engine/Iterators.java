package org.itsmkit.engine;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.itsmkit.spi.Page;
import org.jspecify.annotations.Nullable;

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
     * Everything that pages hold, read as it is asked for. Only an empty page is the last.
     *
     * @param next the page behind an item; behind the beginning for null
     */
    static <T> Iterator<T> paged(Function<@Nullable T, List<T>> next) {
        return new Iterator<>() {
            private final Queue<T> page = new ArrayDeque<>();
            private @Nullable T last;
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

    /** Everything that pages with cursors hold, read as it is asked for. */
    static <T> Iterator<T> pages(Function<Optional<String>, Page<T>> next) {
        return new Iterator<>() {
            private Iterator<T> page = Collections.emptyIterator();
            private Optional<String> cursor = Optional.empty();
            private boolean begun;

            @Override
            public boolean hasNext() {
                while (!page.hasNext() && (!begun || cursor.isPresent())) {
                    Page<T> read = next.apply(cursor);
                    begun = true;
                    page = read.items().iterator();
                    cursor = read.next();
                }
                return page.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next();
            }
        };
    }
}
