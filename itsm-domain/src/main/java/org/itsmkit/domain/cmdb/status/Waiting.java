package org.itsmkit.domain.cmdb.status;

import java.util.ArrayDeque;
import java.util.BitSet;

/** Nodes in the order they came, each at most once at a time. */
final class Waiting {

    private final ArrayDeque<Integer> queue = new ArrayDeque<>();
    private final BitSet queued;

    Waiting(int nodes, int... first) {
        queued = new BitSet(nodes);
        for (int node : first) {
            add(node);
        }
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    void add(int node) {
        if (!queued.get(node)) {
            queued.set(node);
            queue.add(node);
        }
    }

    int next() {
        int node = queue.remove();
        queued.clear(node);
        return node;
    }
}
