package org.itsmkit.domain.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itsmkit.domain.InvalidInput;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.Decision;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.LinkType;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;

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
    private final Map<String, Field<?>> fields;
    private final Map<String, Map<String, Transition>> byStateAndAction;

    Workflow(WorkflowParts parts) {
        this.name = Keys.check("workflow", parts.name);
        this.initial = parts.initial;
        this.states = Map.copyOf(parts.states);
        this.transitions = List.copyOf(parts.transitions);
        this.automatics = List.copyOf(parts.automatics);
        this.timers = List.copyOf(parts.timers);
        this.policies = copy(parts.policies);
        this.fields = Map.copyOf(parts.fields);
        this.byStateAndAction = index(transitions);
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

    /** Every state that it mentions, in no particular order. */
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

    public Optional<Timer> timer(String key) {
        return timers.stream().filter(timer -> timer.key().equals(key)).findFirst();
    }

    /** What being in this state says of fields, by field name. */
    public Map<String, FieldPolicy> policiesIn(State state) {
        return policies.getOrDefault(state.key(), Map.of());
    }

    /** Every field that some part of it names, by name; its type must have them. */
    public Map<String, Field<?>> fields() {
        return fields;
    }

    /** The transition that {@code action} has from {@code state}. */
    public Optional<Transition> transition(State state, String action) {
        return Optional.ofNullable(transitionsFrom(state).get(action));
    }

    /** The transitions from {@code state}, by action, in the order they were written. */
    public Map<String, Transition> transitionsFrom(State state) {
        return byStateAndAction.getOrDefault(state.key(), Map.of());
    }

    /** The kinds of link that the guards of {@code action} look at from {@code state}. */
    public Set<LinkType> needs(State state, String action) {
        Transition transition = transitionsFrom(state).get(action);
        return transition == null ? Set.of() : needs(transition);
    }

    /** The kinds of link that some guard looks at from {@code state}. */
    public Set<LinkType> needs(State state) {
        Set<LinkType> all = new java.util.HashSet<>();
        transitionsFrom(state).values().forEach(transition -> all.addAll(needs(transition)));
        return all;
    }

    /**
     * Decides an action: what it does, or every reason why not. Pure, and it looks at nothing but its arguments. The
     * answer holds what this action does and nothing that follows from it; {@link org.itsmkit.domain.type.TicketRules}
     * adds that.
     */
    public Decision decide(Ticket ticket, Perform command, DecisionContext context) {
        return decide(ticket, command, context, FieldValues.EMPTY);
    }

    /** The same, for an action that answers the move of a linked ticket with these fields. */
    public Decision decide(Ticket ticket, Perform command, DecisionContext context, FieldValues linked) {
        Transition transition = transitionsFrom(ticket.state()).get(command.action());
        if (transition == null) {
            return Refusals.unavailable(this, ticket, command.action());
        }
        return new ActionDecider(this, transition, ticket, command, context, linked).decide();
    }

    /** What this actor may do now, and why not the rest: every action that somebody can perform from some state. */
    public List<ActionView> actions(Ticket ticket, DecisionContext context) {
        Map<String, ActionView> views = new LinkedHashMap<>();
        for (Transition transition : transitions) {
            if (!transition.roles().equals(Set.of(org.itsmkit.domain.actor.Role.SYSTEM))) {
                Transition here = transitionsFrom(ticket.state()).get(transition.action());
                views.putIfAbsent(
                        transition.action(),
                        here == null
                                ? ActionView.elsewhere(this, transition, ticket)
                                : ActionView.here(this, here, ticket, context));
            }
        }
        return new ArrayList<>(views.values());
    }

    /** The drawing of this workflow as a Mermaid state diagram; the same text for equal workflows. */
    public String toMermaid() {
        return MermaidDiagram.of(this);
    }

    private static Set<LinkType> needs(Transition transition) {
        Set<LinkType> all = new java.util.HashSet<>();
        transition.guards().forEach(guard -> all.addAll(guard.needs()));
        return all;
    }

    private static Map<String, Map<String, FieldPolicy>> copy(Map<String, Map<String, FieldPolicy>> policies) {
        Map<String, Map<String, FieldPolicy>> copied = new LinkedHashMap<>();
        policies.forEach((state, byField) -> copied.put(state, Map.copyOf(byField)));
        return Map.copyOf(copied);
    }

    private static Map<String, Map<String, Transition>> index(List<Transition> transitions) {
        Map<String, Map<String, Transition>> index = new LinkedHashMap<>();
        for (Transition transition : transitions) {
            for (State state : transition.from()) {
                Transition other = index.computeIfAbsent(state.key(), key -> new LinkedHashMap<>())
                        .putIfAbsent(transition.action(), transition);
                if (other != null) {
                    throw new InvalidInput(
                            "workflow", "one transition for action " + transition.action() + " from " + state, "two");
                }
            }
        }
        return index;
    }
}
