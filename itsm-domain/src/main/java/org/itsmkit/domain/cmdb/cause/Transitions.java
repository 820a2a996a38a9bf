package org.itsmkit.domain.cmdb.cause;

import java.util.Arrays;

/**
 * Where a walk goes from each node, among the nodes that it can come to: those with weight, and the symptoms. An edge weighs as
 * much as the node it leads to; against its direction, a part of that; and a node keeps the walk for as much as it outweighs
 * all it needs. Kept by where edges lead, to sum up what arrives.
 */
final class Transitions {

    private final int[] nodes;
    private final double[] weights;
    private final double[] leaving;
    private final double[] staying;
    private final int[][] dependents;
    private final int[][] providers;
    private final double backEdge;

    /**
     * @param nodes in ascending order
     * @param weights one for each, 0 or more
     */
    Transitions(Neighbours graph, int[] nodes, double[] weights, double backEdge) {
        this.nodes = nodes;
        this.weights = weights;
        this.backEdge = backEdge;
        leaving = new double[nodes.length];
        staying = new double[nodes.length];
        dependents = new int[nodes.length][];
        providers = new int[nodes.length][];
        for (int i = 0; i < nodes.length; i++) {
            dependents[i] = among(graph.dependents(nodes[i]));
            providers[i] = among(graph.providers(nodes[i]));
            double forth = 0;
            double most = 0;
            for (int provider : providers[i]) {
                forth += weights[provider];
                most = Math.max(most, weights[provider]);
            }
            double back = 0;
            for (int dependent : dependents[i]) {
                back += backEdge * weights[dependent];
            }
            staying[i] = Math.max(0, weights[i] - most);
            leaving[i] = forth + back + staying[i];
        }
    }

    private int[] among(int[] neighbours) {
        return Arrays.stream(neighbours)
                .map(node -> Arrays.binarySearch(nodes, node))
                .filter(place -> place >= 0)
                .toArray();
    }

    int size() {
        return nodes.length;
    }

    int node(int place) {
        return nodes[place];
    }

    /** How much of what is where comes to a place next, if it goes on. */
    WalkScore arriving(int place, double[] shares) {
        double fromDependents = 0;
        for (int dependent : dependents[place]) {
            fromDependents += part(shares[dependent], weights[place], leaving[dependent]);
        }
        double fromProviders = 0;
        for (int provider : providers[place]) {
            fromProviders += part(shares[provider], backEdge * weights[place], leaving[provider]);
        }
        return new WalkScore(0, fromDependents, fromProviders, part(shares[place], staying[place], leaving[place]));
    }

    /** How much is where no edge leads on, and must begin anew. */
    double stuck(double[] shares) {
        double stuck = 0;
        for (int i = 0; i < shares.length; i++) {
            stuck += leaving[i] > 0 ? 0 : shares[i];
        }
        return stuck;
    }

    private static double part(double share, double weight, double of) {
        return of > 0 ? share * (weight / of) : 0;
    }
}
