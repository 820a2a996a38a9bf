package org.itsmkit.domain.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;

/**
 * A transition as it is from one of its states, with what it and its two states say of fields worked out beforehand.
 *
 * <p>On whether a field may be edited, the action's own word goes before that of the state it starts from. What the
 * action or the state it enters demands, is demanded.
 */
final class Arc {

    /** What must hold of a field when the action is done. */
    record Demand(Field<?> field, FieldPolicy policy) {}

    private final Transition transition;
    private final State from;
    private final State to;
    private final List<Demand> demands;
    private final Set<String> fixed;
    /** The fields of which something is said; what is not among them can be edited unless the life cycle has ended. */
    private final Set<String> spokenOf;

    private final Map<Field<?>, FieldPolicy> form;

    Arc(
            Transition transition,
            State from,
            Map<String, FieldPolicy> leaving,
            Map<String, FieldPolicy> entering,
            Map<String, Field<?>> fields) {
        this.transition = transition;
        this.from = from;
        this.to = transition.target(from);
        Map<String, FieldPolicy> wanted = wanted(transition, to.equals(from), entering);
        this.demands = wanted.entrySet().stream()
                .filter(entry -> entry.getValue().demandsValue())
                .map(entry -> new Demand(Objects.requireNonNull(fields.get(entry.getKey())), entry.getValue()))
                .toList();
        Map<String, FieldPolicy> said = new LinkedHashMap<>(leaving);
        said.putAll(transition.policies());
        this.fixed = fixed(said);
        said.putAll(wanted);
        this.spokenOf = Set.copyOf(said.keySet());
        this.form = form(wanted, fields);
    }

    Transition transition() {
        return transition;
    }

    State from() {
        return from;
    }

    State to() {
        return to;
    }

    List<Demand> demands() {
        return demands;
    }

    /** Whether the command may not edit this field. */
    boolean fixes(String field) {
        return fixed.contains(field) || from.category().isFinal() && !spokenOf.contains(field);
    }

    /** The fields to ask for, in the order they were written. */
    Map<Field<?>, FieldPolicy> form() {
        return form;
    }

    /** Whether the form asks for one of these. */
    boolean asksFor(Set<Field<?>> some) {
        for (Field<?> field : form.keySet()) {
            for (Field<?> other : some) {
                if (field.name().equals(other.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, FieldPolicy> wanted(
            Transition transition, boolean stays, Map<String, FieldPolicy> entering) {
        Map<String, FieldPolicy> wanted = new LinkedHashMap<>();
        transition.policies().forEach((field, policy) -> {
            if (!policy.forbidsEdits()) {
                wanted.put(field, policy);
            }
        });
        entering.forEach((field, policy) -> {
            if (!policy.forbidsEdits()) {
                boolean entered = !stays || policy != FieldPolicy.MUST_CHANGE;
                wanted.merge(field, entered ? policy : FieldPolicy.MANDATORY, FieldPolicy::stricter);
            }
        });
        return wanted;
    }

    private static Set<String> fixed(Map<String, FieldPolicy> said) {
        return said.entrySet().stream()
                .filter(entry -> entry.getValue().forbidsEdits())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Field<?>, FieldPolicy> form(Map<String, FieldPolicy> wanted, Map<String, Field<?>> fields) {
        Set<String> set = transition.effects().stream()
                .map(effect -> effect.field().name())
                .collect(Collectors.toSet());
        Map<Field<?>, FieldPolicy> asked = new LinkedHashMap<>();
        wanted.forEach((name, policy) -> {
            if (!fixed.contains(name) && !set.contains(name)) {
                asked.put(Objects.requireNonNull(fields.get(name)), policy);
            }
        });
        return Collections.unmodifiableMap(asked);
    }
}
