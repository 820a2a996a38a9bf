package org.itsmkit.domain.cmdb.status;

import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a service looks at. Ranks above normal are mapped on their way; what is normal or less than normal counts as normal.
 *
 * @param to the node it looks at; null for what is reported of the service itself
 * @param map what becomes of ranks above normal, {@link MapFunction#IDENTITY} unless said
 * @param weight how much it counts where weights count, 0 to {@link Inputs#MOST_WEIGHT}, 1 unless said
 * @param <N> what a node is
 */
public record StatusEdge<N>(@Nullable N to, MapFunction map, int weight) {

    public StatusEdge {
        InvalidInput.present("map", map);
        Inputs.checkWeight(weight);
    }

    /** Looks at this node. */
    public static <N> StatusEdge<N> to(N node) {
        return new StatusEdge<>(InvalidInput.present("node", node), MapFunction.IDENTITY, 1);
    }

    /** Looks at what is reported of the service itself, as monitoring reports the health of a host. */
    public static <N> StatusEdge<N> own() {
        return new StatusEdge<>(null, MapFunction.IDENTITY, 1);
    }

    /** The same edge with another map. */
    public StatusEdge<N> map(MapFunction function) {
        return new StatusEdge<>(to, function, weight);
    }

    /** The same edge with another weight. */
    public StatusEdge<N> weight(int newWeight) {
        return new StatusEdge<>(to, map, newWeight);
    }
}
