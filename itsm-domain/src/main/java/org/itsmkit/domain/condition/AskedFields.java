package org.itsmkit.domain.condition;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;

/** Collects the fields a condition asks about; the result of each step is the one growing set. */
final class AskedFields implements Condition.Fold<Set<Field<?>>> {

    private final Set<Field<?>> asked = new LinkedHashSet<>();

    private AskedFields() {}

    static Set<Field<?>> of(Condition condition) {
        return Collections.unmodifiableSet(condition.fold(new AskedFields()));
    }

    @Override
    public Set<Field<?>> all(List<Condition> parts) {
        parts.forEach(part -> part.fold(this));
        return asked;
    }

    @Override
    public Set<Field<?>> any(List<Condition> parts) {
        return all(parts);
    }

    @Override
    public Set<Field<?>> not(Condition part) {
        return part.fold(this);
    }

    @Override
    public Set<Field<?>> isSet(Field<?> field) {
        asked.add(field);
        return asked;
    }

    @Override
    public <T> Set<Field<?>> compare(Compare<T> comparison) {
        return isSet(comparison.field());
    }

    @Override
    public <T> Set<Field<?>> oneOf(OneOf<T> choice) {
        return isSet(choice.field());
    }
}
