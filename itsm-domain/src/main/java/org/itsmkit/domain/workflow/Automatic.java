package org.itsmkit.domain.workflow;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.command.Effect;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.TicketEvent;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow does of its own accord when something happens: sets fields, performs an action, wants something to
 * happen elsewhere. An action that is refused is left undone; the rest is done all the same.
 *
 * @param trigger what it answers
 * @param states the keys of the states it listens in; empty listens in every state
 * @param when what must hold of the ticket after what triggered it
 * @param effects the fields it sets
 * @param action the action it performs after that, or null
 * @param outward what it wants to happen elsewhere
 */
public record Automatic(
        Trigger trigger,
        Set<String> states,
        Condition when,
        List<FieldEffect> effects,
        @Nullable String action,
        List<Effect> outward) {

    public Automatic {
        states = Set.copyOf(states);
        effects = List.copyOf(effects);
        outward = List.copyOf(outward);
        if (effects.isEmpty() && action == null && outward.isEmpty()) {
            throw new InvalidInput(
                    "answer to " + trigger, "an action, a field to set, or something to want", "nothing");
        }
    }

    /** Whether it answers one of these events, which led to this ticket. */
    public boolean answers(List<TicketEvent> events, Ticket ticket, DecisionContext context) {
        return listensIn(ticket.state().key()) && triggeredBy(events, context) && when.test(ticket);
    }

    /** Whether one of these events is what it answers, in whatever state. */
    public boolean triggeredBy(List<TicketEvent> events, DecisionContext context) {
        for (TicketEvent event : events) {
            if (trigger.matches(event, context)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it listens in the state with this key. */
    public boolean listensIn(String state) {
        return states.isEmpty() || states.contains(state);
    }
}
