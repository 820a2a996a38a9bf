package org.itsmkit.domain.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.field.Field;

/** A comparison that still lacks its other side; begun by {@link Condition#where}. */
public final class Comparing<T> {

    private final Field<T> field;

    Comparing(Field<T> field) {
        this.field = field;
    }

    public Condition is(T value) {
        return new Compare<>(field, Operator.EQUAL, value);
    }

    /** True also when there is no value. */
    public Condition isNot(T value) {
        return Condition.not(is(value));
    }

    /** True when it has one of these values. */
    public Condition in(Collection<T> values) {
        return new OneOf<>(field, List.copyOf(values));
    }

    /** True when it has one of these values. */
    @SafeVarargs
    public final Condition in(T first, T... more) {
        List<T> values = new ArrayList<>();
        values.add(first);
        for (T value : more) {
            values.add(value);
        }
        return in(values);
    }

    public Condition isSet() {
        return new IsSet(field);
    }

    public Condition lessThan(T value) {
        return new Compare<>(field, Operator.LESS, value);
    }

    public Condition atMost(T value) {
        return new Compare<>(field, Operator.AT_MOST, value);
    }

    public Condition greaterThan(T value) {
        return new Compare<>(field, Operator.GREATER, value);
    }

    public Condition atLeast(T value) {
        return new Compare<>(field, Operator.AT_LEAST, value);
    }

    /** Text only. */
    public Condition startsWith(T value) {
        return new Compare<>(field, Operator.STARTS_WITH, value);
    }

    /** Text only. */
    public Condition contains(T value) {
        return new Compare<>(field, Operator.CONTAINS, value);
    }
}
