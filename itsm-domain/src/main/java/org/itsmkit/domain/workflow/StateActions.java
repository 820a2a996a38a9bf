package org.itsmkit.domain.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.ticket.State;
import org.jspecify.annotations.Nullable;

/** What may be done in one state, and the answer for what may not, worked out when the workflow is built. */
final class StateActions {

    private final State state;
    private final String available;
    private final Map<String, Arc> arcs = new LinkedHashMap<>();
    private final Map<String, Reason> absent = new HashMap<>();

    /** Of two transitions of one action from one state the first counts; the verifier tells of the second. */
    StateActions(State state, List<Transition> transitions, Workflow workflow) {
        this.state = state;
        for (Transition transition : transitions) {
            if (transition.from().contains(state)) {
                arcs.putIfAbsent(transition.action(), arc(transition, workflow));
            }
        }
        String people = arcs.values().stream()
                .map(Arc::transition)
                .filter(transition -> !transition.isBySystemAlone())
                .map(Transition::action)
                .sorted()
                .collect(Collectors.joining(", "));
        this.available = people.isEmpty() ? "nothing" : people;
        Map<String, Set<State>> possible = possible(workflow);
        for (Transition transition : workflow.transitions()) {
            String action = transition.action();
            if (!arcs.containsKey(action)) {
                absent.computeIfAbsent(
                        action,
                        key -> Refusals.notInState(
                                transition, state, Objects.requireNonNull(possible.get(key)), available));
            }
        }
    }

    Collection<Arc> arcs() {
        return arcs.values();
    }

    @Nullable
    Arc arc(String action) {
        return arcs.get(action);
    }

    /** Why an action that has no arc here cannot be performed. */
    Reason absent(String action) {
        Reason known = absent.get(action);
        return known == null ? Refusals.unknown(action, state, available) : known;
    }

    /** The states from which each action is possible, in the order of the workflow. */
    private static Map<String, Set<State>> possible(Workflow workflow) {
        Map<String, Set<State>> possible = new HashMap<>();
        for (State from : workflow.states()) {
            for (Transition transition : workflow.transitions()) {
                if (transition.from().contains(from)) {
                    possible.computeIfAbsent(transition.action(), action -> new LinkedHashSet<>())
                            .add(from);
                }
            }
        }
        return possible;
    }

    private Arc arc(Transition transition, Workflow workflow) {
        return new Arc(
                transition,
                state,
                workflow.policiesIn(state),
                workflow.policiesIn(transition.target(state)),
                workflow.fields());
    }
}
