package org.itsmkit.domain.level;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;

/**
 * The values of each field that conditions can tell apart: none, those they name, their neighbours in the order of the type,
 * and one that nobody names. Collected while folding; the result of each step is of no interest.
 */
final class TellingValues implements Condition.Fold<Boolean> {

    private final Map<String, Map<Field<?>, Set<Object>>> namedByField = new LinkedHashMap<>();
    private boolean all = true;

    /** The fields that the conditions ask about. */
    List<String> names() {
        return List.copyOf(namedByField.keySet());
    }

    /** Whether no other values could make a difference. */
    boolean areAll() {
        return all;
    }

    Set<FieldEdit<?>> valuesOf(String name) {
        Set<FieldEdit<?>> values = new LinkedHashSet<>();
        namedByField.getOrDefault(name, Map.of()).forEach((field, named) -> {
            values.add(field.cleared());
            values.addAll(SampleValues.of(field, named));
        });
        return values;
    }

    @Override
    public Boolean all(List<Condition> parts) {
        parts.forEach(part -> part.fold(this));
        return true;
    }

    @Override
    public Boolean any(List<Condition> parts) {
        return all(parts);
    }

    @Override
    public Boolean not(Condition part) {
        return part.fold(this);
    }

    @Override
    public Boolean isSet(Field<?> field) {
        named(field);
        return true;
    }

    @Override
    public <T> Boolean compare(Condition.Compare<T> comparison) {
        all &= comparison.operator() == Operator.EQUAL || SampleValues.fillEveryGap(comparison.field());
        return named(comparison.field()).add(comparison.value());
    }

    @Override
    public <T> Boolean oneOf(Condition.OneOf<T> choice) {
        return named(choice.field()).addAll(choice.values());
    }

    private Set<Object> named(Field<?> field) {
        return namedByField
                .computeIfAbsent(field.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(field, same -> new LinkedHashSet<>());
    }
}
