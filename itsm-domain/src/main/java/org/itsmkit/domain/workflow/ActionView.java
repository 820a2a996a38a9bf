package org.itsmkit.domain.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.Reason;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Ticket;

/**
 * One action as a user interface needs it: whether this actor may perform it now, every reason why not, and the form to
 * fill in.
 *
 * @param action the action's name
 * @param label what people read
 * @param to the state it leads to
 * @param reasons why it may not be performed; empty when it may. What the form still asks for is no reason
 * @param form the fields that the action or its target state speaks of, by field, in order of their names
 * @param needsComment whether a comment must come with it, as far as can be said before the form is filled in
 */
public record ActionView(
        String action,
        String label,
        State to,
        List<Reason> reasons,
        Map<Field<?>, FieldPolicy> form,
        boolean needsComment) {

    /** Whether this actor may perform it now, given a filled-in form. */
    public boolean allowed() {
        return reasons.isEmpty();
    }

    static ActionView here(Workflow workflow, Transition transition, Ticket ticket, DecisionContext context) {
        Perform bare = Perform.action(transition.action());
        List<Reason> blockers =
                new ActionDecider(workflow, transition, ticket, bare, context, FieldValues.EMPTY).blockers();
        return view(workflow, transition, ticket, List.copyOf(blockers), new Situation(ticket, List.of(), context));
    }

    static ActionView elsewhere(Workflow workflow, Transition transition, Ticket ticket) {
        return new ActionView(
                transition.action(),
                transition.label(),
                transition.target(ticket.state()),
                List.of(Refusals.elsewhere(transition, ticket.state())),
                Map.of(),
                false);
    }

    private static ActionView view(
            Workflow workflow, Transition transition, Ticket ticket, List<Reason> reasons, Situation situation) {
        State target = transition.target(ticket.state());
        Map<String, FieldPolicy> policies = new TreeMap<>(workflow.policiesIn(target));
        policies.putAll(transition.policies());
        Map<Field<?>, FieldPolicy> form = new LinkedHashMap<>();
        policies.forEach((name, policy) -> {
            if (!policy.forbidsEdits()) {
                form.put(Objects.requireNonNull(workflow.fields().get(name)), policy);
            }
        });
        return new ActionView(
                transition.action(),
                transition.label(),
                target,
                reasons,
                java.util.Collections.unmodifiableMap(form),
                transition.commentWhen().test(situation));
    }
}
