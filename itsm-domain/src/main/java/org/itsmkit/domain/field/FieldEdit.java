package org.itsmkit.domain.field;

import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One wanted change of one field; made by {@link Field#to} and {@link Field#cleared}.
 *
 * @param field which field
 * @param value the new value, as the field accepts it, or null to empty it
 */
public record FieldEdit<T>(Field<T> field, @Nullable T value) {

    public FieldEdit {
        InvalidInput.present("edit.field", field);
        value = value == null ? null : field.accept(value);
    }

    /**
     * The same change by another definition of the field, such as a schema's own of this name; throws {@link InvalidInput} when
     * that does not accept the value.
     */
    public <U> FieldEdit<U> by(Field<U> definition) {
        return value == null ? definition.cleared() : definition.to(definition.accept(value));
    }
}
