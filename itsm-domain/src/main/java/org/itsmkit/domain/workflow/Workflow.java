package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.Decision.Refused;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A life cycle as data: states, the actions between them, what fields they ask for, and what happens of its own accord.
 *
 * <p>Immutable and shared by all threads. It is verified when built and refuses to exist when it is unsound; see
 * {@link WorkflowVerifier} for what that means.
 *
 * <pre>{@code
 * Workflow workflow = Workflow.named("visit").startingAt(PLANNED)
 *         .allow("begin", PLANNED, RUNNING).by(Role.AGENT)
 *         .allow("finish", RUNNING, DONE).by(Role.AGENT).requires(FINDING)
 *         .build();
 * }</pre>
 */
public final class Workflow {

    private final String name;
    private final State initial;
    private final Map<String, State> states;
    private final List<Transition> transitions;
    private final List<Automatic> automatics;
    private final List<Timer> timers;
    private final Map<String, Map<String, FieldPolicy>> policies;
    private final Map<String, Set<String>> declared;
    private final Map<String, Field<?>> fields;
    private final Map<String, StateActions> actions;

    Workflow(WorkflowParts parts) {
        this.name = Keys.check("workflow", parts.name);
        this.initial = parts.initial;
        this.states = Collections.unmodifiableMap(new LinkedHashMap<>(parts.states));
        this.transitions = List.copyOf(parts.transitions);
        this.automatics = List.copyOf(parts.automatics);
        this.timers = List.copyOf(parts.timers);
        this.policies = copy(parts.policies);
        Map<String, Set<String>> copied = new LinkedHashMap<>();
        parts.declared.forEach(
                (action, states) -> copied.put(action, Collections.unmodifiableSet(new LinkedHashSet<>(states))));
        this.declared = Collections.unmodifiableMap(copied);
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(parts.fields));
        this.actions = index();
    }

    /** Begins a workflow. */
    public static WorkflowBuilder named(String name) {
        return new WorkflowBuilder(name);
    }

    public String name() {
        return name;
    }

    /** The state in which a ticket is opened. */
    public State initial() {
        return initial;
    }

    /** Every state that it mentions, in the order they were written. */
    public Collection<State> states() {
        return states.values();
    }

    public Optional<State> state(String key) {
        return Optional.ofNullable(states.get(key));
    }

    /** In the order they were written. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** In the order they were written, which is the order in which they answer. */
    public List<Automatic> automatics() {
        return automatics;
    }

    public List<Timer> timers() {
        return timers;
    }

    /** The actions that were declared, each with the keys of the states that must all have it, as they were written. */
    public Map<String, Set<String>> declared() {
        return declared;
    }

    public Optional<Timer> timer(String key) {
        return timers.stream().filter(timer -> timer.key().equals(key)).findFirst();
    }

    /** What being in this state says of fields, by field name, in the order it was written. */
    public Map<String, FieldPolicy> policiesIn(State state) {
        return policies.getOrDefault(state.key(), Map.of());
    }

    /**
     * What being in this state says of the field of this name: what was written; of what nothing was written,
     * {@link FieldPolicy#READ_ONLY} where the life cycle has ended and {@link FieldPolicy#OPTIONAL} before.
     */
    public FieldPolicy policy(State state, String field) {
        FieldPolicy unsaid = state.category().isFinal() ? FieldPolicy.READ_ONLY : FieldPolicy.OPTIONAL;
        return policiesIn(state).getOrDefault(field, unsaid);
    }

    /** Every field that some part of it names, by name; its type must have them. */
    public Map<String, Field<?>> fields() {
        return fields;
    }

    /** The transition that {@code action} has from {@code state}. */
    public Optional<Transition> transition(State state, String action) {
        return Optional.ofNullable(at(state).arc(action)).map(Arc::transition);
    }

    /** The transitions from {@code state}, by action, in the order they were written. */
    public Map<String, Transition> transitionsFrom(State state) {
        Map<String, Transition> byAction = new LinkedHashMap<>();
        at(state).arcs().forEach(arc -> byAction.put(arc.transition().action(), arc.transition()));
        return Collections.unmodifiableMap(byAction);
    }

    /** The kinds of link that the guards of {@code action} look at from {@code state}. */
    public Set<LinkType> needs(State state, String action) {
        return transition(state, action).map(Workflow::needs).orElse(Set.of());
    }

    /** The kinds of link that some guard looks at from {@code state}. */
    public Set<LinkType> needs(State state) {
        Set<LinkType> all = new HashSet<>();
        at(state).arcs().forEach(arc -> all.addAll(needs(arc.transition())));
        return all;
    }

    /**
     * Decides an action: what it does, or every reason why not. Pure, and it looks at nothing but its arguments. The
     * answer holds what this action does and nothing that follows from it; {@link org.itsmkit.domain.type.TicketRules}
     * adds that.
     */
    public Decision decide(Subject subject, Perform command, DecisionContext context) {
        return decide(subject, command, context, FieldValues.EMPTY);
    }

    /** The same, for an action that answers the move of a linked ticket with these fields. */
    public Decision decide(Subject subject, Perform command, DecisionContext context, FieldValues linked) {
        StateActions here = at(subject.state());
        Arc arc = here.arc(command.action());
        return arc == null
                ? Refused.because(here.absent(command.action()))
                : new ActionDecider(arc, subject, command, context, linked).decide();
    }

    /** What this actor may do now, and why not the rest: every action that somebody can perform from some state. */
    public List<ActionView> actions(Subject subject, DecisionContext context) {
        Map<String, ActionView> views = new LinkedHashMap<>();
        StateActions here = at(subject.state());
        for (Transition transition : transitions) {
            if (!transition.isBySystemAlone() && !views.containsKey(transition.action())) {
                Arc arc = here.arc(transition.action());
                views.put(
                        transition.action(),
                        arc == null
                                ? ActionView.elsewhere(transition, subject, here.absent(transition.action()))
                                : ActionView.here(arc, subject, context));
            }
        }
        return new ArrayList<>(views.values());
    }

    /** All that it says, taken apart. */
    public WorkflowContent content() {
        return new WorkflowContent(
                name, initial, List.copyOf(states.values()), transitions, automatics, timers, declared, policies);
    }

    /** Workflows are equal when they say the same in the same order; which order sets and policies were written in is no matter. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Workflow workflow
                && workflow.name.equals(name)
                && workflow.initial.equals(initial)
                && List.copyOf(workflow.states.values()).equals(List.copyOf(states.values()))
                && workflow.transitions.equals(transitions)
                && workflow.automatics.equals(automatics)
                && workflow.timers.equals(timers)
                && workflow.declared.equals(declared)
                && workflow.policies.equals(policies)
                && workflow.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, initial, transitions);
    }

    @Override
    public String toString() {
        return name;
    }

    /** A state that is not of this workflow has no actions. */
    private StateActions at(State state) {
        StateActions known = actions.get(state.key());
        return known == null ? new StateActions(state, List.of(), this) : known;
    }

    /** What each transition is from each of its states; of two of one action from one state, the first. */
    List<Arc> arcs() {
        return states.values().stream()
                .flatMap(state -> at(state).arcs().stream())
                .toList();
    }

    private static Set<LinkType> needs(Transition transition) {
        Set<LinkType> all = new HashSet<>();
        transition.guards().forEach(guard -> all.addAll(guard.needs()));
        return all;
    }

    private static Map<String, Map<String, FieldPolicy>> copy(Map<String, Map<String, FieldPolicy>> policies) {
        Map<String, Map<String, FieldPolicy>> copied = new LinkedHashMap<>();
        policies.forEach(
                (state, byField) -> copied.put(state, Collections.unmodifiableMap(new LinkedHashMap<>(byField))));
        return copied;
    }

    private Map<String, StateActions> index() {
        Map<String, StateActions> index = new HashMap<>();
        states.forEach((key, state) -> index.put(key, new StateActions(state, transitions, this)));
        return index;
    }
}
