package org.itsmkit.persistence.internal.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.itsmkit.persistence.internal.values.Binder;
import org.itsmkit.persistence.internal.values.RowReader;

/** Runs statements, in the open transaction if there is one. What the database refuses is thrown as StorageFailure. */
public interface Runner {

    <R> List<R> list(String statement, Consumer<Binder> values, Function<RowReader, R> mapper);

    default <R> Optional<R> first(String statement, Consumer<Binder> values, Function<RowReader, R> mapper) {
        List<R> found = list(statement, values, mapper);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** How many rows were changed. */
    int update(String statement, Consumer<Binder> values);

    /** Inserts a row unless one of its keys is taken. Either way statements can follow, so that others can be taken back. */
    boolean insertIfFree(String statement, Consumer<Binder> values);

    /** How many rows each element changed; no statement when there is none. */
    <E> int[] batch(String statement, Collection<E> elements, BiConsumer<Binder, ? super E> values);
}
