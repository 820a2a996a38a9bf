package org.itsmkit.domain.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.ticket.State;

/**
 * All that a {@link Workflow} says, taken apart, so that it can be put together again with some of it changed.
 *
 * @param name the workflow's name
 * @param initial the state in which a ticket is opened
 * @param states every state, in order
 * @param transitions in order
 * @param automatics in the order in which they answer
 * @param timers in order
 * @param declared the actions that were declared, each with the keys of the states that must all have it, in order
 * @param policies what being in a state says of fields: by state key, then by field name, in order
 */
public record WorkflowContent(
        String name,
        State initial,
        List<State> states,
        List<Transition> transitions,
        List<Automatic> automatics,
        List<Timer> timers,
        Map<String, Set<String>> declared,
        Map<String, Map<String, FieldPolicy>> policies) {

    public WorkflowContent {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        automatics = List.copyOf(automatics);
        timers = List.copyOf(timers);
        Map<String, Set<String>> copied = new LinkedHashMap<>();
        declared.forEach(
                (action, wanted) -> copied.put(action, Collections.unmodifiableSet(new LinkedHashSet<>(wanted))));
        declared = Collections.unmodifiableMap(copied);
        Map<String, Map<String, FieldPolicy>> copy = new LinkedHashMap<>();
        policies.forEach((state, said) -> copy.put(state, Collections.unmodifiableMap(new LinkedHashMap<>(said))));
        policies = Collections.unmodifiableMap(copy);
    }

    /**
     * The workflow that says this.
     *
     * @param fields those that its policies name; throws {@link org.itsmkit.sla.InvalidInput} when one is not among them
     * @throws WorkflowUnsound with every problem when it has any
     */
    public Workflow build(FieldSchema fields) {
        WorkflowParts parts = new WorkflowParts(name, initial);
        states.forEach(parts::know);
        policies.forEach((state, said) -> {
            know(parts, fields, said.keySet());
            if (!said.isEmpty()) {
                parts.policies.put(state, new LinkedHashMap<>(said));
            }
        });
        for (Transition transition : transitions) {
            know(parts, fields, transition);
        }
        for (Automatic automatic : automatics) {
            automatic.trigger().fields().forEach(parts::know);
            parts.know(automatic.when());
            automatic.effects().forEach(effect -> parts.know(effect.field()));
            automatic.outward().forEach(parts::know);
        }
        for (Timer timer : timers) {
            parts.know(timer.when());
            if (timer.since() != null) {
                parts.know(timer.since());
            }
        }
        parts.transitions.addAll(transitions);
        parts.automatics.addAll(automatics);
        parts.timers.addAll(timers);
        parts.declared.putAll(declared);
        return WorkflowVerifier.sound(new Workflow(parts));
    }

    private static void know(WorkflowParts parts, FieldSchema fields, Transition transition) {
        transition.from().forEach(parts::know);
        if (transition.to() != null) {
            parts.know(transition.to());
        }
        know(parts, fields, transition.policies().keySet());
        transition.guards().forEach(guard -> guard.reads().forEach(parts::know));
        parts.know(transition.commentWhen());
        transition.effects().forEach(effect -> parts.know(effect.field()));
        transition.outward().forEach(parts::know);
    }

    private static void know(WorkflowParts parts, FieldSchema fields, Set<String> names) {
        names.forEach(name -> parts.know(fields.require(name)));
    }
}
