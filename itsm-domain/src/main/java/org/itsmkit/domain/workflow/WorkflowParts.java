package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.sla.InvalidInput;

/** A workflow while it is written. */
final class WorkflowParts {

    final String name;
    final State initial;
    final Map<String, State> states = new LinkedHashMap<>();
    final List<Transition> transitions = new ArrayList<>();
    final List<Automatic> automatics = new ArrayList<>();
    /** The actions that were declared, and the keys of the states that must each have them. */
    final Map<String, Set<String>> declared = new LinkedHashMap<>();

    final List<Timer> timers = new ArrayList<>();
    final Map<String, Map<String, FieldPolicy>> policies = new LinkedHashMap<>();
    /** Every field that some part names, so that a type can check that it has them. */
    final Map<String, Field<?>> fields = new LinkedHashMap<>();

    WorkflowParts(String name, State initial) {
        this.name = name;
        this.initial = initial;
        know(initial);
    }

    void know(State state) {
        State known = states.putIfAbsent(state.key(), state);
        if (known != null && !known.equals(state)) {
            throw new InvalidInput("state " + state, "one category", known.category() + " and " + state.category());
        }
    }

    void know(Field<?> field) {
        fields.putIfAbsent(field.name(), field);
    }

    void know(Effect effect) {
        effect.fold(Inherited.OF).forEach(this::know);
    }

    void know(Condition condition) {
        condition.fields().forEach(this::know);
    }
}
