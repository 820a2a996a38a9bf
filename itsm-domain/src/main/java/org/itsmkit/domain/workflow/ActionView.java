package org.itsmkit.domain.workflow;

import java.util.List;
import java.util.Map;
import org.itsmkit.domain.Reason;
import org.itsmkit.domain.command.Command.Perform;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldValues;
import org.itsmkit.domain.ticket.State;
import org.itsmkit.domain.ticket.Subject;

/**
 * One action as a user interface needs it: whether this actor may perform it now, every reason why not, and the form to
 * fill in.
 *
 * @param action the action's name
 * @param label what people read
 * @param to the state it leads to
 * @param reasons why it may not be performed; empty when it may. What the form still asks for is no reason
 * @param form the fields that the action or its target state asks for, in the order they were written;
 *     {@link Field#offered()} are the choices to show
 * @param needsComment whether a comment must come with it, as far as can be said before the form is filled in
 * @param commentIsPublic whether a comment that it needs must be one that everyone may read
 */
public record ActionView(
        String action,
        String label,
        State to,
        List<Reason> reasons,
        Map<Field<?>, FieldPolicy> form,
        boolean needsComment,
        boolean commentIsPublic) {

    /** Whether this actor may perform it now, given a filled-in form. */
    public boolean allowed() {
        return reasons.isEmpty();
    }

    static ActionView here(Arc arc, Subject subject, DecisionContext context) {
        Transition transition = arc.transition();
        Perform bare = Perform.action(transition.action());
        List<Reason> blockers = new ActionDecider(arc, subject, bare, context, FieldValues.EMPTY).blockers();
        return new ActionView(
                transition.action(),
                transition.label(),
                arc.to(),
                List.copyOf(blockers),
                arc.form(),
                transition.commentWhen().test(subject),
                transition.commentIsPublic());
    }

    static ActionView elsewhere(Transition transition, Subject subject, Reason reason) {
        return new ActionView(
                transition.action(),
                transition.label(),
                transition.target(subject.state()),
                List.of(reason),
                Map.of(),
                false,
                transition.commentIsPublic());
    }
}
