package org.itsmkit.domain.cmdb.cause;

import java.util.List;

/**
 * Alerts of one time, and what may have caused them.
 *
 * @param alerts in their order
 * @param candidates single nodes: those that explain most alerts first, then those with least excess, then those changed last,
 *     then by number
 * @param cover nodes that explain all alerts when all fail, as the greedy set cover picks them: each the best candidate for the alerts
 *     that are not explained yet, and in the end none that the others make superfluous. There may be a cover of fewer nodes
 * @param examined how many nodes were examined
 * @param couldExplain how many nodes could have explained an alert: more than were examined if that was limited
 * @param method the name of the method with its conventions
 */
public record AlertEpisode(
        List<Alert> alerts,
        List<CoverCandidate> candidates,
        List<CoverCandidate> cover,
        int examined,
        int couldExplain,
        String method) {

    public AlertEpisode {
        alerts = List.copyOf(alerts);
        candidates = List.copyOf(candidates);
        cover = List.copyOf(cover);
    }
}
