package org.itsmkit.domain.cmdb.topology;

import java.util.Arrays;

/** The search of {@link Dominators}; from {@link #walk} on, a node is its number in the depth-first walk. Used once. */
final class LengauerTarjan {

    private static final int NONE = Dominators.NONE;

    private final Rows rows;
    /** By number, the node. */
    private final int[] node;

    private final int[] number;
    private final int[] parent;
    private final int[] semi;
    private final int[] label;
    private final int[] ancestor;
    private final int[] idom;
    /** Of each number the first of those whose semidominator it is, and of those the next one. */
    private final int[] bucket;

    private final int[] nextInBucket;
    private final int[] path;
    final int reached;

    LengauerTarjan(Rows rows, int root) {
        this.rows = rows;
        int size = rows.size();
        node = new int[size];
        number = filled(size);
        parent = filled(size);
        reached = walk(root);
        semi = new int[reached];
        label = new int[reached];
        for (int i = 0; i < reached; i++) {
            semi[i] = i;
            label[i] = i;
        }
        ancestor = filled(reached);
        idom = filled(reached);
        bucket = filled(reached);
        nextInBucket = filled(reached);
        path = new int[reached];
    }

    /** By node; {@code NONE} for the root and for what is not reached. */
    int[] immediateDominators() {
        Rows predecessors = predecessors();
        for (int w = reached - 1; w > 0; w--) {
            for (int i = predecessors.offset[w]; i < predecessors.offset[w + 1]; i++) {
                semi[w] = Math.min(semi[w], semi[best(predecessors.target[i])]);
            }
            nextInBucket[w] = bucket[semi[w]];
            bucket[semi[w]] = w;
            int above = parent[w];
            ancestor[w] = above;
            for (int v = bucket[above]; v != NONE; v = nextInBucket[v]) {
                int u = best(v);
                idom[v] = semi[u] < semi[v] ? u : above;
            }
            bucket[above] = NONE;
        }
        int[] byNode = filled(rows.size());
        for (int w = 1; w < reached; w++) {
            if (idom[w] != semi[w]) {
                idom[w] = idom[idom[w]];
            }
            byNode[node[w]] = node[idom[w]];
        }
        return byNode;
    }

    private int walk(int root) {
        int[] next = Arrays.copyOf(rows.offset, rows.size());
        int count = 1;
        int at = 0;
        node[0] = root;
        number[root] = 0;
        while (at != NONE) {
            int from = node[at];
            if (next[from] == rows.offset[from + 1]) {
                at = parent[at];
                continue;
            }
            int to = rows.target[next[from]++];
            if (number[to] == NONE) {
                number[to] = count;
                node[count] = to;
                parent[count] = at;
                at = count++;
            }
        }
        return count;
    }

    private Rows predecessors() {
        int pairs = 0;
        for (int i = 0; i < reached; i++) {
            pairs += rows.offset[node[i] + 1] - rows.offset[node[i]];
        }
        int[] to = new int[pairs];
        int[] from = new int[pairs];
        int count = 0;
        for (int w = 0; w < reached; w++) {
            for (int i = rows.offset[node[w]]; i < rows.offset[node[w] + 1]; i++) {
                to[count] = number[rows.target[i]];
                from[count++] = w;
            }
        }
        return Rows.ofPairs(reached, to, from, pairs);
    }

    /** The one with the least semidominator on the way from {@code v} up to the top of what is linked; shortens that way. */
    private int best(int v) {
        if (ancestor[v] == NONE) {
            return v;
        }
        int length = 0;
        for (int x = v; ancestor[ancestor[x]] != NONE; x = ancestor[x]) {
            path[length++] = x;
        }
        while (length > 0) {
            int x = path[--length];
            int above = ancestor[x];
            if (semi[label[above]] < semi[label[x]]) {
                label[x] = label[above];
            }
            ancestor[x] = ancestor[above];
        }
        return label[v];
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }
}
