package org.itsmkit.domain.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itsmkit.domain.Keys;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The values that a ticket's fields hold, by name. Immutable; a field without a value is absent. */
public final class FieldValues {

    public static final FieldValues EMPTY = new FieldValues(SortedValues.EMPTY);

    private final SortedValues byName;

    private FieldValues(SortedValues byName) {
        this.byName = byName;
    }

    /** The values after these edits; an edit without a value leaves its field out. */
    public static FieldValues of(FieldEdit<?>... edits) {
        return EMPTY.with(List.of(edits));
    }

    public static FieldValues of(Map<String, FieldValue<?>> byName) {
        byName.forEach((name, value) -> InvalidInput.present(Keys.check("field", name), value));
        return byName.isEmpty() ? EMPTY : new FieldValues(SortedValues.of(byName));
    }

    /** The value of a field; empty when it has none, or one of another Java type. */
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable(value(field));
    }

    /** The value of a field, or null. */
    public <T> @Nullable T value(Field<T> field) {
        FieldValue<?> found = byName.get(field.name());
        return found != null && field.type().javaType().isInstance(found.value())
                ? field.type().javaType().cast(found.value())
                : null;
    }

    /** Whether {@link #get} finds a value. */
    public boolean has(Field<?> field) {
        return value(field) != null;
    }

    /** The values, in the order of field names; cannot be changed. */
    public Map<String, FieldValue<?>> asMap() {
        return byName;
    }

    /** These values after {@code edits}. */
    public FieldValues with(List<? extends FieldEdit<?>> edits) {
        SortedValues.Changes changed = new SortedValues.Changes(byName, edits.size());
        edits.forEach(edit -> changed.put(edit.field().name(), valueOf(edit)));
        return new FieldValues(changed.done());
    }

    /** These values after recorded changes, whatever they were before. */
    public FieldValues after(List<FieldChange> changes) {
        SortedValues.Changes changed = new SortedValues.Changes(byName, changes.size());
        changes.forEach(change -> changed.put(change.field(), change.after()));
        return new FieldValues(changed.done());
    }

    private static <T> @Nullable FieldValue<T> valueOf(FieldEdit<T> edit) {
        T value = edit.value();
        return value == null ? null : new FieldValue<>(edit.field().type(), value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldValues values && values.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(byName);
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
