package org.itsmkit.persistence.internal.search;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;

/**
 * The values of a question, apart from its {@link Question shape}: questions that differ in values only are put in the same
 * words.
 */
final class Draft {

    /** What a statement can bind: PostgreSQL counts in 16 bits. */
    private static final int MOST = 30_000;

    private final List<Object> values = new ArrayList<>();

    /** The place of this value, counted from 0. */
    int bind(Object value) {
        if (values.size() == MOST) {
            throw new InvalidInput("where", "at most " + MOST + " values", "more");
        }
        values.add(value);
        return values.size() - 1;
    }

    /** Places of these values; their number is rounded up by repeating the last, so that there are few shapes. */
    List<Integer> bindAll(List<?> wanted) {
        int places = wanted.size() <= 1 ? wanted.size() : Integer.highestOneBit(wanted.size() - 1) << 1;
        List<Integer> bound = new ArrayList<>(places);
        for (int i = 0; i < places; i++) {
            bound.add(bind(wanted.get(Math.min(i, wanted.size() - 1))));
        }
        return bound;
    }

    List<Object> values() {
        return values;
    }
}
