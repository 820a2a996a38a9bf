package org.itsmkit.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.itsmkit.domain.cmdb.OperationalStatus;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraph;
import org.itsmkit.domain.cmdb.impact.ConfigurationGraphBuilder;
import org.itsmkit.domain.cmdb.impact.ConfigurationNode;
import org.itsmkit.domain.cmdb.impact.GraphRules;
import org.itsmkit.domain.cmdb.model.ImpactTravel;
import org.itsmkit.domain.cmdb.model.RelationType;

/**
 * What a snapshot of a tenant's graph costs: bytes for each item and relation, of which a third of the items group theirs; the
 * build; a single change until it is visible; and a small what-if with everything around it, in the time of the thread alone. For
 * the memory a collector without regions is wanted: {@code -XX:+UseSerialGC}.
 */
public final class ConfigurationGraphBenchmark {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final GraphRules RULES =
            GraphRules.of(List.of(RelationType.of("needs", "needs", "is needed by", ImpactTravel.SOURCE_NEEDS_TARGET)));
    private static final int CHANGES = 2_000;

    private final LayeredEstate estate;

    private ConfigurationGraphBenchmark(int items, int relations) {
        estate = new LayeredEstate(items, relations, true);
    }

    /** Takes the numbers of items and of relations, 1,000,000 and 3,000,000 unless said. */
    public static void main(String[] args) {
        int items = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int relations = args.length > 1 ? Integer.parseInt(args[1]) : 3_000_000;
        ConfigurationGraphBenchmark bare = new ConfigurationGraphBenchmark(items, 0);
        long before = used();
        ConfigurationGraph empty = bare.build();
        long perItems = used() - before;
        System.out.printf("%,d items alone: %.1f bytes each%n", empty.size(), (double) perItems / items);
        ConfigurationGraphBenchmark full = new ConfigurationGraphBenchmark(items, relations);
        full.memoryOfTheCore();
        before = used();
        ConfigurationGraph graph = full.build();
        long all = used() - before;
        System.out.printf(
                "%,d relations in %,d groups and on their own: %.1f bytes each%n",
                relations, graph.dependencies().groups(), (double) (all - perItems) / relations);
        for (int i = 0; i < 3; i++) {
            long start = nanos();
            full.build();
            System.out.printf("built in %,d ms%n", (nanos() - start) / 1_000_000);
        }
        full.changes(graph);
        full.whatIfs(graph);
    }

    private void memoryOfTheCore() {
        long before = used();
        DependencyGraph graph = estate.graph();
        System.out.printf("the graph of needs alone: %,d bytes%n", used() - before);
        if (graph.size() != estate.items) {
            throw new IllegalStateException("of another size");
        }
    }

    private ConfigurationGraph build() {
        ConfigurationGraphBuilder builder = ConfigurationGraph.with(RULES);
        for (int i = 0; i < estate.items; i++) {
            builder.item(ConfigurationNode.of(estate.item(i), null));
        }
        for (int i = 0; i < estate.provider.length; i++) {
            builder.relation(estate.relation(i));
        }
        return builder.build(1, NOW);
    }

    /** Single changes one after the other, rebuilt never: a relation that goes, one that comes back, an item that changes. */
    private void changes(ConfigurationGraph graph) {
        for (String run : List.of("warming up", "measured")) {
            Random random = new Random(3);
            long[] nanos = new long[CHANGES];
            ConfigurationGraph now = graph;
            for (int i = 0; i < CHANGES; i++) {
                long start = nanos();
                now = change(now, i, random);
                nanos[i] = nanos() - start;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    "%s: a single change in %.3f ms, of 100 the slowest in %.3f ms, %,d rows over the arrays in the end%n",
                    run, nanos[CHANGES / 2] / 1e6, nanos[CHANGES * 99 / 100] / 1e6, now.overlaid());
        }
    }

    private ConfigurationGraph change(ConfigurationGraph now, int turn, Random random) {
        int relation = random.nextInt(estate.provider.length);
        return switch (turn % 3) {
            case 0 -> now.change().remove(estate.relation(relation).id()).build(now.version() + 1, NOW);
            case 1 -> now.change().relation(estate.relation(relation)).build(now.version() + 1, NOW);
            default ->
                now.change()
                        .item(ConfigurationNode.of(
                                estate.item(random.nextInt(estate.items)).status(OperationalStatus.MAINTENANCE), null))
                        .build(now.version() + 1, NOW);
        };
    }

    private void whatIfs(ConfigurationGraph graph) {
        Random random = new Random(4);
        long[] nanos = new long[300];
        long impacted = 0;
        for (int i = 0; i < nanos.length; i++) {
            long start = nanos();
            impacted += graph.whatIf()
                    .fails(LayeredEstate.id(random.nextInt(estate.items)))
                    .evaluate()
                    .items()
                    .size();
            nanos[i] = nanos() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "a what-if of one random item in %.3f ms, impacting %,d on average%n",
                nanos[nanos.length / 2] / 1e6, impacted / nanos.length);
    }

    /** What the processor gave to this thread. */
    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
