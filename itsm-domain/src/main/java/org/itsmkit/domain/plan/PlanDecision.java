package org.itsmkit.domain.plan;

import java.util.List;
import org.itsmkit.domain.Reason;

/**
 * The answer to a command about a run: what happens, or every reason why not.
 *
 * @param events what happens, in order; empty when there is nothing to do, or it is refused
 * @param reasons every reason why not; empty when it is not refused
 */
public record PlanDecision(List<PlanEvent> events, List<Reason> reasons) {

    public PlanDecision {
        events = List.copyOf(events);
        reasons = List.copyOf(reasons);
    }

    static PlanDecision accepted(List<PlanEvent> events) {
        return new PlanDecision(events, List.of());
    }

    static PlanDecision refused(List<Reason> reasons) {
        return new PlanDecision(List.of(), reasons);
    }

    public boolean isAccepted() {
        return reasons.isEmpty();
    }
}
