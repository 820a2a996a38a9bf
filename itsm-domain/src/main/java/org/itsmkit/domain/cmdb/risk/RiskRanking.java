package org.itsmkit.domain.cmdb.risk;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.sla.InvalidInput;

/**
 * Which nodes break the most by failing alone, exact under redundancy. Immutable.
 *
 * @param nodes the worst first, of equals the lower number first; none that breaks nothing
 * @param found how many nodes break something, those beyond the ones asked for among them
 * @param examined of how many services, or of how many candidates, this is said
 * @param method {@code SERVICES_BROKEN} or {@code NODES_DOWN}: what is counted
 */
public record RiskRanking(List<RankedNode> nodes, int found, int examined, String method) {

    /**
     * Refuses what is missing.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public RiskRanking {
        nodes = InvalidInput.each("nodes", nodes);
        if (found < nodes.size()) {
            throw new InvalidInput("found", nodes.size() + " or more", found);
        }
        if (examined < 0) {
            throw new InvalidInput("examined", "0 or more", examined);
        }
        InvalidInput.text("method", method, 100);
    }

    /**
     * The single points of failure of all these services, ranked by how many of them each breaks; a service does not count as
     * broken by its own failure. Takes the time of a {@link ServiceRisk} for each service, and 8 bytes for each node.
     *
     * @param services any nodes; one named twice counts once
     * @param ranked which nodes are ranked; the others are not even counted among those found
     * @param most how many nodes at most, 1 or more
     * @throws InvalidInput if the graph has no such node, or {@code most} is less than 1
     */
    public static RiskRanking ofServices(DependencyGraph graph, int[] services, IntPredicate ranked, int most) {
        InvalidInput.present("ranked", ranked);
        Worst worst = new Worst(most);
        int[] broken = new int[graph.size()];
        int[] distinct = IntStream.of(services).sorted().distinct().toArray();
        ServiceCone.Walk walk = new ServiceCone.Walk(graph);
        for (int service : distinct) {
            new ServiceRisk(walk.from(service)).takers().forEach(node -> broken[node]++);
        }
        for (int node = 0; node < broken.length; node++) {
            if (broken[node] > 0 && ranked.test(node)) {
                worst.add(node, broken[node]);
            }
        }
        return worst.ranking(distinct.length, "SERVICES_BROKEN");
    }

    /**
     * The blast radius of each of these nodes: how many others go down when it fails. Takes a run of the failure for each, which
     * costs what it touches.
     *
     * @param candidates any nodes; one named twice counts once
     * @param most how many nodes at most, 1 or more
     * @throws InvalidInput if the graph has no such node, or {@code most} is less than 1
     */
    public static RiskRanking ofBlastRadius(DependencyGraph graph, int[] candidates, int most) {
        int[] distinct = IntStream.of(candidates).sorted().distinct().toArray();
        if (distinct.length > 0 && (distinct[0] < 0 || distinct[distinct.length - 1] >= graph.size())) {
            int wrong = distinct[0] < 0 ? distinct[0] : distinct[distinct.length - 1];
            throw new InvalidInput("candidates", "nodes from 0 to " + (graph.size() - 1), wrong);
        }
        Worst worst = new Worst(most);
        FailureSpread spread = new FailureSpread(graph);
        for (int node : distinct) {
            worst.add(node, spread.from(node) - 1);
        }
        return worst.ranking(distinct.length, "NODES_DOWN");
    }

    /** Keeps so many of the worst, the least of them at hand. */
    private static final class Worst {

        private final int most;
        private final PriorityQueue<RankedNode> kept = new PriorityQueue<>(Collections.reverseOrder());
        private int found;

        Worst(int most) {
            if (most < 1) {
                throw new InvalidInput("most", "1 or more", most);
            }
            this.most = most;
        }

        void add(int node, int breaks) {
            if (breaks > 0) {
                found++;
                kept.add(new RankedNode(node, breaks));
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }

        RiskRanking ranking(int examined, String method) {
            return new RiskRanking(kept.stream().sorted().toList(), found, examined, method);
        }
    }
}
