package org.itsmkit.domain.cmdb.cause;

import java.time.Duration;
import org.itsmkit.sla.InvalidInput;

/**
 * The conventions of {@link CauseWalk}.
 *
 * @param follow how likely the walk goes on rather than beginning anew, from 0 to 0.99; 0.85 by default, the damping factor of
 *     PageRank
 * @param backEdge how much an edge counts against its direction, from what is needed to what needs it, 0 to 1; 0.1 by default
 * @param symptomShare how often the walk begins at a symptom rather than at any node by its weight, 0 to 1; 0.5 by default
 * @param changeWeight how much a change at the very instant adds to the weight of its node, in the unit of the anomalies, 0 to
 *     a million; 3 by default, which suits robust standard deviations
 * @param changeWindow from how long before the instant a change adds anything; 24 hours by default
 * @param tolerance the greatest distance of the scores, taken together, from the true ones, above 0; 1e-12 by default
 * @param mostSteps the most steps to reach it, 1 to 1,000,000; 10,000 by default
 * @param most the most candidates that are listed, 1 to 1,000; 20 by default
 */
public record WalkParameters(
        double follow,
        double backEdge,
        double symptomShare,
        double changeWeight,
        Duration changeWindow,
        double tolerance,
        int mostSteps,
        int most) {

    public static final WalkParameters DEFAULT =
            new WalkParameters(0.85, 0.1, 0.5, 3, Duration.ofHours(24), 1e-12, 10_000, 20);

    public WalkParameters {
        between("follow", follow, 0, 0.99);
        between("back edge", backEdge, 0, 1);
        between("symptom share", symptomShare, 0, 1);
        between("change weight", changeWeight, 0, 1e6);
        Windows.check("change window", changeWindow);
        between("tolerance", tolerance, 1e-14, 1);
        between("most steps", mostSteps, 1, 1_000_000);
        between("most", most, 1, 1_000);
    }

    private static void between(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new InvalidInput(name, least + " to " + most, value);
        }
    }

    public WalkParameters follow(double share) {
        return new WalkParameters(
                share, backEdge, symptomShare, changeWeight, changeWindow, tolerance, mostSteps, most);
    }

    public WalkParameters backEdge(double weight) {
        return new WalkParameters(follow, weight, symptomShare, changeWeight, changeWindow, tolerance, mostSteps, most);
    }

    public WalkParameters symptomShare(double share) {
        return new WalkParameters(follow, backEdge, share, changeWeight, changeWindow, tolerance, mostSteps, most);
    }

    /** The same with changes that weigh so much, from so long before. */
    public WalkParameters changes(double weight, Duration window) {
        return new WalkParameters(follow, backEdge, symptomShare, weight, window, tolerance, mostSteps, most);
    }

    public WalkParameters tolerance(double distance, int steps) {
        return new WalkParameters(follow, backEdge, symptomShare, changeWeight, changeWindow, distance, steps, most);
    }

    public WalkParameters most(int candidates) {
        return new WalkParameters(
                follow, backEdge, symptomShare, changeWeight, changeWindow, tolerance, mostSteps, candidates);
    }

    /** As figures name their method. */
    String method() {
        return "PERSONALISED_PAGERANK, FOLLOW " + follow + ", BACK_EDGE " + backEdge + ", SYMPTOM_SHARE " + symptomShare
                + ", CHANGE_WEIGHT " + changeWeight + ", CHANGE_WINDOW " + changeWindow;
    }
}
