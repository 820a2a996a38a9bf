package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.sla.InvalidInput;

/**
 * Alerts of one time, and what may have caused them. Immutable.
 *
 * @param alerts in the order of time
 * @param candidates single items: those that explain most alerts first, then those with least excess, then those changed last
 * @param cover items that explain all alerts when all fail, none of which the others make superfluous
 * @param examined how many items were examined
 * @param couldExplain how many could have explained an alert: more than were examined if that was limited
 * @param method the name of the method with its conventions
 */
public record ExplainedAlerts(
        List<ItemAlert> alerts,
        List<Candidate> candidates,
        List<Candidate> cover,
        int examined,
        int couldExplain,
        String method) {

    public ExplainedAlerts {
        alerts = InvalidInput.each("alerts", alerts);
        candidates = InvalidInput.each("candidates", candidates);
        cover = InvalidInput.each("cover", cover);
    }

    /**
     * An item whose failure would explain alerts, and what speaks for and against it.
     *
     * @param item which
     * @param explained the alerts of items that would be down with it
     * @param unexplained the other alerts of that time
     * @param excess how many monitored items would be down too, and raised no alert
     * @param silent the first of those
     * @param changes what was done to it lately, the latest first
     * @param path from it over what it brings down to the item of its earliest alert
     */
    public record Candidate(
            CiId item,
            List<ItemAlert> explained,
            List<ItemAlert> unexplained,
            int excess,
            List<CiId> silent,
            List<ItemChanged> changes,
            List<CiId> path) {

        public Candidate {
            explained = InvalidInput.each("explained", explained);
            unexplained = InvalidInput.each("unexplained", unexplained);
            silent = InvalidInput.each("silent", silent);
            changes = InvalidInput.each("changes", changes);
            path = InvalidInput.each("path", path);
        }
    }
}
