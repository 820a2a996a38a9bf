package org.itsmkit.domain.field;

import org.jspecify.annotations.Nullable;

/**
 * One wanted change of one field; made by {@link Field#to} and {@link Field#cleared}.
 *
 * @param field which field
 * @param value the new value, or null to empty it
 */
public record FieldEdit<T>(Field<T> field, @Nullable T value) {}
