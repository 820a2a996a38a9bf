package org.itsmkit.persistence.internal.search;

import java.util.List;
import org.itsmkit.domain.condition.Operator;
import org.itsmkit.persistence.internal.values.Column;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a head row and of the rows beside it, with places where the values go. A comparison with nothing is
 * unknown, as in SQL.
 */
public sealed interface Test {

    <R> R fold(Fold<R> fold);

    /** One answer for each kind of test. */
    interface Fold<R> {
        R all(List<Test> parts);

        R any(List<Test> parts);

        R not(Test part);

        R fixed(boolean holds);

        R isSet(Column column);

        /** @param wanted what the flag shall be */
        R flag(Column column, boolean wanted);

        /** By the order of the column's own type; text is only asked whether it is equal. */
        R compare(Column column, Operator operator, int place);

        /** Text by code point. */
        R ordered(Column column, Operator operator, int place);

        /** A number that is less than one that never differs from question to question. */
        R below(Column column, long bound);

        /** A pattern whose escape is {@link #ESCAPE}. */
        R like(Column column, int place);

        R in(Column column, List<Integer> places);

        /** Whether there is a row of an indexed field with this key, of which {@code held} is true when it is given. */
        R field(int key, @Nullable FieldTest held);

        /** Whether there is a row of labels with one of these. */
        R label(boolean denied, List<Integer> labels);

        /** Whether the item whose id this column holds passes a test. */
        R item(Column id, Test passes);
    }

    /** What makes the next character of a pattern mean itself. */
    char ESCAPE = '!';

    /** What is asked of the row of an indexed field. */
    sealed interface FieldTest {

        <R> R fold(FieldFold<R> fold);
    }

    /** One answer for each kind of test. */
    interface FieldFold<R> {
        R key(Operator operator, int place);

        R between(int from, int below);

        R written(int pattern);

        R keyIn(List<Integer> places);
    }

    record All(List<Test> parts) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.all(parts);
        }
    }

    record Any(List<Test> parts) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.any(parts);
        }
    }

    record Not(Test part) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.not(part);
        }
    }

    record Fixed(boolean holds) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.fixed(holds);
        }
    }

    record IsSet(Column column) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.isSet(column);
        }
    }

    record Flag(Column column, boolean wanted) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.flag(column, wanted);
        }
    }

    record Compare(Column column, Operator operator, int place) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.compare(column, operator, place);
        }
    }

    record Ordered(Column column, Operator operator, int place) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.ordered(column, operator, place);
        }
    }

    record Below(Column column, long bound) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.below(column, bound);
        }
    }

    record Like(Column column, int place) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.like(column, place);
        }
    }

    record In(Column column, List<Integer> places) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.in(column, places);
        }
    }

    record Field(int key, @Nullable FieldTest held) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.field(key, held);
        }
    }

    record Label(boolean denied, List<Integer> labels) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.label(denied, labels);
        }
    }

    record Item(Column id, Test passes) implements Test {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.item(id, passes);
        }
    }

    record Key(Operator operator, int place) implements FieldTest {
        @Override
        public <R> R fold(FieldFold<R> fold) {
            return fold.key(operator, place);
        }
    }

    record Between(int from, int below) implements FieldTest {
        @Override
        public <R> R fold(FieldFold<R> fold) {
            return fold.between(from, below);
        }
    }

    record Written(int pattern) implements FieldTest {
        @Override
        public <R> R fold(FieldFold<R> fold) {
            return fold.written(pattern);
        }
    }

    record KeyIn(List<Integer> places) implements FieldTest {
        @Override
        public <R> R fold(FieldFold<R> fold) {
            return fold.keyIn(places);
        }
    }
}
