package org.itsmkit.domain.cmdb.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.domain.cmdb.Severity;

class StatusProperties {

    private static final int HIGHEST = Scale.SEVERITY.highest();

    /** A model in services and edges, cyclic as it comes, of monotone functions only. */
    private record Sketch(
            Map<Integer, ReduceFunction> reduce, Map<Integer, List<StatusEdge<Integer>>> edges, int nodes) {

        static Sketch of(Random random, int nodes, List<ReduceFunction> functions) {
            Map<Integer, ReduceFunction> reduce = new TreeMap<>();
            Map<Integer, List<StatusEdge<Integer>>> edges = new TreeMap<>();
            List<MapFunction> maps = List.of(
                    MapFunction.IDENTITY,
                    MapFunction.IDENTITY,
                    MapFunction.increase(1),
                    MapFunction.decrease(1),
                    MapFunction.setTo(3),
                    MapFunction.IGNORE,
                    MapFunction.LEAVE_OUT,
                    MapFunction.table(0, 0, 3, 3, 4));
            for (int node = 0; node < nodes; node++) {
                if (random.nextInt(4) == 0) {
                    continue;
                }
                reduce.put(node, functions.get(random.nextInt(functions.size())));
                List<StatusEdge<Integer>> own = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    StatusEdge<Integer> edge =
                            random.nextInt(6) == 0 ? StatusEdge.own() : StatusEdge.to(random.nextInt(nodes));
                    own.add(edge.map(maps.get(random.nextInt(maps.size()))).weight(random.nextInt(4)));
                }
                edges.put(node, own);
            }
            return new Sketch(reduce, edges, nodes);
        }

        StatusModel<Integer, Severity> model() {
            StatusModelBuilder<Integer, Severity> builder = StatusModel.ofSeverities();
            for (int node = 0; node < nodes; node++) {
                builder.input(node);
            }
            reduce.forEach((node, function) -> builder.service(node, function, edges.get(node)));
            return builder.build();
        }

        List<Integer> reportable() {
            List<Integer> all = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                if (!reduce.containsKey(node) || edges.get(node).stream().anyMatch(edge -> edge.to() == null)) {
                    all.add(node);
                }
            }
            return all;
        }

        /** The least fixpoint as it is defined: all at once, from all normal, until nothing changes. */
        int[] leastFixpoint(Map<Integer, Severity> reports) {
            int[] ranks = new int[nodes];
            while (true) {
                int[] next = new int[nodes];
                for (int node = 0; node < nodes; node++) {
                    next[node] = rank(node, reports, ranks);
                }
                if (Arrays.equals(next, ranks)) {
                    return ranks;
                }
                ranks = next;
            }
        }

        private int rank(int node, Map<Integer, Severity> reports, int[] ranks) {
            int reported =
                    Math.max(0, reports.getOrDefault(node, Severity.NORMAL).rank());
            ReduceFunction function = reduce.get(node);
            if (function == null) {
                return reported;
            }
            List<StatusEdge<Integer>> counting = edges.get(node).stream()
                    .filter(edge -> !edge.map().leavesOut())
                    .toList();
            int[] inputs = counting.stream()
                    .mapToInt(edge -> {
                        Integer to = edge.to();
                        int rank = to == null ? reported : ranks[to];
                        return rank == 0 ? 0 : held(edge.map().of(rank).orElse(0));
                    })
                    .toArray();
            int[] weights = counting.stream().mapToInt(StatusEdge::weight).toArray();
            return held(function.rank(Inputs.weighted(inputs, weights)));
        }

        private static int held(int rank) {
            return Math.max(0, Math.min(HIGHEST, rank));
        }
    }

    @Property(tries = 300)
    void anySequenceOfChangesEndsInTheLeastFixpointOfItsLastReports(
            @ForAll @IntRange(min = 1, max = 12) int nodes,
            @ForAll @Size(min = 4, max = 4) List<@From("monotone") ReduceFunction> functions,
            @ForAll Random random) {
        Sketch sketch = Sketch.of(random, nodes, functions);
        StatusModel<Integer, Severity> model = sketch.model();
        Statuses<Integer, Severity> statuses = model.evaluate();
        Map<Integer, Severity> reports = new HashMap<>();
        List<Integer> reportable = sketch.reportable();
        for (int step = 0; step < 6 && !reportable.isEmpty(); step++) {
            Map<Integer, Severity> change = new HashMap<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                change.put(
                        reportable.get(random.nextInt(reportable.size())),
                        Severity.values()[random.nextInt(Severity.values().length)]);
            }
            reports.putAll(change);
            Statuses<Integer, Severity> before = statuses;
            StatusUpdate<Integer, Severity> update = before.with(change);
            statuses = update.statuses();
            int[] expected = sketch.leastFixpoint(reports);
            Statuses<Integer, Severity> whole = model.evaluate(reports);
            List<StatusChange<Integer, Severity>> changes = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                assertThat(statuses.of(node).rank()).as("node %d", node).isEqualTo(expected[node]);
                assertThat(whole.of(node)).isEqualTo(statuses.of(node));
                if (sketch.reduce().containsKey(node) && before.of(node) != statuses.of(node)) {
                    changes.add(new StatusChange<>(node, before.of(node), statuses.of(node)));
                }
            }
            assertThat(update.changes()).containsExactlyInAnyOrderElementsOf(changes);
        }
    }

    @Property(tries = 200)
    void theOrderOfReportsDoesNotMatter(
            @ForAll @IntRange(min = 1, max = 12) int nodes,
            @ForAll @Size(min = 4, max = 4) List<@From("monotone") ReduceFunction> functions,
            @ForAll Random random) {
        Sketch sketch = Sketch.of(random, nodes, functions);
        StatusModel<Integer, Severity> model = sketch.model();
        Map<Integer, Severity> reports = new HashMap<>();
        sketch.reportable().forEach(node -> reports.put(node, Severity.values()[random.nextInt(6)]));
        List<Integer> order = new ArrayList<>(reports.keySet());
        Statuses<Integer, Severity> statuses = model.evaluate();
        Collections.shuffle(order, random);
        for (int node : order) {
            statuses = statuses.with(Map.of(node, reports.get(node))).statuses();
        }
        Statuses<Integer, Severity> whole = model.evaluate(reports);
        for (int node = 0; node < nodes; node++) {
            assertThat(statuses.of(node)).isEqualTo(whole.of(node));
        }
    }

    @Property(tries = 200)
    void causesAndImpactAreTheSameArrowsReadBothWays(
            @ForAll @IntRange(min = 1, max = 10) int nodes,
            @ForAll @Size(min = 3, max = 3) List<@From("monotone") ReduceFunction> functions,
            @ForAll Random random) {
        Sketch sketch = Sketch.of(random, nodes, functions);
        Map<Integer, Severity> reports = new HashMap<>();
        sketch.reportable().forEach(node -> reports.put(node, Severity.values()[random.nextInt(6)]));
        Statuses<Integer, Severity> statuses = sketch.model().evaluate(reports);
        for (int one = 0; one < nodes; one++) {
            for (int other = 0; other < nodes; other++) {
                assertThat(statuses.causesOf(one).contains(other))
                        .isEqualTo(statuses.impactOf(other).contains(one));
            }
        }
    }

    @Property
    void aMonotoneFunctionNeverGetsBetterFromWorseInputsAndStaysInItsBounds(
            @ForAll("any") ReduceFunction function, @ForAll("inputs") Inputs inputs, @ForAll Random random) {
        int rank = function.rank(inputs);
        if (inputs.size() > 0) {
            assertThat(rank).isBetween(function.lowest(), function.highest());
        }
        if (function.isMonotone()) {
            assertThat(function.rank(changed(inputs, i -> random.nextInt(HIGHEST - inputs.rank(i) + 1))))
                    .as("%s", function)
                    .isGreaterThanOrEqualTo(rank);
        }
    }

    @Property
    void unlessWhatContributesGetsBetterTheRankDoesNot(
            @ForAll("monotone") ReduceFunction function, @ForAll("inputs") Inputs inputs, @ForAll Random random) {
        int rank = function.rank(inputs);
        List<Integer> contributing = function.contributing(inputs);
        assertThat(contributing).isSorted().doesNotHaveDuplicates();
        if (rank > 0) {
            Inputs milder = changed(
                    inputs, i -> contributing.contains(i) ? 0 : -random.nextInt(Math.max(1, inputs.rank(i) + 1)));
            assertThat(function.rank(milder)).as("%s", function).isGreaterThanOrEqualTo(rank);
        }
    }

    @Property
    void inAWholeBaseInputsAreCarriedLikeDigits(
            @ForAll @IntRange(min = 2, max = 10) int base, @ForAll("inputs") Inputs inputs) {
        int[] ranks = new int[inputs.size()];
        long[] digits = new long[HIGHEST + 1];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = inputs.rank(i);
            digits[ranks[i]]++;
        }
        int expected = 0;
        for (int rank = 1; rank <= HIGHEST; rank++) {
            if (rank > 1) {
                digits[rank] += digits[rank - 1] / base;
            }
            expected = digits[rank] > 0 ? rank : expected;
        }
        assertThat(ReduceFunction.exponential(Integer.toString(base), HIGHEST).rank(Inputs.of(ranks)))
                .isEqualTo(expected);
    }

    @Property
    void aThresholdIsTheWorstRankOfWhichThereIsShareEnough(
            @ForAll @IntRange(min = 1, max = 100) int percent, @ForAll("inputs") Inputs inputs) {
        int expected = 0;
        for (int rank = 0; rank <= HIGHEST; rank++) {
            long hits = 0;
            for (int i = 0; i < inputs.size(); i++) {
                hits += inputs.rank(i) >= rank ? inputs.weight(i) : 0;
            }
            if (hits > 0 && hits * 100 >= percent * inputs.total(Measure.WEIGHT)) {
                expected = rank;
            }
        }
        assertThat(ReduceFunction.reaching(Amount.percentOfWeight(Integer.toString(percent)))
                        .rank(inputs))
                .isEqualTo(expected);
    }

    private static Inputs changed(Inputs inputs, IntUnaryOperator by) {
        int[] ranks = new int[inputs.size()];
        int[] weights = new int[inputs.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = inputs.rank(i) + by.applyAsInt(i);
            weights[i] = inputs.weight(i);
        }
        return Inputs.weighted(ranks, weights);
    }

    @Provide
    Arbitrary<Inputs> inputs() {
        return Arbitraries.integers()
                .between(0, 7)
                .flatMap(size -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(0, HIGHEST)
                                        .array(int[].class)
                                        .ofSize(size),
                                Arbitraries.integers()
                                        .between(0, 6)
                                        .array(int[].class)
                                        .ofSize(size))
                        .as(Inputs::weighted));
    }

    @Provide
    Arbitrary<ReduceFunction> monotone() {
        return any().filter(ReduceFunction::isMonotone);
    }

    @Provide
    Arbitrary<ReduceFunction> any() {
        Arbitrary<ReduceFunction> leaves = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 4).map(ReduceFunction::worst),
                Arbitraries.integers().between(1, 4).map(ReduceFunction::best),
                Arbitraries.integers().between(1, 4).map(ReduceFunction::minimumNormal),
                Arbitraries.integers().between(0, HIGHEST).map(ReduceFunction::worstAbove),
                Arbitraries.integers().between(0, HIGHEST).map(ReduceFunction::fixed),
                amounts().filter(amount -> amount.value().signum() > 0).map(ReduceFunction::reaching),
                Arbitraries.of("1.1", "2", "3").map(base -> ReduceFunction.exponential(base, HIGHEST)),
                Arbitraries.integers().between(0, HIGHEST).map(ReduceFunction::exactlyOneNormal));
        Arbitrary<Quota> quotas = Combinators.combine(
                        Arbitraries.of(true, false),
                        amounts(),
                        Arbitraries.integers().between(0, HIGHEST))
                .as(Quota::new);
        Arbitrary<MapFunction> maps = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 2).map(MapFunction::increase),
                Arbitraries.integers().between(0, 2).map(MapFunction::decrease),
                Arbitraries.integers().between(0, HIGHEST).map(MapFunction::atMost),
                Arbitraries.integers()
                        .between(0, HIGHEST)
                        .array(int[].class)
                        .ofSize(5)
                        .map(MapFunction::table));
        return Arbitraries.lazyOf(
                () -> leaves,
                () -> leaves,
                () -> Combinators.combine(quotas, leaves, leaves).as(ReduceFunction::when),
                () -> Combinators.combine(leaves, maps).as(ReduceFunction::then),
                () -> Combinators.combine(leaves, leaves).as(ReduceFunction::worstOf));
    }

    private static Arbitrary<Amount> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 5).map(Amount::inputs),
                Arbitraries.longs().between(0, 12).map(Amount::weight),
                Arbitraries.integers().between(0, 100).map(value -> Amount.percentOfInputs(Integer.toString(value))),
                Arbitraries.integers().between(0, 100).map(value -> Amount.percentOfWeight(Integer.toString(value))));
    }
}
