package org.itsmkit.domain.level;

import java.util.List;
import java.util.function.Predicate;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;

/** What is known of a condition while only some fields are. */
enum Decided {
    TRUE,
    FALSE,
    OPEN;

    private static Decided of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /**
     * What these values decide.
     *
     * @param given by the name of a field, whether its value, or that it has none, is known
     */
    record So(FieldValues values, Predicate<String> given) implements Condition.Fold<Decided> {

        @Override
        public Decided all(List<Condition> parts) {
            return decidedBy(FALSE, parts);
        }

        @Override
        public Decided any(List<Condition> parts) {
            return decidedBy(TRUE, parts);
        }

        /** One part of this outcome decides; else one that is open leaves it open. */
        private Decided decidedBy(Decided decisive, List<Condition> parts) {
            Decided result = decisive == TRUE ? FALSE : TRUE;
            for (Condition part : parts) {
                Decided one = part.fold(this);
                if (one == decisive) {
                    return decisive;
                }
                result = one == OPEN ? OPEN : result;
            }
            return result;
        }

        @Override
        public Decided not(Condition part) {
            Decided one = part.fold(this);
            return one == OPEN ? OPEN : of(one == FALSE);
        }

        @Override
        public Decided isSet(Field<?> field) {
            return asked(field, new Condition.IsSet(field));
        }

        @Override
        public <T> Decided compare(Condition.Compare<T> comparison) {
            return asked(comparison.field(), comparison);
        }

        @Override
        public <T> Decided oneOf(Condition.OneOf<T> choice) {
            return asked(choice.field(), choice);
        }

        private Decided asked(Field<?> field, Condition condition) {
            return given.test(field.name()) ? of(condition.test(values::value)) : OPEN;
        }
    }
}
