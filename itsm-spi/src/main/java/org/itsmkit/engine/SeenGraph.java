package org.itsmkit.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.impact.GraphDifference;
import org.itsmkit.domain.cmdb.impact.HiddenItems;
import org.itsmkit.domain.cmdb.model.CiClass;
import org.itsmkit.domain.cmdb.model.ConfigurationModel;
import org.itsmkit.domain.cmdb.risk.CutPairs;
import org.itsmkit.domain.cmdb.risk.RiskRanking;
import org.itsmkit.domain.cmdb.risk.ServiceRisk;
import org.itsmkit.service.CauseView;
import org.itsmkit.service.ChangeCollisions;
import org.itsmkit.service.GraphView;
import org.itsmkit.service.ImpactQuestion;
import org.itsmkit.service.ItemAtRisk;
import org.itsmkit.service.PairsAtRisk;
import org.itsmkit.service.PictureView;
import org.itsmkit.service.PlannedChange;
import org.itsmkit.service.SeverityView;
import org.itsmkit.service.TopologyView;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.availability.ComposedAvailability;
import org.jspecify.annotations.Nullable;

/** A graph of which some items are hidden from the one who asks. */
final class SeenGraph implements GraphView {

    private static final int MOST = 10_000;

    private final ConfigurationGraph graph;
    private final Predicate<ConfigurationNode> visible;
    private final ConfigurationModel model;
    private volatile @Nullable DependencyGraph seenNeeds;

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
        CutPairs pairs =
                ServiceRisk.of(graph.dependencies(), require(service)).pairs(this::isVisible, requireMost(most));
        return new PairsAtRisk(
                pairs.pairs().stream()
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
        requireMost(most);
        int any = Math.max(1, graph.size()); // Of equals the smaller id comes first, which is not the smaller number.
        return RiskRanking.ofServices(graph.dependencies(), services(), this::isVisible, any).nodes().stream()
                .map(ranked -> new ItemAtRisk(graph.idOf(ranked.node()), ranked.breaks()))
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public ComposedAvailability availability(CiId service, ToDoubleFunction<CiId> own) {
        InvalidInput.present("own", own);
        return ServiceRisk.of(graph.dependencies(), require(service))
                .availability(node -> isVisible(node) ? own.applyAsDouble(graph.idOf(node)) : 1);
    }

    static int requireMost(int most) {
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
        return GraphDifference.between(other.graph, graph, visible.and(other.visible), most);
    }

    @Override
    public TopologyView topology() {
        return new SeenTopology(this);
    }

    @Override
    public ChangeCollisions collisions(Collection<PlannedChange> changes, int most) {
        return new SeenCollisions(this).among(changes, requireMost(most));
    }

    @Override
    public CauseView causes() {
        return new SeenCauses(this);
    }

    @Override
    public SeverityView severities() {
        return new SeenSeverities(this, new SeverityModel(this).byHealth());
    }

    @Override
    public PictureView pictures(Function<CiId, String> names) {
        return new SeenPictures(this, names);
    }

    /** The services that may be seen, as nodes. */
    int[] services() {
        return IntStream.range(0, graph.size())
                .filter(this::isVisible)
                .filter(node -> classOf(node)
                        .flatMap(model::find)
                        .filter(CiClass::isService)
                        .isPresent())
                .toArray();
    }

    /** Who needs whom, hidden or not. */
    DependencyGraph needs() {
        return graph.dependencies();
    }

    /** Who needs whom among what may be seen, made when it is first asked for. */
    DependencyGraph seenNeeds() {
        DependencyGraph known = seenNeeds;
        if (known == null) {
            known = SeenNeeds.of(graph, visible);
            seenNeeds = known; // Two threads may both make it: they make the same.
        }
        return known;
    }

    int size() {
        return graph.size();
    }

    Optional<String> classOf(int node) {
        return Optional.ofNullable(graph.classOf(node));
    }

    CiId idOf(int node) {
        return graph.idOf(node);
    }

    /** What these nodes stand for, in the order of ids. */
    List<CiId> ids(Collection<Integer> nodes) {
        return nodes.stream().map(graph::idOf).sorted().toList();
    }

    /** What these nodes stand for, in their order. */
    List<CiId> path(Collection<Integer> nodes) {
        return nodes.stream().map(graph::idOf).toList();
    }

    /** The node, if it is there and may be seen. */
    Optional<ConfigurationNode> seen(int node) {
        return graph.node(node).filter(visible);
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

    boolean isVisible(int node) {
        return seen(node).isPresent();
    }
}
