package org.itsmkit.domain.field;

import org.itsmkit.domain.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one field.
 *
 * @param field the field's name
 * @param before its value before, or null when it had none
 * @param after its value after, or null when it has none
 * @param personal whether both values are kept as commitments
 */
public record FieldChange(
        String field,
        @Nullable FieldValue<?> before,
        @Nullable FieldValue<?> after,
        boolean personal) {

    public FieldChange {
        Keys.check("field", field);
    }

    /** The change that {@code edit} makes of {@code current}. */
    public static <T> FieldChange of(FieldEdit<T> edit, @Nullable FieldValue<?> current) {
        T value = edit.value();
        FieldValue<?> after =
                value == null ? null : new FieldValue<>(edit.field().type(), value);
        return new FieldChange(edit.field().name(), current, after, edit.field().isPersonal());
    }

    @Override
    public String toString() {
        return field + ": " + (before == null ? "nothing" : before) + " -> " + (after == null ? "nothing" : after);
    }
}
