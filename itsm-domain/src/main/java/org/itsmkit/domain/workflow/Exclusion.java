package org.itsmkit.domain.workflow;

import java.util.Collections;
import java.util.List;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.condition.Condition.Compare;
import org.itsmkit.domain.condition.Condition.IsSet;
import org.itsmkit.domain.condition.Condition.OneOf;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.domain.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * Whether two conditions can be seen never to hold together. Sound and incomplete: one is the negation of the other, both
 * want different constants of one field, or one wants a value of a field that the other wants empty. Alternatives within
 * alternatives multiply, so it looks at {@value #MOST} pairs at most, and is then not certain.
 */
final class Exclusion {

    private static final int MOST = 10_000;

    private int looked;

    private Exclusion() {}

    static boolean isCertain(Condition one, Condition other) {
        return new Exclusion().exclude(one, other);
    }

    private boolean exclude(Condition one, Condition other) {
        List<Condition> ones = one.fold(Parts.OF_ALL);
        List<Condition> others = other.fold(Parts.OF_ALL);
        return ones.stream().anyMatch(a -> others.stream().anyMatch(b -> contradict(a, b)));
    }

    private boolean contradict(Condition a, Condition b) {
        if (++looked > MOST) {
            return false;
        }
        return negates(a, b)
                || negates(b, a)
                || a.fold(Wanted.INSTANCE).contradicts(b.fold(Wanted.INSTANCE))
                || everyAlternative(a, b)
                || everyAlternative(b, a);
    }

    private static boolean negates(Condition a, Condition b) {
        return a instanceof Condition.Not not && not.part().equals(b);
    }

    private boolean everyAlternative(Condition a, Condition b) {
        List<Condition> alternatives = a.fold(Parts.OF_ANY);
        return !alternatives.equals(List.of(a))
                && alternatives.stream().allMatch(alternative -> exclude(alternative, b));
    }

    /** What a comparison wants of one field; values are null when they are not a finite set of constants. */
    private record Want(
            String field, boolean present, @Nullable List<?> values) {

        static final Want NOTHING = new Want("", true, null);

        boolean contradicts(Want other) {
            if (!field.equals(other.field) || field.isEmpty()) {
                return false;
            }
            return present != other.present
                    || values != null && other.values != null && Collections.disjoint(values, other.values);
        }
    }

    private enum Wanted implements Condition.Fold<Want> {
        INSTANCE;

        @Override
        public Want all(List<Condition> parts) {
            return Want.NOTHING;
        }

        @Override
        public Want any(List<Condition> parts) {
            return Want.NOTHING;
        }

        @Override
        public Want not(Condition part) {
            return part instanceof IsSet set ? new Want(set.field().name(), false, null) : Want.NOTHING;
        }

        @Override
        public Want isSet(Field<?> field) {
            return new Want(field.name(), true, null);
        }

        @Override
        public <T> Want compare(Compare<T> comparison) {
            boolean equal = comparison.operator() == Operator.EQUAL;
            return new Want(comparison.field().name(), true, equal ? List.of(comparison.value()) : null);
        }

        @Override
        public <T> Want oneOf(OneOf<T> choice) {
            return new Want(choice.field().name(), true, choice.values());
        }
    }

    /** Takes nested conjunctions, or disjunctions, apart; anything else is one part. */
    private enum Parts implements Condition.Fold<List<Condition>> {
        OF_ALL,
        OF_ANY;

        @Override
        public List<Condition> all(List<Condition> parts) {
            return this == OF_ALL ? flat(parts) : List.of(new Condition.All(parts));
        }

        @Override
        public List<Condition> any(List<Condition> parts) {
            return this == OF_ANY ? flat(parts) : List.of(new Condition.Any(parts));
        }

        @Override
        public List<Condition> not(Condition part) {
            return List.of(Condition.not(part));
        }

        @Override
        public List<Condition> isSet(Field<?> field) {
            return List.of(new IsSet(field));
        }

        @Override
        public <T> List<Condition> compare(Compare<T> comparison) {
            return List.of(comparison);
        }

        @Override
        public <T> List<Condition> oneOf(OneOf<T> choice) {
            return List.of(choice);
        }

        private List<Condition> flat(List<Condition> parts) {
            return parts.stream().flatMap(part -> part.fold(this).stream()).toList();
        }
    }
}
