package org.itsmkit.domain.approval;

import java.util.List;
import org.itsmkit.domain.Reason;

/**
 * The answer to a command about a request for approval: what happens, or every reason why not.
 *
 * @param events what happens, in order; empty when there is nothing to do, or it is refused
 * @param reasons every reason why not; empty when it is not refused
 */
public record ApprovalDecision(List<ApprovalEvent> events, List<Reason> reasons) {

    public ApprovalDecision {
        events = List.copyOf(events);
        reasons = List.copyOf(reasons);
    }

    static ApprovalDecision accepted(List<ApprovalEvent> events) {
        return new ApprovalDecision(events, List.of());
    }

    static ApprovalDecision refused(List<Reason> reasons) {
        return new ApprovalDecision(List.of(), reasons);
    }

    public boolean isAccepted() {
        return reasons.isEmpty();
    }
}
