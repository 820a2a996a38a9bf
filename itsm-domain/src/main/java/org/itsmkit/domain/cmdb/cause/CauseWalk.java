package org.itsmkit.domain.cmdb.cause;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.sla.InvalidInput;

/**
 * Ranks nodes by a random walk from symptoms towards what they need, drawn by anomalies and recent changes.
 *
 * <p>Source: the personalised PageRank (L. Page, S. Brin, R. Motwani, T. Winograd, 1999; T. H. Haveliwala, "Topic-sensitive
 * PageRank", 2002) with the back edges and the staying of MonitorRank (M. Kim, R. Sumbaly, S. Shah, "Root cause detection in a
 * service-oriented architecture", SIGMETRICS 2013). The weight of a node is its anomaly, and for a recent change more. The walk
 * begins at a symptom or, by weight, anywhere. It does not know how many of a group are needed; {@link AlertCover} does.
 *
 * <p>Time: steps times the edges among nodes that have weight, however large the graph is, and one search for paths through what
 * the symptoms need. Steps shrink the distance to the
 * true scores by {@link WalkParameters#follow} each, so that 1e-12 takes less than 200 of them by default. Deterministic.
 */
public final class CauseWalk {

    private static final double NINE_DECIMALS = 1e9;
    private static final Comparator<CauseCandidate> ORDER = Comparator.comparingLong(
                    (CauseCandidate candidate) -> -Math.round(candidate.score().total() * NINE_DECIMALS))
            .thenComparing(Comparator.comparingDouble(CauseCandidate::anomaly).reversed())
            .thenComparingInt(CauseCandidate::node);

    private final DependencyGraph graph;
    private final Observations observations;
    private final WalkParameters parameters;
    private final ChangeEvidence changes;

    private CauseWalk(DependencyGraph graph, Observations observations, WalkParameters parameters) {
        this.graph = graph;
        this.observations = observations;
        this.parameters = parameters;
        changes = new ChangeEvidence(observations.changes(), observations.at(), parameters.changeWindow());
    }

    /** The ranking by the default parameters. */
    public static CauseRanking rank(DependencyGraph graph, Observations observations) {
        return rank(graph, observations, WalkParameters.DEFAULT);
    }

    /**
     * The ranking.
     *
     * @throws InvalidInput if a node is none of the graph
     */
    public static CauseRanking rank(DependencyGraph graph, Observations observations, WalkParameters parameters) {
        return new CauseWalk(graph, observations, parameters).rank();
    }

    private CauseRanking rank() {
        SortedMap<Integer, Double> weightOf = weights();
        int[] nodes = weightOf.keySet().stream().mapToInt(node -> node).toArray();
        double[] weights = relative(weightOf.values());
        Transitions transitions = new Transitions(new Neighbours(graph), nodes, weights, parameters.backEdge());
        Walk walk = new Walk(transitions, beginnings(nodes, weights), parameters.follow());
        int steps = walk.settle(parameters.tolerance(), parameters.mostSteps());

        PathsToSymptoms paths = new PathsToSymptoms(new Neighbours(graph), observations.symptoms());
        List<CauseCandidate> reached = IntStream.range(0, nodes.length)
                .mapToObj(place -> candidate(nodes[place], walk.score(place)))
                .filter(candidate -> candidate.score().total() > 0)
                .sorted(ORDER)
                .toList();
        List<CauseCandidate> listed = reached.stream()
                .limit(parameters.most())
                .map(candidate -> withPath(candidate, paths))
                .toList();
        return new CauseRanking(listed, reached.size(), steps, walk.distance(), parameters.method());
    }

    private CauseCandidate candidate(int node, WalkScore score) {
        return new CauseCandidate(
                node,
                score,
                observations.anomalies().getOrDefault(node, 0.0),
                changes.recency(node),
                changes.of(node),
                List.of());
    }

    private static CauseCandidate withPath(CauseCandidate found, PathsToSymptoms paths) {
        return new CauseCandidate(
                found.node(),
                found.score(),
                found.anomaly(),
                found.changeRecency(),
                found.changes(),
                paths.from(found.node()));
    }

    private SortedMap<Integer, Double> weights() {
        SortedMap<Integer, Double> weights = new TreeMap<>();
        observations.symptoms().forEach(node -> weights.put(check(node), 0.0));
        observations.anomalies().forEach((node, score) -> {
            if (score > 0) {
                weights.merge(check(node), score, Double::sum);
            }
        });
        if (parameters.changeWeight() > 0) {
            changes.nodes()
                    .forEach(node ->
                            weights.merge(check(node), parameters.changeWeight() * changes.recency(node), Double::sum));
        }
        return weights;
    }

    private int check(int node) {
        if (node < 0 || node >= graph.size()) {
            throw new InvalidInput("node", "a node from 0 to " + (graph.size() - 1), node);
        }
        return node;
    }

    /** As shares of the greatest, since nothing but proportions matters and sums of great numbers overflow. */
    private static double[] relative(Collection<Double> weights) {
        double most = Math.max(Collections.max(weights), Double.MIN_NORMAL);
        return weights.stream().mapToDouble(weight -> weight / most).toArray();
    }

    /** Where the walk begins; at symptoms alone if nothing has weight. */
    private double[] beginnings(int[] nodes, double[] weights) {
        double total = DoubleStream.of(weights).sum();
        double atSymptoms = total > 0 ? parameters.symptomShare() : 1;
        double[] beginnings = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            beginnings[i] = total > 0 ? (1 - atSymptoms) * weights[i] / total : 0;
            if (observations.symptoms().contains(nodes[i])) {
                beginnings[i] += atSymptoms / observations.symptoms().size();
            }
        }
        return beginnings;
    }
}
