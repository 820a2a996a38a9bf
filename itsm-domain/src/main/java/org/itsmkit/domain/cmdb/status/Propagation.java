package org.itsmkit.domain.cmdb.status;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * Carries ranks upwards, each component after those it looks at and at most once. In a cycle, all begin as normal and get worse
 * until nothing changes: the least fixpoint, which exists as all functions there are monotone and scales are finite, and does
 * not depend on the order. For one run, in one thread.
 */
final class Propagation {

    private final StatusGraph graph;
    private final Components components;
    private final int[] reported;
    private final int[] ranks;
    private final BitSet due = new BitSet();

    /** Works on {@code ranks}, as they were before. */
    Propagation(StatusGraph graph, Components components, int[] reported, int[] ranks) {
        this.graph = graph;
        this.components = components;
        this.reported = reported;
        this.ranks = ranks;
    }

    void touch(int node) {
        due.set(components.of(node));
    }

    void touchAll() {
        due.set(0, components.count());
    }

    /** Evaluates what was touched and what that changes; names each node whose rank is another one afterwards. */
    void run(IntConsumer changed) {
        for (int next = due.nextSetBit(0); next >= 0; next = due.nextSetBit(next + 1)) {
            int[] members = components.members(next);
            int[] before = Arrays.stream(members).map(member -> ranks[member]).toArray();
            if (components.isCycle(next)) {
                settle(next, members);
            } else {
                ranks[members[0]] = graph.rank(members[0], reported, ranks);
            }
            for (int i = 0; i < members.length; i++) {
                if (ranks[members[i]] != before[i]) {
                    changed.accept(members[i]);
                    touchLookers(members[i]);
                }
            }
        }
    }

    private void touchLookers(int node) {
        for (int place = graph.firstLooker(node); place < graph.firstLooker(node + 1); place++) {
            touchIfOutside(node, graph.looker(place));
        }
    }

    private void touchIfOutside(int node, int looker) {
        if (components.of(looker) != components.of(node)) {
            touch(looker);
        }
    }

    private void settle(int component, int[] members) {
        for (int member : members) {
            ranks[member] = 0;
        }
        Waiting waiting = new Waiting(graph.size(), members);
        while (!waiting.isEmpty()) {
            int node = waiting.next();
            int rank = graph.rank(node, reported, ranks);
            if (rank == ranks[node]) {
                continue;
            }
            ranks[node] = rank;
            for (int place = graph.firstLooker(node); place < graph.firstLooker(node + 1); place++) {
                if (components.of(graph.looker(place)) == component) {
                    waiting.add(graph.looker(place));
                }
            }
        }
    }
}
