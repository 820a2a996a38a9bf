package org.itsmkit.domain.condition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.field.Field;

/**
 * A yes-or-no question about typed facts: the same for guards, timers, agreements, rules and search.
 *
 * <p>Two-valued: a comparison with a fact that has no value is false, and its negation therefore true. There is no
 * unknown. Comparisons follow {@link org.itsmkit.domain.field.FieldType#order()} exactly, in memory and in every store.
 *
 * <pre>{@code
 * Condition urgent = where(PRIORITY).atMost(2L).and(not(where(TEAM).isSet()));
 * Condition same = Conditions.parse("priority <= 2 and not team is set", schema);
 * }</pre>
 */
public sealed interface Condition {

    /** True of everything. */
    Condition ALWAYS = new All(List.of());

    /** False of everything. */
    Condition NEVER = new Any(List.of());

    /** Whether it is true of these facts. */
    boolean test(Facts facts);

    /** Takes it apart: the one way to compile, print or explain a condition. */
    <R> R fold(Fold<R> fold);

    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    default Condition or(Condition other) {
        return new Any(List.of(this, other));
    }

    static Condition not(Condition condition) {
        return new Not(condition);
    }

    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    /** Begins a comparison of {@code field}. */
    static <T> Comparing<T> where(Field<T> field) {
        return new Comparing<>(field);
    }

    /** True when every part is; of no parts, always. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Facts facts) {
            for (Condition part : parts) {
                if (!part.test(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.all(parts);
        }

        @Override
        public String toString() {
            return ConditionText.print(this);
        }
    }

    /** True when some part is; of no parts, never. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean test(Facts facts) {
            for (Condition part : parts) {
                if (part.test(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.any(parts);
        }

        @Override
        public String toString() {
            return ConditionText.print(this);
        }
    }

    /** True when {@code part} is not. */
    record Not(Condition part) implements Condition {
        @Override
        public boolean test(Facts facts) {
            return !part.test(facts);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.not(part);
        }

        @Override
        public String toString() {
            return ConditionText.print(this);
        }
    }

    /** True when the field has a value. */
    record IsSet(Field<?> field) implements Condition {
        @Override
        public boolean test(Facts facts) {
            return facts.value(field) != null;
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.isSet(field);
        }

        @Override
        public String toString() {
            return ConditionText.print(this);
        }
    }

    /** True when the field has a value that stands so to {@code value}. */
    record Compare<T>(Field<T> field, Operator operator, T value) implements Condition {
        public Compare {
            value = field.type().cast(field.name(), InvalidInput.present(field.name(), value));
            operator.requireFor(field);
        }

        @Override
        public boolean test(Facts facts) {
            T actual = facts.value(field);
            return actual != null && operator.holds(field.type(), actual, value);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.compare(this);
        }

        @Override
        public String toString() {
            return ConditionText.print(this);
        }
    }

    /** True when the field has one of these values; of no values, never. Values are distinct and in order. */
    record OneOf<T>(Field<T> field, List<T> values) implements Condition {
        public OneOf {
            TreeSet<T> sorted = new TreeSet<>(field.type().order());
            for (T value : values) {
                sorted.add(field.type().cast(field.name(), InvalidInput.present(field.name(), value)));
            }
            values = List.copyOf(sorted);
        }

        public static <T> OneOf<T> of(Field<T> field, Set<T> values) {
            return new OneOf<>(field, List.copyOf(values));
        }

        @Override
        public boolean test(Facts facts) {
            T actual = facts.value(field);
            if (actual == null) {
                return false;
            }
            for (T value : values) {
                if (field.type().order().compare(actual, value) == 0) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.oneOf(this);
        }

        @Override
        public String toString() {
            return ConditionText.print(this);
        }
    }

    /**
     * What to make of each kind of condition.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R all(List<Condition> parts);

        R any(List<Condition> parts);

        R not(Condition part);

        R isSet(Field<?> field);

        <T> R compare(Compare<T> comparison);

        <T> R oneOf(OneOf<T> choice);
    }
}
