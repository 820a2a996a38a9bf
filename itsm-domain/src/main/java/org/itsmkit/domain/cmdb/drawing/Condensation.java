package org.itsmkit.domain.cmdb.drawing;

import java.util.Arrays;

/**
 * The strongly connected components of a wiring, numbered so that every wire that leaves one leads to a greater number.
 *
 * <p>Source: S. R. Kosaraju's two passes, as in A. Aho, J. Hopcroft, J. Ullman, "Data Structures and Algorithms" (1983), with
 * stacks of their own. Linear in elements and wires.
 */
final class Condensation {

    private final int[] componentOf;
    private int components;

    private Condensation(Wiring wiring) {
        int size = wiring.size();
        int[] finished = finishingOrder(wiring.downwards());
        componentOf = new int[size];
        Arrays.fill(componentOf, -1);
        int[] open = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            if (componentOf[finished[i]] < 0) {
                collect(finished[i], wiring.upwards(), open);
                components++;
            }
        }
    }

    static Condensation of(Wiring wiring) {
        return new Condensation(wiring);
    }

    int components() {
        return components;
    }

    int componentOf(int element) {
        return componentOf[element];
    }

    private void collect(int root, int[][] upwards, int[] open) {
        int opened = 0;
        open[opened++] = root;
        componentOf[root] = components;
        while (opened > 0) {
            for (int above : upwards[open[--opened]]) {
                if (componentOf[above] < 0) {
                    componentOf[above] = components;
                    open[opened++] = above;
                }
            }
        }
    }

    /** The elements in the order in which a search in depth leaves them. */
    private static int[] finishingOrder(int[][] next) {
        int size = next.length;
        int[] finished = new int[size];
        int[] way = new int[size];
        int[] at = new int[size];
        boolean[] seen = new boolean[size];
        int done = 0;
        for (int root = 0; root < size; root++) {
            int depth = seen[root] ? 0 : 1;
            way[0] = root;
            seen[root] = true;
            while (depth > 0) {
                int element = way[depth - 1];
                if (at[element] == next[element].length) {
                    finished[done++] = element;
                    depth--;
                } else {
                    int below = next[element][at[element]++];
                    if (!seen[below]) {
                        seen[below] = true;
                        way[depth++] = below;
                    }
                }
            }
        }
        return finished;
    }
}
