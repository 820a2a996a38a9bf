package org.itsmkit.domain.workflow;

import java.time.Instant;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What an action does to a field of its ticket, as data. */
public sealed interface FieldEffect {

    /** The field it changes. */
    Field<?> field();

    /** The change it makes in this situation; {@code linked} holds the other ticket's fields when it moved, else none. */
    @Nullable
    FieldEdit<?> edit(Situation situation, FieldValues linked);

    /** Dispatches on the kind of effect. */
    <R> R fold(Fold<R> fold);

    /** Sets the field to a constant, which must be one that the field accepts. */
    record Set<T>(Field<T> field, T value) implements FieldEffect {
        public Set {
            value = field.accept(value);
        }

        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.set(this);
        }

        @Override
        public FieldEdit<T> edit(Situation situation, FieldValues linked) {
            return field.to(value);
        }
    }

    /** Empties the field. */
    record Clear(Field<?> field) implements FieldEffect {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.clear(this);
        }

        @Override
        public FieldEdit<?> edit(Situation situation, FieldValues linked) {
            return field.cleared();
        }
    }

    /** Sets the field to the instant of the decision. */
    record SetNow(Field<Instant> field) implements FieldEffect {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.setNow(this);
        }

        @Override
        public FieldEdit<Instant> edit(Situation situation, FieldValues linked) {
            return field.to(situation.context().now());
        }
    }

    /** Sets the field to the person who acts; leaves it when a machine does. */
    record SetActor(Field<Person> field) implements FieldEffect {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.setActor(this);
        }

        @Override
        public @Nullable FieldEdit<Person> edit(Situation situation, FieldValues linked) {
            return situation.context().actor().asPerson().map(field::to).orElse(null);
        }
    }

    /** Adds one; from zero when the field has no value. */
    record Increment(Field<Long> field) implements FieldEffect {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.increment(this);
        }

        @Override
        public FieldEdit<Long> edit(Situation situation, FieldValues linked) {
            Long present = situation.value(field);
            return field.to(present == null ? 1L : present + 1);
        }
    }

    /**
     * Takes over the value of the same field of the linked ticket that moved; leaves it when there is none, or one that
     * this ticket's field does not accept.
     */
    record CopyLinked<T>(Field<T> field) implements FieldEffect {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.copyLinked(this);
        }

        @Override
        public @Nullable FieldEdit<T> edit(Situation situation, FieldValues linked) {
            T value = linked.value(field);
            try {
                return value == null ? null : field.to(value);
            } catch (InvalidInput e) {
                return null;
            }
        }
    }

    /**
     * What to make of each kind of effect.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        <T> R set(Set<T> effect);

        R clear(Clear effect);

        R setNow(SetNow effect);

        R setActor(SetActor effect);

        R increment(Increment effect);

        <T> R copyLinked(CopyLinked<T> effect);
    }
}
