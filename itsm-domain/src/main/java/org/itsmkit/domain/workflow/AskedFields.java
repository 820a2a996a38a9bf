package org.itsmkit.domain.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;

/** Collects the fields that a condition asks about, in the order of its text. */
final class AskedFields implements Condition.Fold<AskedFields> {

    private final Map<String, Field<?>> found = new LinkedHashMap<>();

    private AskedFields() {}

    static Set<Field<?>> of(Condition condition) {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(condition.fold(new AskedFields()).found.values()));
    }

    @Override
    public AskedFields all(List<Condition> parts) {
        parts.forEach(part -> part.fold(this));
        return this;
    }

    @Override
    public AskedFields any(List<Condition> parts) {
        return all(parts);
    }

    @Override
    public AskedFields not(Condition part) {
        return part.fold(this);
    }

    @Override
    public AskedFields isSet(Field<?> field) {
        found.putIfAbsent(field.name(), field);
        return this;
    }

    @Override
    public <T> AskedFields compare(Condition.Compare<T> comparison) {
        return isSet(comparison.field());
    }

    @Override
    public <T> AskedFields oneOf(Condition.OneOf<T> choice) {
        return isSet(choice.field());
    }
}
