package org.itsmkit.domain.cmdb.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;

class CauseWalkProperties {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    /** Needs as pairs, the first of which needs the second. */
    private record Sketch(int nodes, List<int[]> needs, Map<Integer, Double> anomalies, int symptom) {

        static Sketch of(Random random, int nodes) {
            List<int[]> needs = new ArrayList<>();
            for (int i = random.nextInt(3 * nodes); i > 0; i--) {
                needs.add(new int[] {random.nextInt(nodes), random.nextInt(nodes)});
            }
            Map<Integer, Double> anomalies = new HashMap<>();
            for (int node = 0; node < nodes; node++) {
                if (random.nextBoolean()) {
                    anomalies.put(node, random.nextInt(40) / 4.0);
                }
            }
            return new Sketch(nodes, needs, anomalies, random.nextInt(nodes));
        }

        DependencyGraph graph(Random order) {
            List<int[]> shuffled = new ArrayList<>(needs);
            Collections.shuffle(shuffled, order);
            DependencyGraphBuilder builder = DependencyGraph.ofSize(nodes);
            for (int[] need : shuffled) {
                if (order.nextBoolean()) {
                    builder.needs(need[0], need[1]);
                } else {
                    builder.needs(need[0], Redundancy.atLeast(1), need[1]);
                }
            }
            return builder.build();
        }

        /** The scores by solving the linear equations, p = restart + follow * p * M. */
        double[] solved() {
            double[][] leaving = new double[nodes][nodes];
            for (int[] need : needs) {
                if (need[0] != need[1]) {
                    leaving[need[0]][need[1]] = 1;
                }
            }
            double[][] weights = new double[nodes][nodes];
            double total = 0;
            for (int node = 0; node < nodes; node++) {
                double most = 0;
                for (int other = 0; other < nodes; other++) {
                    weights[node][other] =
                            leaving[node][other] * weight(other) + 0.1 * leaving[other][node] * weight(other);
                    most = Math.max(most, leaving[node][other] * weight(other));
                }
                weights[node][node] = Math.max(0, weight(node) - most);
                total += weight(node);
            }
            double[] begin = new double[nodes];
            for (int node = 0; node < nodes; node++) {
                double symptomShare = total > 0 ? 0.5 : 1;
                begin[node] = (total > 0 ? 0.5 * weight(node) / total : 0) + (node == symptom ? symptomShare : 0);
            }
            double[][] equations = new double[nodes][nodes + 1];
            for (int to = 0; to < nodes; to++) {
                equations[to][nodes] = 0.15 * begin[to];
                equations[to][to] = 1;
                for (int from = 0; from < nodes; from++) {
                    double sum = 0;
                    for (double weight : weights[from]) {
                        sum += weight;
                    }
                    equations[to][from] -= 0.85 * (sum > 0 ? weights[from][to] / sum : begin[to]);
                }
            }
            return gauss(equations);
        }

        private double weight(int node) {
            return anomalies.getOrDefault(node, 0.0);
        }

        private static double[] gauss(double[][] rows) {
            int size = rows.length;
            for (int column = 0; column < size; column++) {
                for (int row = 0; row < size; row++) {
                    if (row != column) {
                        double factor = rows[row][column] / rows[column][column];
                        for (int i = column; i <= size; i++) {
                            rows[row][i] -= factor * rows[column][i];
                        }
                    }
                }
            }
            double[] solution = new double[size];
            for (int row = 0; row < size; row++) {
                solution[row] = rows[row][size] / rows[row][row];
            }
            return solution;
        }
    }

    @Property(tries = 300)
    void theScoresSolveTheEquationsOfTheWalk(@ForAll @IntRange(min = 1, max = 9) int nodes, @ForAll Random random) {
        Sketch sketch = Sketch.of(random, nodes);
        double[] solved = sketch.solved();
        double sum = 0;
        for (CauseCandidate candidate : CauseWalk.rank(
                        sketch.graph(random), Observations.of(NOW, sketch.symptom(), sketch.anomalies()))
                .candidates()) {
            assertThat(candidate.score().total()).isCloseTo(solved[candidate.node()], within(1e-10));
            sum += candidate.score().total();
        }
        assertThat(sum).isCloseTo(1, within(1e-10));
    }

    @Property(tries = 300)
    void theOrderInWhichNeedsAreToldDoesNotMatter(
            @ForAll @IntRange(min = 1, max = 12) int nodes, @ForAll Random random) {
        Sketch sketch = Sketch.of(random, nodes);
        Observations seen = Observations.of(NOW, sketch.symptom(), sketch.anomalies());
        List<List<Integer>> rankings = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            rankings.add(CauseWalk.rank(sketch.graph(random), seen).candidates().stream()
                    .map(CauseCandidate::node)
                    .toList());
        }
        assertThat(rankings.get(0)).isEqualTo(rankings.get(1)).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void aPathGoesOverNeedsFromTheCandidateToASymptom(
            @ForAll @IntRange(min = 1, max = 12) int nodes, @ForAll Random random) {
        Sketch sketch = Sketch.of(random, nodes);
        Observations seen =
                new Observations(NOW, new TreeSet<>(List.of(0, sketch.symptom())), sketch.anomalies(), List.of());
        for (CauseCandidate candidate :
                CauseWalk.rank(sketch.graph(random), seen).candidates()) {
            List<Integer> path = candidate.path();
            if (path.isEmpty()) {
                continue;
            }
            assertThat(path.get(0)).isEqualTo(candidate.node());
            assertThat(seen.symptoms()).contains(path.get(path.size() - 1));
            for (int i = 1; i < path.size(); i++) {
                int needed = path.get(i - 1);
                int needing = path.get(i);
                assertThat(sketch.needs()).anyMatch(need -> need[0] == needing && need[1] == needed);
            }
        }
    }
}
