package org.itsmkit.examples.benchmarks;

import com.google.common.graph.Traverser;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.graph.DependencyChange;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;
import org.itsmkit.domain.cmdb.graph.Needs;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;

/**
 * What breaks if one item fails, in an estate of 12 layers: sets of about 1,000 and of about a fifth of all items, plain and with
 * redundancy. All must answer the same number before anything is timed.
 */
public final class ImpactBenchmark {

    private static final int SMALL = 1_000;
    private static final int STARTS = 16;
    private static final int ROUNDS = 9;

    private final LayeredEstate estate;
    private final int[] small;
    private final int large;
    private long sum;

    private ImpactBenchmark(int items, int relations) {
        estate = new LayeredEstate(items, relations, false);
        CsrReach floor = new CsrReach(estate);
        small = startsReaching(items, SMALL, STARTS, floor::from);
        large = startsReaching(items, items / 5, 1, floor::from)[0];
        System.out.printf(
                "%,d items, %,d relations, %d starts reaching %,.0f on average, one reaching %,d%n",
                items,
                relations,
                STARTS,
                IntStream.of(small).map(floor::from).average().orElseThrow(),
                floor.from(large));
    }

    /**
     * Takes the numbers of items and of relations, 1,000,000 and 3,000,000 unless said, and then {@code plain}, {@code redundant},
     * {@code postgres}, or some of them; all unless said.
     */
    public static void main(String[] args) throws Exception {
        int items = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int relations = args.length > 1 ? Integer.parseInt(args[1]) : 3_000_000;
        List<String> parts = args.length > 2
                ? Arrays.asList(args).subList(2, args.length)
                : List.of("plain", "redundant", "postgres");
        if (parts.contains("plain")) {
            new ImpactBenchmark(items, relations).plain();
        }
        if (parts.contains("redundant")) {
            redundant(items, relations);
        }
        if (parts.contains("postgres")) {
            new ImpactBenchmark(items, relations).postgres();
        }
    }

    private void plain() throws Exception {
        CsrReach floor = new CsrReach(estate);
        DependencyGraph graph = estate.graph();
        FailureSpread ours = new FailureSpread(graph);
        FailureSpread overlaid = new FailureSpread(changed(graph));
        Graph<Integer, Integer> sparse = PeerGraphs.sparse(estate);
        Graph<Integer, DefaultEdge> objects = PeerGraphs.ofObjects(estate);
        Traverser<Integer> guava = PeerGraphs.guava(estate);
        for (int[] starts : List.of(small, new int[] {large})) {
            int scale = starts.length == 1 ? 1 : 50;
            Rounds fast = Rounds.ofThisThread(ROUNDS, each(starts, floor::from))
                    .of("ours", each(starts, start -> ours.from(start)))
                    .of("ours with 1,000 changes", each(starts, start -> overlaid.from(start)))
                    .measure(200 * scale, 30 * scale);
            System.out.println(fast.report("plain, about " + floor.from(starts[0]), "sets/s"));
            Rounds slow = Rounds.ofThisThread(ROUNDS, each(starts, floor::from))
                    .of("JGraphT sparse", each(starts, start -> PeerGraphs.reach(sparse, start)))
                    .of("JGraphT default", each(starts, start -> PeerGraphs.reach(objects, start)))
                    .of("Guava", each(starts, start -> PeerGraphs.reach(guava, start)));
            for (int start : starts) {
                same(floor.from(start), ours.from(start));
                same(floor.from(start), PeerGraphs.reach(sparse, start));
                same(floor.from(start), PeerGraphs.reach(objects, start));
                same(floor.from(start), PeerGraphs.reach(guava, start));
            }
            slow.measure(10 * scale, 3 * scale);
            System.out.println(slow.report("plain, about " + floor.from(starts[0]), "sets/s"));
        }
        System.out.println(sum);
    }

    /** With one provider more, which never fails, for each of a thousand items. */
    private DependencyGraph changed(DependencyGraph graph) {
        DependencyChange change = graph.change();
        Random random = new Random(5);
        int idle = change.addNode();
        for (int i = 0; i < 1_000; i++) {
            int dependent = estate.dependent[random.nextInt(estate.dependent.length)];
            int[] providers = graph.needs(dependent).providers();
            int[] more = Arrays.copyOf(providers, providers.length + 1);
            more[providers.length] = idle;
            change.needs(dependent, Needs.NONE).needs(dependent, new Needs(more, List.of()));
        }
        return change.build();
    }

    private static void redundant(int items, int relations) throws Exception {
        LayeredEstate estate = new LayeredEstate(items, relations, true);
        DependencyGraph graph = estate.graph();
        CsrFixpoint floor = new CsrFixpoint(graph);
        FailureSpread ours = new FailureSpread(graph);
        Graph<Integer, Integer> sparse = PeerGraphs.sparseWithGroups(graph);
        int[] small = startsReaching(items, SMALL, STARTS, floor::from);
        int[] failures = failuresReaching(items, floor);
        compare(
                IntStream.of(small).mapToObj(start -> new int[] {start}).toArray(int[][]::new),
                50,
                floor,
                ours,
                sparse,
                graph);
        compare(new int[][] {failures}, 1, floor, ours, sparse, graph);
    }

    private static void compare(
            int[][] cases,
            int scale,
            CsrFixpoint floor,
            FailureSpread ours,
            Graph<Integer, Integer> sparse,
            DependencyGraph graph)
            throws Exception {
        for (int[] failed : cases) {
            same(floor.from(failed), ours.from(failed));
            same(floor.from(failed), PeerGraphs.fixpoint(sparse, graph, failed));
        }
        long[] sink = {0};
        Rounds fast = Rounds.ofThisThread(ROUNDS, each(cases, floor::from, sink))
                .of("ours", each(cases, failed -> ours.from(failed), sink))
                .measure(200 * scale, 30 * scale);
        Rounds slow = Rounds.ofThisThread(ROUNDS, each(cases, floor::from, sink))
                .of(
                        "fixpoint on JGraphT sparse",
                        each(cases, failed -> PeerGraphs.fixpoint(sparse, graph, failed), sink))
                .measure(10 * scale, 3 * scale);
        String subject = "redundant, about " + floor.from(cases[0]);
        System.out.println(fast.report(subject, "sets/s"));
        System.out.println(slow.report(subject, "sets/s"));
        System.out.println(sink[0]);
    }

    private static Rounds.Work each(int[][] cases, ToIntFunction<int[]> reach, long[] sink) {
        return operations -> {
            for (int i = 0; i < operations; i++) {
                sink[0] += reach.applyAsInt(cases[i % cases.length]);
            }
        };
    }

    /** So many random failures, doubled until a fifth of all items is down. */
    private static int[] failuresReaching(int items, CsrFixpoint floor) {
        int many = 1;
        int[] failures = {0};
        while (floor.from(failures) < items / 5) {
            failures = new Random(11).ints(many, 0, items).distinct().toArray();
            many *= 2;
        }
        return failures;
    }

    private void postgres() throws Exception {
        FailureSpread ours = new FailureSpread(estate.graph());
        try (Databases databases = new Databases();
                Connection connection = databases.postgres(false).getConnection()) {
            ReachQuery query = new ReachQuery(connection, estate);
            for (int[] starts : List.of(small, new int[] {large})) {
                for (int start : starts) {
                    same(query.from(start), ours.from(start));
                }
                Rounds rounds = new Rounds(ROUNDS, operations -> {
                            for (int i = 0; i < operations; i++) {
                                sum += query.from(starts[i % starts.length]);
                            }
                        })
                        .of("ours", starts == small ? 200 : 10, each(starts, start -> ours.from(start)))
                        .measure(starts.length, Math.max(3, starts.length));
                System.out.println(rounds.report("recursive query, about " + ours.from(starts[0]), "sets/s"));
            }
        }
        System.out.println(sum);
    }

    private Rounds.Work each(int[] starts, IntUnaryOperator reach) {
        return operations -> {
            for (int i = 0; i < operations; i++) {
                sum += reach.applyAsInt(starts[i % starts.length]);
            }
        };
    }

    private static void same(int expected, int found) {
        if (expected != found) {
            throw new IllegalStateException(found + " reached instead of " + expected);
        }
    }

    /** Of two thousand random nodes those whose reach is nearest to the wanted one. */
    private static int[] startsReaching(int items, int wanted, int many, IntUnaryOperator reach) {
        return new Random(7)
                .ints(2_000, 0, items)
                .distinct()
                .mapToObj(node -> new int[] {node, Math.abs(reach.applyAsInt(node) - wanted)})
                .sorted(Comparator.comparingInt(found -> found[1]))
                .limit(many)
                .mapToInt(found -> found[0])
                .toArray();
    }
}
