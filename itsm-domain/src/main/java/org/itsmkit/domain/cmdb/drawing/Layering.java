package org.itsmkit.domain.cmdb.drawing;

/**
 * Which layer each element is in, from 0 at the top: one below the lowest of those that need it, by the longest path through the
 * condensation. What then has more wires down than up goes down to just above what it needs, so that wires are short. Elements
 * that need each other share a layer.
 *
 * <p>Source: longest-path layering, as in P. Healy, N. Nikolov, "Hierarchical Drawing Algorithms", Handbook of Graph Drawing and
 * Visualization (2013), 13.3. Linear in elements and wires.
 */
final class Layering {

    private Layering() {}

    static int[] of(Wiring wiring) {
        Condensation condensed = Condensation.of(wiring);
        int[][] members = new int[condensed.components()][];
        int[] sizes = new int[members.length];
        for (int i = 0; i < wiring.size(); i++) {
            sizes[condensed.componentOf(i)]++;
        }
        for (int component = 0; component < members.length; component++) {
            members[component] = new int[sizes[component]];
        }
        for (int i = 0; i < wiring.size(); i++) {
            int component = condensed.componentOf(i);
            members[component][--sizes[component]] = i;
        }
        int[] depth = new int[members.length];
        for (int component = 0; component < members.length; component++) {
            for (int element : members[component]) {
                for (int below : wiring.downwards()[element]) {
                    int other = condensed.componentOf(below);
                    if (other != component) {
                        depth[other] = Math.max(depth[other], depth[component] + 1);
                    }
                }
            }
        }
        lower(wiring, condensed, members, depth);
        int[] layers = new int[wiring.size()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = depth[condensed.componentOf(i)];
        }
        return layers;
    }

    /** Components behind come first, so that what goes down makes room for what is above it. */
    private static void lower(Wiring wiring, Condensation condensed, int[][] members, int[] depth) {
        for (int component = members.length - 1; component >= 0; component--) {
            int down = 0;
            int up = 0;
            int lowest = Integer.MAX_VALUE;
            for (int element : members[component]) {
                up += wiring.upwards()[element].length;
                for (int below : wiring.downwards()[element]) {
                    down++;
                    if (condensed.componentOf(below) != component) {
                        lowest = Math.min(lowest, depth[condensed.componentOf(below)] - 1);
                    }
                }
            }
            if (down > up && lowest < Integer.MAX_VALUE) {
                depth[component] = lowest;
            }
        }
    }
}
