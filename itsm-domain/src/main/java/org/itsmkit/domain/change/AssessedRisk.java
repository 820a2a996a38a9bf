package org.itsmkit.domain.change;

import java.util.List;
import java.util.stream.Collectors;
import org.itsmkit.domain.Reason;

/**
 * How risky a change is, and why: one reason for each view on it.
 *
 * @param level the highest of all
 * @param reasons what each view says
 */
public record AssessedRisk(RiskLevel level, List<Reason> reasons) {
    public AssessedRisk {
        reasons = List.copyOf(reasons);
    }

    /** The level and every reason, as {@link Change#RISK_BASIS} may hold it. */
    @Override
    public String toString() {
        return level + ". " + reasons.stream().map(Reason::message).collect(Collectors.joining(" "));
    }
}
