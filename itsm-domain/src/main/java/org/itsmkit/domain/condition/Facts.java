package org.itsmkit.domain.condition;

import org.itsmkit.domain.field.Field;
import org.jspecify.annotations.Nullable;

/** Where a condition finds the values it asks about: a ticket, or {@code fieldValues::value}. */
@FunctionalInterface
public interface Facts {

    /** The value of {@code field}, or null when there is none. */
    <T> @Nullable T value(Field<T> field);
}
