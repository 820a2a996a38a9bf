package org.itsmkit.domain.definition;

import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.workflow.FieldPolicy;
import org.itsmkit.domain.workflow.Guard;
import org.itsmkit.domain.workflow.Transition;

/** One change that an overlay makes to a type. None of them takes a guard or a demand away. */
public sealed interface OverlayChange {

    /** Dispatches on the kind of change. */
    <R> R fold(Fold<R> fold);

    /** A further transition between states that the type has. */
    record AddTransition(Transition transition) implements OverlayChange {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.addTransition(this);
        }
    }

    /** The action can no longer be performed, from any state. */
    record Disable(String action) implements OverlayChange {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.disable(this);
        }
    }

    /** The action is called otherwise. */
    record Relabel(String action, String label) implements OverlayChange {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.relabel(this);
        }
    }

    /** A further guard must let the action pass, from each of its states. */
    record Tighten(String action, Guard guard) implements OverlayChange {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.tighten(this);
        }
    }

    /** A further field, behind those that the type has. */
    record AddField(Field<?> field) implements OverlayChange {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.addField(this);
        }
    }

    /** A state says something stricter of a field; what it demands stays demanded and what it fixes stays fixed. */
    record TightenInState(String state, String field, FieldPolicy policy) implements OverlayChange {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.tightenInState(this);
        }
    }

    /** An action says something stricter of a field than it, or the states it starts from, said. */
    record TightenInAction(String action, String field, FieldPolicy policy) implements OverlayChange {
        @Override
        public <R> R fold(Fold<R> fold) {
            return fold.tightenInAction(this);
        }
    }

    /**
     * What to make of each kind of change.
     *
     * @param <R> the result
     */
    interface Fold<R> {
        R addTransition(AddTransition change);

        R disable(Disable change);

        R relabel(Relabel change);

        R tighten(Tighten change);

        R addField(AddField change);

        R tightenInState(TightenInState change);

        R tightenInAction(TightenInAction change);
    }
}
