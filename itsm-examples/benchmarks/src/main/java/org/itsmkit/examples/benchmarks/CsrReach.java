package org.itsmkit.examples.benchmarks;

import java.util.Arrays;

/** The floor of plain impact: breadth first over compressed rows, one bit for each node, and nothing else. */
final class CsrReach {

    private final int[] offset;
    private final int[] target;
    private final long[] seen;
    private final int[] queue;
    private int end;

    CsrReach(LayeredEstate estate) {
        offset = new int[estate.items + 1];
        target = new int[estate.provider.length];
        for (int provider : estate.provider) {
            offset[provider + 1]++;
        }
        for (int i = 0; i < estate.items; i++) {
            offset[i + 1] += offset[i];
        }
        int[] next = Arrays.copyOf(offset, estate.items);
        for (int i = 0; i < target.length; i++) {
            target[next[estate.provider[i]]++] = estate.dependent[i];
        }
        seen = new long[(estate.items >>> 6) + 1];
        queue = new int[estate.items];
    }

    /** How many nodes are reached, the start among them. */
    int from(int start) {
        for (int i = 0; i < end; i++) {
            seen[queue[i] >>> 6] = 0;
        }
        seen[start >>> 6] |= 1L << start;
        queue[0] = start;
        end = 1;
        for (int next = 0; next < end; next++) {
            int node = queue[next];
            for (int i = offset[node]; i < offset[node + 1]; i++) {
                int dependent = target[i];
                if ((seen[dependent >>> 6] & 1L << dependent) == 0) {
                    seen[dependent >>> 6] |= 1L << dependent;
                    queue[end++] = dependent;
                }
            }
        }
        return end;
    }
}
