package org.itsmkit.domain.cmdb.cause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.sla.InvalidInput;

/**
 * Explains alerts by nodes whose failure would bring them about. An alert begins an episode, which takes in all alerts until a
 * window after; within an episode, alerts belong together whose nodes one failure would bring down, under redundancy.
 *
 * <p>Source: greedy set cover (V. Chvatal, "A greedy heuristic for the set-covering problem", 1979). Time of an episode: a search
 * for each alerted node through what it needs, and an impact for each node examined. Deterministic, and independent of the order
 * of the alerts. Immutable; shared by threads if its predicates are.
 */
public final class AlertCover {

    private final DependencyGraph graph;
    private final IntPredicate monitored;
    private final IntPredicate told;

    private AlertCover(DependencyGraph graph, IntPredicate monitored, IntPredicate told) {
        this.graph = graph;
        this.monitored = InvalidInput.present("monitored", monitored);
        this.told = InvalidInput.present("told", told);
    }

    /** On this graph, all of whose nodes are monitored and may be told. */
    public static AlertCover on(DependencyGraph graph) {
        return new AlertCover(InvalidInput.present("graph", graph), node -> true, node -> true);
    }

    /** Only these would raise an alert when they fail: others are no excess when they are silent. */
    public AlertCover monitored(IntPredicate nodes) {
        return new AlertCover(graph, nodes, told);
    }

    /**
     * Only these are told, and nodes that alerts are of: others are no candidates, no excess, and left out of paths. What fails
     * goes through them all the same.
     */
    public AlertCover telling(IntPredicate nodes) {
        return new AlertCover(graph, monitored, nodes);
    }

    /**
     * All episodes in the order of time.
     *
     * @param alerts each id once
     * @param changes what was done to nodes; which are recent the parameters say
     * @throws InvalidInput if a node is none of the graph, or an id is there twice
     */
    public List<AlertEpisode> explain(
            Collection<Alert> alerts, Collection<RecentChange> changes, CoverParameters parameters) {
        TreeSet<Alert> ordered = new TreeSet<>();
        Set<String> ids = new HashSet<>();
        for (Alert alert : InvalidInput.each("alerts", alerts)) {
            if (alert.node() >= graph.size()) {
                throw new InvalidInput("node", "a node from 0 to " + (graph.size() - 1), alert.node());
            }
            if (!ids.add(alert.id())) {
                throw new InvalidInput("alerts", "each id once", alert.id());
            }
            ordered.add(alert);
        }
        List<RecentChange> known = InvalidInput.each("changes", changes);
        List<AlertEpisode> episodes = new ArrayList<>();
        List<Alert> episode = new ArrayList<>();
        for (Alert alert : ordered) {
            if (!episode.isEmpty() && alert.at().isAfter(episode.get(0).at().plus(parameters.window()))) {
                episodes.add(new EpisodeCover(this, episode, known, parameters).explain());
                episode = new ArrayList<>();
            }
            episode.add(alert);
        }
        if (!episode.isEmpty()) {
            episodes.add(new EpisodeCover(this, episode, known, parameters).explain());
        }
        return episodes;
    }

    DependencyGraph graph() {
        return graph;
    }

    boolean isMonitored(int node) {
        return monitored.test(node);
    }

    boolean isTold(int node) {
        return told.test(node);
    }
}
