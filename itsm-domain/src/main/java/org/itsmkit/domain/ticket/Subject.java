package org.itsmkit.domain.ticket;

import java.util.Map;
import org.itsmkit.domain.approval.Approval;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.FieldValues;

/**
 * What leads a life by a {@link org.itsmkit.domain.workflow.Workflow}, as a decision sees it: a {@link Ticket}, or anything else
 * that has a state and fields. Immutable.
 */
public interface Subject extends Facts {

    /** Where it is in its life cycle. */
    State state();

    /** What its fields hold. What only follows from it is not among them, and answered by {@link #value}. */
    FieldValues fields();

    /** Who takes part in it. */
    Participants participants();

    /** What was asked for its approval last, by the key of the policy; empty for what nobody approves. */
    default Map<String, Approval> approvals() {
        return Map.of();
    }
}
