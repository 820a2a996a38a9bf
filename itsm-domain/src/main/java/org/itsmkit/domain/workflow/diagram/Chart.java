package org.itsmkit.domain.workflow.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Transition;
import org.itsmkit.domain.workflow.Workflow;

/**
 * What every notation shows of a workflow.
 *
 * @param name the workflow's name
 * @param initial the key of the state it starts in
 * @param states sorted by key
 * @param arrows sorted by the state they leave, the action, and the state they lead to
 */
record Chart(String name, String initial, List<State> states, List<Arrow> arrows) {

    Chart {
        states = List.copyOf(states);
        arrows = List.copyOf(arrows);
    }

    /**
     * An action from one of its states.
     *
     * @param action its name, once for each state
     * @param label what people read
     * @param from the key of the state it leaves
     * @param to the key of the state it leads to, which may be the same
     * @param roles the keys of the roles that may perform it, sorted; empty for everyone
     * @param causes the timers and triggers that perform it from here, in words, sorted
     */
    record Arrow(String action, String label, String from, String to, List<String> roles, List<String> causes) {

        /** The roles and the causes; empty when there is nothing to tell. */
        String details() {
            List<String> parts = new ArrayList<>(causes.size() + 1);
            if (!roles.isEmpty()) {
                parts.add("[" + String.join(", ", roles) + "]");
            }
            parts.addAll(causes);
            return String.join(" / ", parts);
        }

        /** What stands on the arrow. */
        String text() {
            return described(label);
        }

        /** The same under another name. */
        String described(String by) {
            return details().isEmpty() ? by : by + (roles.isEmpty() ? " / " : " ") + details();
        }
    }

    static Chart of(Workflow workflow) {
        List<State> states = workflow.states().stream()
                .sorted(Comparator.comparing(State::key))
                .toList();
        List<Arrow> arrows = new ArrayList<>();
        for (State from : states) {
            workflow.transitionsFrom(from).values().stream()
                    .map(transition -> arrow(workflow, from, transition))
                    .sorted(Comparator.comparing(Arrow::action))
                    .forEach(arrows::add);
        }
        return new Chart(workflow.name(), workflow.initial().key(), states, arrows);
    }

    /** The arrows that leave this state. */
    List<Arrow> from(State state) {
        return arrows.stream().filter(arrow -> arrow.from().equals(state.key())).toList();
    }

    /** Whether a life cycle ends here for good. */
    boolean isEnd(State state) {
        return state.category().isFinal() && from(state).isEmpty();
    }

    private static Arrow arrow(Workflow workflow, State from, Transition transition) {
        List<String> causes = new ArrayList<>();
        workflow.timers().stream()
                .filter(timer ->
                        timer.states().contains(from.key()) && timer.action().equals(transition.action()))
                .map(timer -> "timer " + timer.key() + ", after " + timer.delay())
                .sorted()
                .forEach(causes::add);
        workflow.automatics().stream()
                .filter(automatic -> transition.action().equals(automatic.action()) && automatic.listensIn(from.key()))
                .map(automatic -> "on " + automatic.trigger())
                .sorted()
                .forEach(causes::add);
        List<String> roles =
                transition.roles().stream().map(Role::key).sorted().collect(Collectors.toUnmodifiableList());
        return new Arrow(
                transition.action(),
                transition.label(),
                from.key(),
                transition.target(from).key(),
                roles,
                List.copyOf(causes));
    }
}
