package org.itsmkit.domain.cmdb.cause;

import java.util.List;

/**
 * A node whose failure would explain alerts, and what speaks for and against it.
 *
 * @param node which
 * @param explained the alerts of nodes that would be down with it, in their order
 * @param unexplained the other alerts of the episode, in their order
 * @param excess how many monitored nodes would be down too, and raised no alert
 * @param silent the first of those by number, at most {@value #MOST_SILENT}
 * @param changes its changes within the window before the episode, the latest first
 * @param path from the node over what it brings down to the node of its earliest alert; the node alone if it is that
 */
public record CoverCandidate(
        int node,
        List<Alert> explained,
        List<Alert> unexplained,
        int excess,
        List<Integer> silent,
        List<RecentChange> changes,
        List<Integer> path) {

    /** The most silent nodes that are named. */
    public static final int MOST_SILENT = 100;

    public CoverCandidate {
        explained = List.copyOf(explained);
        unexplained = List.copyOf(unexplained);
        silent = List.copyOf(silent);
        changes = List.copyOf(changes);
        path = List.copyOf(path);
    }
}
