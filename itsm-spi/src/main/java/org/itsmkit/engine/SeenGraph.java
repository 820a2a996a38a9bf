package org.itsmkit.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.impact.GraphDifference;
import org.itsmkit.domain.cmdb.impact.HiddenItems;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.risk.CutPairs;
import org.itsmkit.domain.cmdb.risk.RiskRanking;
import org.itsmkit.domain.cmdb.risk.ServiceRisk;
import org.itsmkit.service.GraphView;
import org.itsmkit.service.ImpactQuestion;
import org.itsmkit.service.ItemAtRisk;
import org.itsmkit.service.PairsAtRisk;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.availability.ComposedAvailability;

/** A graph of which some items are hidden from the one who asks. */
final class SeenGraph implements GraphView {

    private static final int MOST = 10_000;

    private final ConfigurationGraph graph;
    private final Predicate<ConfigurationNode> visible;
    private final ConfigurationModel model;

    /**
     * @param visible which items the one who asks may see
     * @param model which classes there are, and which are services
     */
    public SeenGraph(ConfigurationGraph graph, Predicate<ConfigurationNode> visible, ConfigurationModel model) {
        this.graph = graph;
        this.visible = visible;
        this.model = model;
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
    public PairsAtRisk pairsThatBreak(CiId service, int most) {
        CutPairs pairs = ServiceRisk.of(graph.dependencies(), require(service)).pairs(requireMost(most));
        return new PairsAtRisk(
                pairs.pairs().stream()
                        .filter(pair -> isVisible(pair.one()) && isVisible(pair.other()))
                        .map(pair -> pair(graph.idOf(pair.one()), graph.idOf(pair.other())))
                        .sorted()
                        .toList(),
                pairs.isComplete());
    }

    private static PairsAtRisk.Pair pair(CiId one, CiId other) {
        return one.compareTo(other) < 0 ? new PairsAtRisk.Pair(one, other) : new PairsAtRisk.Pair(other, one);
    }

    @Override
    public List<ItemAtRisk> riskiest(int most) {
        int[] services = IntStream.range(0, graph.size())
                .filter(this::isVisible)
                .filter(node -> model.find(String.valueOf(graph.classOf(node)))
                        .filter(CiClass::isService)
                        .isPresent())
                .toArray();
        return RiskRanking.ofServices(graph.dependencies(), services, this::isVisible, requireMost(most)).nodes().stream()
                .filter(ranked -> isVisible(ranked.node()))
                .map(ranked -> new ItemAtRisk(graph.idOf(ranked.node()), ranked.breaks()))
                .sorted()
                .limit(requireMost(most))
                .toList();
    }

    @Override
    public ComposedAvailability availability(CiId service, ToDoubleFunction<CiId> own) {
        InvalidInput.present("own", own);
        return ServiceRisk.of(graph.dependencies(), require(service))
                .availability(node -> isVisible(node) ? own.applyAsDouble(graph.idOf(node)) : 1);
    }

    private static int requireMost(int most) {
        if (most < 1 || most > MOST) {
            throw new InvalidInput("most", "1 to " + MOST, most);
        }
        return most;
    }

    @Override
    public GraphDifference differenceFrom(GraphView earlier, int most) {
        requireMost(most);
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

    ConfigurationModel model() {
        return model;
    }

    boolean isVisible(CiId item) {
        return graph.node(graph.requireIndex(item)).filter(visible).isPresent();
    }

    private boolean isVisible(int node) {
        return graph.node(node).filter(visible).isPresent();
    }
}
