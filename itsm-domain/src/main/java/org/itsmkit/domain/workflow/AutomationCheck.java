package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.Trigger.Answered;
import org.itsmkit.domain.workflow.Trigger.FieldChanged;
import org.itsmkit.domain.workflow.Trigger.FieldSet;
import org.itsmkit.domain.workflow.Trigger.LinkedReached;
import org.itsmkit.domain.workflow.WorkflowProblem.Kind;

/** What can be wrong with what a workflow does of its own accord: its timers and its answers. */
final class AutomationCheck {

    private final Workflow workflow;
    private final List<WorkflowProblem> problems = new ArrayList<>();

    AutomationCheck(Workflow workflow) {
        this.workflow = workflow;
    }

    List<WorkflowProblem> problems() {
        checkTimers();
        checkAutomatics();
        checkAmbiguity();
        checkLoops();
        return problems;
    }

    private void checkTimers() {
        Set<String> keys = new HashSet<>();
        for (Timer timer : workflow.timers()) {
            if (!keys.add(timer.key())) {
                problem(Kind.AMBIGUOUS, timer.key(), "Two timers have this key; each needs its own.");
            }
            if (timer.states().isEmpty()) {
                problem(Kind.UNREACHABLE, timer.key(), "The timer runs in no state; say whileIn(..).");
            }
            checkAction("Timer " + timer.key(), timer.action(), timer.states());
        }
    }

    private void checkAutomatics() {
        for (Automatic automatic : workflow.automatics()) {
            String action = automatic.action();
            if (action != null) {
                Set<String> states = automatic.states();
                boolean anywhere = states.isEmpty() && !statesWith(action).isEmpty();
                checkAction("The answer to " + automatic.trigger(), action, anywhere ? statesWith(action) : states);
            }
        }
    }

    /** An action that one of the states it is meant for does not have would be left undone there, and nobody told. */
    private void checkAction(String who, String action, Set<String> states) {
        Set<String> lacking = new TreeSet<>(states);
        lacking.removeAll(statesWith(action));
        if (!lacking.isEmpty() || states.isEmpty()) {
            problem(
                    Kind.UNKNOWN_ACTION,
                    action,
                    who + " performs this action, which "
                            + (lacking.isEmpty() ? "no state" : "state " + String.join(", ", lacking))
                            + (lacking.isEmpty() ? " has." : " does not have."));
        }
        workflow.transitions().stream()
                .filter(transition -> transition.action().equals(action))
                .filter(transition -> transition.from().stream().anyMatch(from -> states.contains(from.key())))
                .filter(AutomationCheck::needsPerson)
                .forEach(
                        transition -> problem(
                                Kind.UNPERFORMABLE,
                                action,
                                who
                                        + " performs this action, which needs a comment or a new value that only a person can give."));
    }

    private static boolean needsPerson(Transition transition) {
        Set<String> set = new HashSet<>();
        transition.effects().forEach(effect -> set.add(effect.field().name()));
        return transition.commentWhen().equals(Condition.ALWAYS)
                || transition.policies().entrySet().stream()
                        .anyMatch(
                                entry -> entry.getValue() == FieldPolicy.MUST_CHANGE && !set.contains(entry.getKey()));
    }

    private void checkAmbiguity() {
        List<Automatic> automatics = workflow.automatics();
        for (int i = 0; i < automatics.size(); i++) {
            for (int j = i + 1; j < automatics.size(); j++) {
                checkAmbiguity(automatics.get(i), automatics.get(j));
            }
        }
    }

    private void checkAmbiguity(Automatic one, Automatic other) {
        Set<String> both = new TreeSet<>(performingStates(one));
        both.retainAll(performingStates(other));
        if (!both.isEmpty()
                && one.trigger().coincides(other.trigger())
                && !Exclusion.isCertain(one.when(), other.when())) {
            problem(
                    Kind.AMBIGUOUS,
                    one.action() + ", " + other.action(),
                    "Both answer \"" + one.trigger() + "\" in state " + String.join(", ", both)
                            + "; give them conditions that exclude each other.");
        }
    }

    /** A timer or an answer that leads round to where it began, in steps of which none needs a person. */
    private void checkLoops() {
        StateGraph own = new StateGraph();
        for (Timer timer : workflow.timers()) {
            edges(own, timer.action(), timer.states());
        }
        Set<String> machineSet = fieldsSetByMachine();
        for (Automatic automatic : workflow.automatics()) {
            if (automatic.action() != null && automatic.trigger().fold(new WithoutPerson(machineSet))) {
                edges(own, automatic.action(), performingStates(automatic));
            }
        }
        for (Set<String> loop : own.loops()) {
            problem(
                    Kind.TIMER_LOOP,
                    String.join(", ", new TreeSet<>(loop)),
                    "Timers and automatic answers lead round these states for ever; let a person perform one of the steps.");
        }
    }

    private void edges(StateGraph graph, String action, Set<String> states) {
        for (State state : workflow.states()) {
            if (states.contains(state.key())) {
                workflow.transition(state, action)
                        .ifPresent(transition ->
                                graph.edge(state.key(), transition.target(state).key()));
            }
        }
    }

    private Set<String> fieldsSetByMachine() {
        Set<String> performed = new HashSet<>();
        workflow.timers().forEach(timer -> performed.add(timer.action()));
        workflow.automatics().stream()
                .map(Automatic::action)
                .filter(Objects::nonNull)
                .forEach(performed::add);
        Set<String> set = new HashSet<>();
        Stream.concat(
                        workflow.automatics().stream().flatMap(automatic -> automatic.effects().stream()),
                        workflow.transitions().stream()
                                .filter(transition -> performed.contains(transition.action()))
                                .flatMap(transition -> transition.effects().stream()))
                .forEach(effect -> set.add(effect.field().name()));
        return set;
    }

    private Set<String> performingStates(Automatic automatic) {
        Set<String> states = new TreeSet<>();
        if (automatic.action() != null) {
            states.addAll(statesWith(automatic.action()));
            states.removeIf(state -> !automatic.listensIn(state));
        }
        return states;
    }

    private Set<String> statesWith(String action) {
        Set<String> states = new TreeSet<>();
        workflow.transitions().stream()
                .filter(transition -> transition.action().equals(action))
                .forEach(transition -> transition.from().forEach(from -> states.add(from.key())));
        return states;
    }

    private void problem(Kind kind, String subject, String message) {
        problems.add(new WorkflowProblem(kind, subject, message));
    }

    /** Whether a trigger can come about without a person. */
    private record WithoutPerson(Set<String> machineSet) implements Trigger.Fold<Boolean> {
        @Override
        public Boolean fieldSet(FieldSet trigger) {
            return machineSet.contains(trigger.field().name());
        }

        @Override
        public Boolean fieldChanged(FieldChanged trigger) {
            return machineSet.contains(trigger.field().name());
        }

        @Override
        public Boolean answered(Answered trigger) {
            return false;
        }

        @Override
        public Boolean linkedReached(LinkedReached trigger) {
            return true;
        }

        /** It ends of its own accord when its time runs out, or is not needed. */
        @Override
        public Boolean approvalReached(Trigger.ApprovalReached trigger) {
            return true;
        }
    }
}
