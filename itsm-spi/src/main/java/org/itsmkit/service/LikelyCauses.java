package org.itsmkit.service;

import java.util.List;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.cause.WalkScore;
import org.itsmkit.sla.InvalidInput;

/**
 * What may be the cause, the likeliest first; never more than a place to look first. Immutable.
 *
 * @param candidates by score, those alike by anomaly
 * @param considered how many items the walk came to, listed or not
 * @param distance the scores, taken together, are at most so far from the true ones
 * @param method the name of the method with its conventions
 */
public record LikelyCauses(List<Candidate> candidates, int considered, double distance, String method) {

    public LikelyCauses {
        candidates = InvalidInput.each("candidates", candidates);
    }

    /**
     * An item that may be a cause, and what speaks for it.
     *
     * @param item which
     * @param score how often the walk is there
     * @param anomaly how far it is from its usual self
     * @param changes what was done to it lately, the latest first
     * @param path how it can bring about a symptom: the item, what needs it, and so on to the nearest; empty if no symptom does
     */
    public record Candidate(CiId item, WalkScore score, double anomaly, List<ItemChanged> changes, List<CiId> path) {

        public Candidate {
            changes = InvalidInput.each("changes", changes);
            path = InvalidInput.each("path", path);
        }
    }
}
