package org.itsmkit.engine.graph;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.itsmkit.domain.cmdb.CiId;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.impact.GraphDifference;
import org.itsmkit.domain.cmdb.impact.HiddenItems;
import org.itsmkit.domain.cmdb.risk.ServiceRisk;
import org.itsmkit.service.GraphView;
import org.itsmkit.service.ImpactQuestion;
import org.itsmkit.sla.InvalidInput;

/** A graph of which some items are hidden from the one who asks. */
public final class SeenGraph implements GraphView {

    private static final int MOST_DIFFERENT = 10_000;

    private final ConfigurationGraph graph;
    private final Predicate<ConfigurationNode> visible;
    private final Stakes stakes;

    /**
     * @param visible which items the one who asks may see
     * @param stakes which of them are services, and what was promised of those
     */
    public SeenGraph(ConfigurationGraph graph, Predicate<ConfigurationNode> visible, Stakes stakes) {
        this.graph = graph;
        this.visible = visible;
        this.stakes = stakes;
    }

    @Override
    public long version() {
        return graph.version();
    }

    @Override
    public Instant valid() {
        return graph.valid();
    }

    @Override
    public boolean has(CiId item) {
        int node = graph.indexOf(item);
        return node >= 0 && isVisible(node);
    }

    @Override
    public ImpactQuestion whatIf() {
        return new SeenQuestion(this, graph.whatIf().hiding(visible.negate(), HiddenItems.PASS));
    }

    @Override
    public List<CiId> singlePointsOfFailure(CiId service) {
        return ServiceRisk.of(graph.dependencies(), require(service)).singlePoints().nodes().stream()
                .filter(this::isVisible)
                .map(graph::idOf)
                .sorted()
                .toList();
    }

    @Override
    public GraphDifference differenceFrom(GraphView earlier, int most) {
        if (most < 1 || most > MOST_DIFFERENT) {
            throw new InvalidInput("most", "1 to " + MOST_DIFFERENT, most);
        }
        if (!(InvalidInput.present("earlier", earlier) instanceof SeenGraph other)) {
            throw new InvalidInput("earlier", "a view of this library", earlier);
        }
        return GraphDifference.between(other.graph, graph, visible, most);
    }

    /** The node of an item that is there and may be seen; one answer for all others. */
    int require(CiId item) {
        if (!has(item)) {
            throw new InvalidInput("configuration item", "one that is in graph version " + graph.version(), item);
        }
        return graph.requireIndex(item);
    }

    List<CiId> require(Stream<CiId> items) {
        List<CiId> all = items.toList();
        all.forEach(this::require);
        return all;
    }

    Predicate<ConfigurationNode> visible() {
        return visible;
    }

    Stakes stakes() {
        return stakes;
    }

    boolean isVisible(CiId item) {
        return graph.node(graph.requireIndex(item)).filter(visible).isPresent();
    }

    private boolean isVisible(int node) {
        return graph.node(node).filter(visible).isPresent();
    }
}
