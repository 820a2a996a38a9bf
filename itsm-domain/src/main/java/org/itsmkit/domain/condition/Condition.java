package org.itsmkit.domain.condition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.sla.InvalidInput;

/**
 * A yes-or-no question about typed facts: the same for guards, timers, agreements, rules and search.
 *
 * <p>Two-valued: a comparison with a fact that has no value is false, and its negation therefore true. There is no
 * unknown. Comparisons follow {@link org.itsmkit.domain.field.FieldType#order()} exactly, in memory and in every store.
 *
 * <pre>{@code
 * Condition urgent = where(PRIORITY).atMost(2L).and(not(where(TEAM).isSet()));
 * Condition same = Condition.parse("priority <= 2 and team is not set", schema);
 * urgent.test(ticket);                                  // boolean
 * urgent.explain(ticket).because();                     // [priority <= 2: no, it is 3]
 * }</pre>
 *
 * <h2>Text</h2>
 *
 * {@code toString} writes a condition as text and {@link #parse} reads it back to an equal one.
 *
 * <pre>{@code
 * priority <= 2 and not (title starts with "Mail" or title contains "mail")
 * state in (NEW, ON_HOLD) or cost > "250 EUR" or due < 2026-01-31T09:30:00Z
 * }</pre>
 *
 * {@code not} binds before {@code and}, {@code and} before {@code or}. Comparisons are {@code = != < <= > >=},
 * {@code in (..)}, {@code not in (..)}, {@code is set}, {@code is not set}, {@code starts with}, {@code contains};
 * {@code always}, {@code never}, {@code all(.., ..)} and {@code any(.., ..)} are conditions too. Names and values stand
 * bare when they are made of {@code A-Z a-z 0-9 . _ - + : @ /} and are none of these words, and in double quotes
 * otherwise, with the escapes of a Java string. Words are written in lower case.
 *
 * <p>A condition is at most {@value #MAX_DEPTH} levels deep, so whoever folds one may recurse.
 */
public sealed interface Condition {

    /** True of everything. */
    Condition ALWAYS = new All(List.of());

    /** False of everything. */
    Condition NEVER = new Any(List.of());

    /** How deep a condition may be: a comparison is 1, whatever holds conditions is one more than the deepest. */
    int MAX_DEPTH = 100;

    /** How many characters of text {@link #parse} reads. */
    int MAX_LENGTH = 1_000_000;

    /**
     * Reads the text of a condition about these fields.
     *
     * @throws InvalidInput saying at which character what was expected and found
     */
    static Condition parse(String text, FieldSchema schema) {
        return ConditionParser.parse(text, schema);
    }

    /** Whether it is true of these facts. */
    boolean test(Facts facts);

    /** Takes it apart: the one way to compile, print or explain a condition. */
    <R> R fold(Fold<R> fold);

    /** Why it is true of these facts, or is not: part by part. */
    default Explanation explain(Facts facts) {
        return Explainer.explain(this, facts);
    }

    /** The fields it asks about, in the order of the text. */
    default Set<Field<?>> fields() {
        return AskedFields.of(this);
    }

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
            Depth.check(parts);
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

        /** One list, however many are chained. */
        @Override
        public Condition and(Condition other) {
            return parts.isEmpty()
                    ? other
                    : new All(Stream.concat(parts.stream(), Stream.of(other)).toList());
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
            Depth.check(parts);
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

        /** One list, however many are chained. */
        @Override
        public Condition or(Condition other) {
            return parts.isEmpty()
                    ? other
                    : new Any(Stream.concat(parts.stream(), Stream.of(other)).toList());
        }

        @Override
        public String toString() {
            return ConditionText.print(this);
        }
    }

    /** True when {@code part} is not. */
    record Not(Condition part) implements Condition {
        public Not {
            Depth.check(List.of(part));
        }

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
        public IsSet {
            InvalidInput.present("condition.field", field);
        }

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

    /** True when the field has a value that stands so to {@code value}, which must be one the field accepts. */
    record Compare<T>(Field<T> field, Operator operator, T value) implements Condition {
        public Compare {
            value = InvalidInput.present("condition.field", field).accept(value);
            InvalidInput.present("condition.operator", operator).requireFor(field);
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

    /**
     * True when the field has one of these values; of no values, never. Values are those the field accepts, distinct
     * and in order.
     */
    record OneOf<T>(Field<T> field, List<T> values) implements Condition {
        public OneOf {
            InvalidInput.present("condition.field", field);
            TreeSet<T> sorted = new TreeSet<>(field.type().order());
            for (T value : values) {
                sorted.add(field.accept(value));
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
