package org.itsmkit.examples.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.RelationId;
import org.itsmkit.domain.cmdb.ConfigurationItem;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.Relation;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.domain.ticket.Category;
import org.itsmkit.domain.ticket.State;

/**
 * A seeded estate of 12 layers, each needing the one below: how many need a provider follows a power law, and numbers say nothing
 * of layers. When redundant, the relations of every third item form a group of which one may fail.
 */
final class LayeredEstate {

    private static final int LAYERS = 12;
    private static final double SKEW = 1.6;
    private static final State LIVE = State.of("live", Category.ACTIVE);

    final int items;
    /** By relation, in the order of dependents. */
    final int[] dependent;

    final int[] provider;
    final boolean isRedundant;

    LayeredEstate(int items, int relations, boolean isRedundant) {
        this.items = items;
        this.isRedundant = isRedundant;
        Random random = new Random(20);
        int[] shuffled = shuffled(items, random);
        int perLayer = items / LAYERS;
        int[] dependents = new int[relations];
        int[] providers = new int[relations];
        int[] count = new int[items + 1];
        for (int i = 0; i < relations; i++) {
            int layer = 1 + random.nextInt(LAYERS - 1);
            dependents[i] = shuffled[layer * perLayer + random.nextInt(perLayer)];
            int rank = (int) (perLayer * Math.pow(random.nextDouble(), SKEW));
            providers[i] = shuffled[(layer - 1) * perLayer + rank];
            count[dependents[i] + 1]++;
        }
        for (int i = 0; i < items; i++) {
            count[i + 1] += count[i];
        }
        dependent = new int[relations];
        provider = new int[relations];
        for (int i = 0; i < relations; i++) {
            int at = count[dependents[i]]++;
            dependent[at] = dependents[i];
            provider[at] = providers[i];
        }
    }

    private static int[] shuffled(int items, Random random) {
        int[] numbers = new int[items];
        for (int i = 0; i < items; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = i;
        }
        return numbers;
    }

    boolean isGrouped(int item) {
        return isRedundant && item % 3 == 0;
    }

    DependencyGraph graph() {
        DependencyGraphBuilder graph = DependencyGraph.ofSize(items);
        for (int from = 0; from < dependent.length; ) {
            int to = from;
            while (to < dependent.length && dependent[to] == dependent[from]) {
                to++;
            }
            if (isGrouped(dependent[from])) {
                int[] members = Arrays.copyOfRange(provider, from, to);
                graph.needs(dependent[from], rule(to - from), members);
            } else {
                for (int i = from; i < to; i++) {
                    graph.needs(dependent[i], provider[i]);
                }
            }
            from = to;
        }
        return graph.build();
    }

    /** One of them may fail, and of one none. */
    private static Redundancy rule(int members) {
        return Redundancy.atLeast(Math.max(1, members - 1));
    }

    ConfigurationItem item(int number) {
        ConfigurationItem item = ConfigurationItem.of(id(number), "server", "item " + number, LIVE);
        return isGrouped(number) ? item.needing(Redundancy.percent("50"), "providers") : item;
    }

    static CiId id(int number) {
        return new CiId(new UUID(0x0197_0000_0000_7000L + ((long) number << 20), number * 0x9E3779B97F4A7C15L));
    }

    Relation relation(int number) {
        RelationId id =
                new RelationId(new UUID(0x0198_0000_0000_7000L + ((long) number << 20), number * 0x9E3779B97F4A7C15L));
        Relation relation = Relation.of(id, "needs", id(dependent[number]), id(provider[number]));
        return isGrouped(dependent[number]) ? relation.inGroup("providers") : relation;
    }
}
