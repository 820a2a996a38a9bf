package org.itsmkit.domain.workflow;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.command.DecisionContext;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.journal.TicketEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow does of its own accord when something happens: sets fields, performs an action, or both. An action
 * whose guards refuse is left undone.
 *
 * @param trigger what it answers
 * @param states the keys of the states it listens in; empty listens in every state
 * @param when what must hold of the ticket after what triggered it
 * @param effects the fields it sets
 * @param action the action it performs, or null
 */
public record Automatic(
        Trigger trigger,
        Set<String> states,
        Condition when,
        List<FieldEffect> effects,
        @Nullable String action) {

    public Automatic {
        states = Set.copyOf(states);
        effects = List.copyOf(effects);
    }

    /** Whether one of these events is what it answers. */
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
