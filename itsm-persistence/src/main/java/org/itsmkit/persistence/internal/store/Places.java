package org.itsmkit.persistence.internal.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * The places of a list in a statement, rounded up by repeating the last, so that there are few statements.
 *
 * @param <T> what they are bound to
 */
final class Places<T> {

    private final List<T> values;
    private final int count;

    /** @param values at least one */
    Places(Collection<T> values) {
        this.values = List.copyOf(values);
        count = values.size() <= 1 ? 1 : Integer.highestOneBit(values.size() - 1) << 1;
    }

    String sql() {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    void bind(Consumer<T> binder) {
        for (int i = 0; i < count; i++) {
            binder.accept(values.get(Math.min(i, values.size() - 1)));
        }
    }
}
