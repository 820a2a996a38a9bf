package org.itsmkit.domain.cmdb.cause;

import java.util.List;

/**
 * A node that may be a cause, and what speaks for it.
 *
 * @param node which
 * @param score how often the walk is there
 * @param anomaly how far it is from its usual self
 * @param changeRecency of its latest change: 1 at the instant of the symptom, 0 a window before; 0 without a change
 * @param changes its changes within the window, the latest first
 * @param path how it can bring about a symptom: the node, what needs it, and so on to the nearest symptom; empty if no symptom
 *     needs it
 */
public record CauseCandidate(
        int node,
        WalkScore score,
        double anomaly,
        double changeRecency,
        List<RecentChange> changes,
        List<Integer> path) {

    public CauseCandidate {
        changes = List.copyOf(changes);
        path = List.copyOf(path);
    }
}
