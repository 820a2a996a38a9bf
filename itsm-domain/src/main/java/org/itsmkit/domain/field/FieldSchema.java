package org.itsmkit.domain.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The fields that a type of ticket has, in the order people fill them in. Immutable. */
public final class FieldSchema {

    private final Map<String, Field<?>> byName;

    private FieldSchema(Map<String, Field<?>> byName) {
        this.byName = byName;
    }

    /** Refuses two fields of one name. */
    public static FieldSchema of(Collection<? extends Field<?>> fields) {
        Map<String, Field<?>> byName = new LinkedHashMap<>();
        for (Field<?> field : fields) {
            if (byName.putIfAbsent(field.name(), field) != null) {
                throw new InvalidInput("fields", "each name once", field.name());
            }
        }
        return new FieldSchema(byName);
    }

    public static FieldSchema of(Field<?>... fields) {
        return of(List.of(fields));
    }

    /** This schema with further fields behind its own. */
    public FieldSchema and(Collection<? extends Field<?>> more) {
        List<Field<?>> all = new ArrayList<>(fields());
        all.addAll(more);
        return of(all);
    }

    public Optional<Field<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The field of this name; throws {@link InvalidInput} that suggests names when there is none. */
    public Field<?> require(String name) {
        Field<?> field = byName.get(name);
        if (field == null) {
            throw new InvalidInput("field", "a field" + NearNames.hint(name, byName.keySet()), name);
        }
        return field;
    }

    /** Whether it has a field of this name. */
    public boolean has(Field<?> field) {
        return byName.containsKey(field.name());
    }

    public List<Field<?>> fields() {
        return List.copyOf(byName.values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldSchema schema && schema.fields().equals(fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    @Override
    public String toString() {
        return fields().toString();
    }
}
