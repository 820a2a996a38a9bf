package org.itsmkit.domain.cmdb.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;

/**
 * Collects the services of a {@link StatusModel}. Belongs to one thread.
 *
 * @param <N> what a node is: a value with {@code equals}
 * @param <L> what a level is
 */
public final class StatusModelBuilder<N, L> {

    final Scale<L> scale;
    final List<N> nodes = new ArrayList<>();
    final Map<N, Integer> places = new HashMap<>();
    final Map<Integer, Service<N>> services = new HashMap<>();

    record Service<N>(ReduceFunction reduce, List<StatusEdge<N>> edges) {}

    StatusModelBuilder(Scale<L> scale) {
        this.scale = InvalidInput.present("scale", scale);
    }

    /** A node that is as it is reported. What services look at need not be named: what is no service is an input. */
    public StatusModelBuilder<N, L> input(N node) {
        place(InvalidInput.present("input", node));
        return this;
    }

    /** A service and what it looks at; each service once. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final StatusModelBuilder<N, L> service(N node, ReduceFunction reduce, StatusEdge<N>... edges) {
        return service(node, reduce, List.of(edges));
    }

    /** A service and what it looks at; each service once. Without edges it is normal. */
    public StatusModelBuilder<N, L> service(N node, ReduceFunction reduce, List<StatusEdge<N>> edges) {
        int place = place(InvalidInput.present("service", node));
        InvalidInput.present("reduce function", reduce);
        Service<N> service = new Service<>(reduce, InvalidInput.each("edges", edges));
        if (services.putIfAbsent(place, service) != null) {
            throw new InvalidInput("service", "each once", node);
        }
        for (StatusEdge<N> edge : service.edges) {
            N to = edge.to();
            if (to != null) {
                place(to);
            }
        }
        return this;
    }

    /**
     * The model.
     *
     * @throws InvalidInput naming the nodes of a cycle in which a function is not monotone
     */
    public StatusModel<N, L> build() {
        return new StatusModel<>(this);
    }

    private int place(N node) {
        Integer place = places.putIfAbsent(node, nodes.size());
        if (place != null) {
            return place;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }
}
