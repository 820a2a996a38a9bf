package org.itsmkit.domain.workflow;

import java.util.LinkedHashMap;
import java.util.Set;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.ticket.State;

/** What being in some states says of fields, while it is written. */
public final class StateStep extends WorkflowSteps {

    private final Set<State> states;

    StateStep(WorkflowParts parts, Set<State> states) {
        super(parts);
        this.states = states;
    }

    /** These must have a value for a ticket to come here. */
    public StateStep requires(Field<?>... fields) {
        return policy(FieldPolicy.MANDATORY, fields);
    }

    /** These cannot be edited here. */
    public StateStep fixes(Field<?>... fields) {
        return policy(FieldPolicy.READ_ONLY, fields);
    }

    public StateStep policy(FieldPolicy policy, Field<?>... fields) {
        for (Field<?> field : fields) {
            parts.know(field);
            states.forEach(state -> parts.policies
                    .computeIfAbsent(state.key(), key -> new LinkedHashMap<>())
                    .merge(field.name(), policy, FieldPolicy::stricter));
        }
        return this;
    }

    @Override
    void end() {
        // Policies went straight into the parts.
    }
}
