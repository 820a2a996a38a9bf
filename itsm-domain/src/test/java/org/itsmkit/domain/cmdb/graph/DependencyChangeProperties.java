package org.itsmkit.domain.cmdb.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DependencyChangeProperties {

    @Provide
    Arbitrary<Sketch> sketches() {
        return Sketch.any(10);
    }

    @Property(tries = 400)
    void aChangedGraphIsTheOneBuiltAnew(@ForAll("sketches") Sketch first, @ForAll Random random) {
        DependencyGraph graph = first.build();
        List<Needs> needs = new ArrayList<>(first.needs);
        for (int step = 0; step < 12; step++) {
            DependencyGraph before = graph;
            String beforeTold = told(before);
            DependencyChange change = graph.change();
            for (int i = random.nextInt(3); i >= 0; i--) {
                change(change, needs, random);
            }
            graph = random.nextInt(6) == 0 ? change.build().rebuilt() : change.build();

            Sketch now = new Sketch(needs);
            assertThat(told(graph)).isEqualTo(told(now.build()));
            assertThat(told(before)).isEqualTo(beforeTold);
            int[] failed = Sketch.some(random, needs.size(), 3);
            FailureSpread spread = new FailureSpread(graph);
            spread.from(failed);
            assertThat(FailureSpreadProperties.set(spread)).isEqualTo(now.down(failed));
        }
    }

    private static void change(DependencyChange change, List<Needs> needs, Random random) {
        int node = random.nextInt(needs.size());
        switch (random.nextInt(4)) {
            case 0 -> {
                assertThat(change.addNode()).isEqualTo(needs.size());
                needs.add(Needs.NONE);
            }
            case 1 -> {
                change.isolate(node);
                needs.set(node, Needs.NONE);
                needs.replaceAll(other -> other.without(node));
            }
            default -> {
                Needs wanted = Sketch.needs(random, needs.size());
                change.needs(node, wanted);
                needs.set(node, wanted);
            }
        }
    }

    /** Everything that can be asked of a graph, in an order of its own, whatever the numbers of groups are. */
    private static String told(DependencyGraph graph) {
        StringBuilder text = new StringBuilder();
        IntSlice slice = new IntSlice();
        for (int node = 0; node < graph.size(); node++) {
            text.append(node).append(':');
            graph.providers(node, slice);
            neighbours(graph, slice, text);
            text.append(" for ");
            graph.dependents(node, slice);
            neighbours(graph, slice, text);
            text.append('\n');
        }
        return text.toString();
    }

    private static void neighbours(DependencyGraph graph, IntSlice slice, StringBuilder text) {
        List<String> all = new ArrayList<>();
        for (int number : slice.toArray()) {
            all.add(number >= 0 ? "" + number : group(graph, ~number));
        }
        all.sort(String::compareTo);
        text.append(all);
    }

    private static String group(DependencyGraph graph, int group) {
        IntSlice members = new IntSlice();
        graph.members(group, members);
        Set<Integer> sorted =
                new TreeSet<>(IntStream.of(members.toArray()).boxed().toList());
        return graph.name(group) + " of " + graph.dependentOf(group) + ' ' + graph.rule(group) + sorted + " tolerates "
                + graph.tolerance(group);
    }
}
