package org.itsmkit.persistence.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A question on its way to becoming a statement: the values it binds, and the shape that all questions have which differ
 * only in values. What is built from the same calls in the same order has the same shape, so the text is rendered once.
 */
final class Draft {

    private final StringBuilder shape = new StringBuilder(96);
    private final List<Object> values = new ArrayList<>();

    Draft(String kind) {
        shape.append(kind);
    }

    /** Notes something that the text depends on. */
    Draft shape(String part) {
        shape.append(' ').append(part);
        return this;
    }

    /** A place for this value, which must not be null. */
    <T> Field<T> bind(Field<T> like, Object value) {
        values.add(value);
        return DSL.param("v" + (values.size() - 1), like.getDataType());
    }

    /** Places for these values; their number is rounded up by repeating the last, so that there are few shapes. */
    <T> List<Field<T>> bindAll(Field<T> like, List<?> wanted) {
        int places = wanted.size() <= 1 ? wanted.size() : Integer.highestOneBit(wanted.size() - 1) << 1;
        shape(Integer.toString(places));
        List<Field<T>> bound = new ArrayList<>(places);
        for (int i = 0; i < places; i++) {
            bound.add(bind(like, wanted.get(Math.min(i, wanted.size() - 1))));
        }
        return bound;
    }

    String key() {
        return shape.toString();
    }

    List<Object> values() {
        return values;
    }
}
