package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.workflow.WorkflowProblem.Kind;

/**
 * Finds what makes a workflow unsound: see {@link WorkflowProblem.Kind}. Every problem is told at once.
 *
 * <p>Guards, roles and conditions are not interpreted: a way that only guards bar counts as a way. What is called sound
 * can still be made useless by its guards; what is called unsound is so whatever they say.
 */
public final class WorkflowVerifier {

    private final Workflow workflow;
    private final List<WorkflowProblem> problems = new ArrayList<>();

    private WorkflowVerifier(Workflow workflow) {
        this.workflow = workflow;
    }

    static Workflow sound(Workflow workflow) {
        return require(workflow, problems(workflow));
    }

    /**
     * Returns the workflow if what has these fields and roles can live by it; throws {@link WorkflowUnsound} otherwise.
     *
     * @param schema the fields that can be set
     * @param askable the same and those that can only be asked
     * @param roles every role that may be held towards it
     */
    public static Workflow soundFor(Workflow workflow, FieldSchema schema, FieldSchema askable, Set<Role> roles) {
        return require(workflow, problemsFor(workflow, schema, askable, roles));
    }

    /** Every problem of the workflow for what has these fields and roles, as {@link #soundFor}. */
    public static List<WorkflowProblem> problemsFor(
            Workflow workflow, FieldSchema schema, FieldSchema askable, Set<Role> roles) {
        List<WorkflowProblem> problems = new ArrayList<>(problems(workflow));
        problems.addAll(new VocabularyCheck(workflow, schema, askable, roles).problems());
        return List.copyOf(problems);
    }

    /** Every problem of the workflow by itself. */
    public static List<WorkflowProblem> problems(Workflow workflow) {
        WorkflowVerifier verifier = new WorkflowVerifier(workflow);
        verifier.checkStates();
        verifier.checkActions();
        verifier.checkDemands();
        verifier.checkDeclared();
        verifier.problems.addAll(new AutomationCheck(workflow).problems());
        return List.copyOf(verifier.problems);
    }

    /**
     * What is sound and may still be a mistake; never refused. Linear in transitions for each pending state.
     *
     * @return problems of kind {@link Kind#FORGOTTEN}
     */
    public static List<WorkflowProblem> doubts(Workflow workflow) {
        WorkflowVerifier verifier = new WorkflowVerifier(workflow);
        verifier.checkForgotten();
        return List.copyOf(verifier.problems);
    }

    private static Workflow require(Workflow workflow, List<WorkflowProblem> problems) {
        if (!problems.isEmpty()) {
            throw new WorkflowUnsound(workflow.name(), problems);
        }
        return workflow;
    }

    private void checkStates() {
        StateGraph ways = new StateGraph();
        for (Transition transition : workflow.transitions()) {
            transition.from().stream()
                    .filter(from -> !transition.target(from).equals(from))
                    .forEach(from ->
                            ways.edge(from.key(), transition.target(from).key()));
        }
        Set<String> reached = ways.reached(List.of(workflow.initial().key()));
        Set<String> ending = ways.reversed().reached(finalStates());
        for (State state : workflow.states()) {
            checkState(state, reached.contains(state.key()), ending.contains(state.key()), ways);
        }
    }

    private void checkState(State state, boolean reached, boolean ends, StateGraph ways) {
        if (!reached) {
            problem(Kind.UNREACHABLE, state.key(), "No chain of actions leads here from " + workflow.initial() + ".");
        }
        if (!ends && ways.next(state.key()).isEmpty()) {
            problem(
                    Kind.DEAD_END,
                    state.key(),
                    "Nothing leaves this state, and its category " + state.category() + " is not a final one.");
        } else if (!ends) {
            problem(
                    Kind.NO_WAY_OUT,
                    state.key(),
                    "No chain of actions leads from here to a closed or cancelled state.");
        }
    }

    private List<String> finalStates() {
        return workflow.states().stream()
                .filter(state -> state.category().isFinal())
                .map(State::key)
                .toList();
    }

    private void checkActions() {
        Set<String> seen = new HashSet<>();
        for (Transition transition : workflow.transitions()) {
            for (State from : sorted(transition.from())) {
                if (!seen.add(from.key() + " " + transition.action())) {
                    problem(
                            Kind.AMBIGUOUS,
                            transition.action(),
                            "Two transitions of this action leave state " + from + "; there may be one.");
                }
            }
        }
    }

    /** An action that empties what it or the state it enters demands can never be performed. */
    private void checkDemands() {
        for (Arc arc : workflow.arcs()) {
            Map<String, FieldEffect> last = new HashMap<>();
            arc.transition().effects().forEach(effect -> last.put(effect.field().name(), effect));
            for (Arc.Demand demand : arc.demands()) {
                if (last.get(demand.field().name()) instanceof FieldEffect.Clear) {
                    problem(
                            Kind.UNPERFORMABLE,
                            arc.transition().action(),
                            "It empties " + demand.field() + ", which must have a value in state " + arc.to() + ".");
                }
            }
        }
    }

    private void checkDeclared() {
        workflow.declared().forEach((action, states) -> {
            Set<String> having = workflow.transitions().stream()
                    .filter(transition -> transition.action().equals(action))
                    .flatMap(transition -> transition.from().stream())
                    .map(State::key)
                    .collect(Collectors.toSet());
            if (having.isEmpty()) {
                problem(Kind.UNHEARD, action, "It is declared, and no state has it.");
                return;
            }
            Set<String> lacking = new TreeSet<>(states);
            lacking.removeAll(having);
            if (!lacking.isEmpty()) {
                problem(
                        Kind.UNHEARD,
                        action,
                        "It is declared for state " + String.join(", ", lacking) + ", which does not have it.");
            }
        });
    }

    private void checkForgotten() {
        for (State pending : workflow.states()) {
            if (pending.category() != Category.PENDING) {
                continue;
            }
            Map<String, Set<String>> entered = new TreeMap<>();
            for (Arc arc : workflow.arcs()) {
                if (arc.to().equals(pending) && arc.from().category() == Category.ACTIVE) {
                    entered.computeIfAbsent(arc.transition().action(), action -> new TreeSet<>())
                            .add(arc.from().key());
                }
            }
            Set<String> back = workflow.transitionsFrom(pending).values().stream()
                    .map(transition -> transition.target(pending).key())
                    .collect(Collectors.toSet());
            entered.forEach((action, from) -> {
                Set<String> forgotten = new TreeSet<>(from);
                forgotten.removeAll(back);
                if (from.size() > 1 && !forgotten.isEmpty() && !Collections.disjoint(from, back)) {
                    problem(
                            Kind.FORGOTTEN,
                            pending.key(),
                            "Action " + action + " comes here from state " + String.join(", ", from)
                                    + ", and no action leads back to " + String.join(", ", forgotten) + ".");
                }
            });
        }
    }

    private static List<State> sorted(Set<State> states) {
        return states.stream().sorted(Comparator.comparing(State::key)).toList();
    }

    private void problem(Kind kind, String subject, String message) {
        problems.add(new WorkflowProblem(kind, subject, message));
    }
}
