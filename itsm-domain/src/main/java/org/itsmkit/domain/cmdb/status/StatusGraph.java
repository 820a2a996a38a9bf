package org.itsmkit.domain.cmdb.status;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model by number: who looks at whom, and how. An edge to {@code ~x} looks at what is reported of {@code x} itself. */
final class StatusGraph {

    private final int highest;
    private final @Nullable ReduceFunction[] reduce;
    private final int[] edgesFrom;
    private final int[] targets;
    private final MapFunction[] maps;
    private final int[] weights;
    private final int[] lookersFrom;
    private final int[] lookers;

    <N> StatusGraph(StatusModelBuilder<N, ?> built) {
        highest = built.scale.highest();
        int size = built.nodes.size();
        reduce = new @Nullable ReduceFunction[size];
        edgesFrom = new int[size + 1];
        lookersFrom = new int[size + 1];
        built.services.forEach((node, service) -> {
            reduce[node] = service.reduce();
            edgesFrom[node + 1] = service.edges().size();
        });
        sum(edgesFrom);
        targets = new int[edgesFrom[size]];
        maps = new MapFunction[targets.length];
        weights = new int[targets.length];
        built.services.forEach((node, service) -> fill(node, service.edges(), built));
        sum(lookersFrom);
        lookers = new int[lookersFrom[size]];
        fillLookers();
    }

    private <N> void fill(int node, List<StatusEdge<N>> edges, StatusModelBuilder<N, ?> built) {
        int edge = edgesFrom[node];
        for (StatusEdge<N> each : edges) {
            N to = each.to();
            targets[edge] = to == null ? ~node : built.places.getOrDefault(to, ~node);
            maps[edge] = each.map();
            weights[edge] = each.weight();
            if (targets[edge] >= 0) {
                lookersFrom[targets[edge] + 1]++;
            }
            edge++;
        }
    }

    private void fillLookers() {
        int[] next = lookersFrom.clone();
        for (int node = 0; node < size(); node++) {
            for (int edge = edgesFrom[node]; edge < edgesFrom[node + 1]; edge++) {
                if (targets[edge] >= 0) {
                    lookers[next[targets[edge]]++] = node;
                }
            }
        }
    }

    private static void sum(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    int size() {
        return reduce.length;
    }

    int firstEdge(int node) {
        return edgesFrom[node];
    }

    /** The node that an edge looks at, or {@code ~node} of the node whose edge it is. */
    int target(int edge) {
        return targets[edge];
    }

    MapFunction map(int edge) {
        return maps[edge];
    }

    int firstLooker(int node) {
        return lookersFrom[node];
    }

    int looker(int place) {
        return lookers[place];
    }

    boolean isService(int node) {
        return reduce[node] != null;
    }

    boolean isMonotone(int node) {
        ReduceFunction function = reduce[node];
        return function == null || function.isMonotone();
    }

    /** Whether anything looks at what is reported of this node. */
    boolean isReported(int node) {
        boolean reported = !isService(node);
        for (int edge = edgesFrom[node]; edge < edgesFrom[node + 1]; edge++) {
            reported |= targets[edge] < 0;
        }
        return reported;
    }

    /** The rank of a node, from those of the nodes that it looks at; never less than normal. */
    int rank(int node, int[] reported, int[] ranks) {
        ReduceFunction function = reduce[node];
        int rank = function == null ? reported[node] : function.rank(inputs(node, reported, ranks));
        return clamp(rank);
    }

    /** The edges that make a service as ill as it is; none of what is not ill. */
    int[] contributing(int node, int[] reported, int[] ranks) {
        ReduceFunction function = reduce[node];
        if (function == null || ranks[node] <= 0) {
            return new int[0];
        }
        int[] counted = counted(node);
        return function.contributing(inputs(node, reported, ranks)).stream()
                .mapToInt(input -> counted[input])
                .toArray();
    }

    private Inputs inputs(int node, int[] reported, int[] ranks) {
        int[] counted = counted(node);
        int[] found = new int[counted.length];
        int[] weighing = new int[counted.length];
        for (int i = 0; i < counted.length; i++) {
            int edge = counted[i];
            found[i] = read(edge, reported, ranks);
            weighing[i] = weights[edge];
        }
        return Inputs.wrap(found, weighing);
    }

    private int[] counted(int node) {
        int[] counted = new int[edgesFrom[node + 1] - edgesFrom[node]];
        int count = 0;
        for (int edge = edgesFrom[node]; edge < edgesFrom[node + 1]; edge++) {
            if (!maps[edge].leavesOut()) {
                counted[count++] = edge;
            }
        }
        return count == counted.length ? counted : Arrays.copyOf(counted, count);
    }

    private int read(int edge, int[] reported, int[] ranks) {
        int target = targets[edge];
        int rank = clamp(target >= 0 ? ranks[target] : reported[~target]);
        return rank == 0 ? 0 : clamp(maps[edge].of(rank).orElse(0));
    }

    private int clamp(int rank) {
        return Math.max(0, Math.min(highest, rank));
    }
}
