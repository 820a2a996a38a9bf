package org.itsmkit.domain.cmdb.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.itsmkit.domain.cmdb.Redundancy;

/** A small graph as plain lists, with cycles and nested groups, to build graphs of and to work out by force what fails. */
public final class Sketch {

    private static final List<Redundancy> RULES = List.of(
            Redundancy.ALL,
            Redundancy.atLeast(0),
            Redundancy.atLeast(1),
            Redundancy.atLeast(2),
            Redundancy.atLeast(9),
            Redundancy.percent("50"),
            Redundancy.percent("33.4"));

    public final List<Needs> needs;

    public Sketch(List<Needs> needs) {
        this.needs = needs;
    }

    public static Arbitrary<Sketch> any(int atMost) {
        return Arbitraries.integers()
                .between(1, atMost)
                .flatMap(size -> Arbitraries.randomValue(random -> new Sketch(IntStream.range(0, size)
                        .mapToObj(i -> needs(random, size))
                        .toList())));
    }

    /** Random needs among so many nodes. */
    public static Needs needs(Random random, int size) {
        List<Needs.Group> groups = new ArrayList<>();
        int[] providers = some(random, size, 2);
        for (int i = random.nextInt(3); i > 0; i--) {
            groups.add(new Needs.Group(
                    "g" + random.nextInt(3), RULES.get(random.nextInt(RULES.size())), some(random, size, 4)));
        }
        return new Needs(random.nextInt(3) == 0 ? providers : new int[0], groups);
    }

    public static int[] some(Random random, int size, int atMost) {
        return random.ints(random.nextInt(atMost + 1), 0, size).toArray();
    }

    public DependencyGraph build() {
        DependencyGraphBuilder graph = DependencyGraph.ofSize(needs.size());
        for (int node = 0; node < needs.size(); node++) {
            int dependent = node;
            Arrays.stream(needs.get(node).providers()).forEach(provider -> graph.needs(dependent, provider));
            needs.get(node)
                    .groups()
                    .forEach(group -> graph.needs(dependent, group.name(), group.rule(), group.members()));
        }
        return graph.build();
    }

    /** What is down, by asking every node again and again until nothing changes. */
    public Set<Integer> down(int[] failed, int... blocked) {
        Set<Integer> down = new TreeSet<>(IntStream.of(failed).boxed().toList());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node = 0; node < needs.size(); node++) {
                int it = node;
                if (IntStream.of(blocked).noneMatch(i -> i == it) && !down.contains(node) && unmet(node, down)) {
                    changed = down.add(node);
                }
            }
        }
        return down;
    }

    private boolean unmet(int node, Set<Integer> down) {
        return IntStream.of(needs.get(node).providers()).anyMatch(down::contains)
                || needs.get(node).groups().stream()
                        .anyMatch(group -> IntStream.of(group.members())
                                        .filter(down::contains)
                                        .count()
                                > group.rule().tolerated(group.members().length));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int node = 0; node < needs.size(); node++) {
            text.append(node)
                    .append(" needs ")
                    .append(Arrays.toString(needs.get(node).providers()));
            needs.get(node)
                    .groups()
                    .forEach(group -> text.append(' ')
                            .append(group.rule())
                            .append(" of ")
                            .append(Arrays.toString(group.members())));
            text.append("; ");
        }
        return text.toString();
    }
}
