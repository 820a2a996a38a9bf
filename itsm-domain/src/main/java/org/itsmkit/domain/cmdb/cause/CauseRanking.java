package org.itsmkit.domain.cmdb.cause;

import java.util.List;

/**
 * What may be the cause, the likeliest first; never more than a place to look first.
 *
 * @param candidates by score to nine decimals, then by anomaly, then by number; those that the walk never comes to are left out
 * @param considered how many nodes it does come to, listed or not
 * @param steps how many steps were taken
 * @param distance the scores, taken together, are at most so far from the true ones: above the tolerance if the steps were
 *     used up
 * @param method the name of the method with its conventions
 */
public record CauseRanking(List<CauseCandidate> candidates, int considered, int steps, double distance, String method) {

    public CauseRanking {
        candidates = List.copyOf(candidates);
    }
}
