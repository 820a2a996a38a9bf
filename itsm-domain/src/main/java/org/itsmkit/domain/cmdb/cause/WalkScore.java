package org.itsmkit.domain.cmdb.cause;

/**
 * How often a walk is at a node, and how it comes there; the parts are shares of all time, like their sum.
 *
 * @param begun it begins here
 * @param fromDependents it comes from what needs the node, on the trail of an anomaly
 * @param fromProviders it comes from what the node needs, against the direction
 * @param stayed it was here already, as nothing that the node needs is as anomalous
 */
public record WalkScore(double begun, double fromDependents, double fromProviders, double stayed) {

    /** All together, 0 to 1. */
    public double total() {
        return begun + fromDependents + fromProviders + stayed;
    }
}
