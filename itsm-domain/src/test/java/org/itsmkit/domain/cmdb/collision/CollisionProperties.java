package org.itsmkit.domain.cmdb.collision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.itsmkit.domain.cmdb.RandomGraphs;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.FailureSpread;

/** Collisions as they are defined: hour by hour, by failing every set of changes. */
class CollisionProperties {

    private static final int HOURS = 8;

    @Provide
    Arbitrary<DependencyGraph> graphs() {
        return RandomGraphs.upTo(9);
    }

    /** Up to five changes; nodes are taken modulo the size of the graph. */
    @Provide
    Arbitrary<List<List<Integer>>> plans() {
        return Arbitraries.integers().between(0, 30).list().ofSize(6).list().ofMaxSize(5);
    }

    @Property(tries = 1_000)
    void twoChangesExhaustJointlyWhatNeitherTakesDown(
            @ForAll("graphs") DependencyGraph graph, @ForAll("plans") List<List<Integer>> plans) {
        List<PlannedWork> works = works(graph, plans);
        List<Collision> found = CollisionCheck.of(graph).among(works, 1_000).collisions();
        for (int one = 0; one < works.size(); one++) {
            for (int other = one + 1; other < works.size(); other++) {
                BitSet joint = down(graph, works, bits(one, other));
                joint.andNot(down(graph, works, bits(one)));
                joint.andNot(down(graph, works, bits(other)));
                List<Integer> expected = overlap(works, bits(one, other)).isEmpty()
                        ? List.of()
                        : joint.stream().boxed().toList();
                List<String> names =
                        List.of(works.get(one).change(), works.get(other).change());
                assertThat(found.stream()
                                .filter(collision -> collision.kind() == CollisionKind.JOINT_EXHAUSTION
                                        && collision.changes().equals(names))
                                .flatMap(collision -> collision.nodes().stream()))
                        .isEqualTo(expected);
            }
        }
    }

    @Property(tries = 1_000)
    void whateverIsDownAtAnHourIsExplainedByASmallestSetOfChanges(
            @ForAll("graphs") DependencyGraph graph, @ForAll("plans") List<List<Integer>> plans) {
        List<PlannedWork> works = works(graph, plans);
        List<Collision> found = CollisionCheck.of(graph).among(works, 1_000).collisions().stream()
                .filter(collision -> collision.kind() == CollisionKind.JOINT_EXHAUSTION)
                .toList();
        for (Collision collision : found) {
            BitSet places = new BitSet();
            collision.changes().forEach(name -> places.set(place(works, name)));
            BitSet joint = down(graph, works, places);
            places.stream().forEach(left -> {
                BitSet rest = (BitSet) places.clone();
                rest.clear(left);
                joint.andNot(down(graph, works, rest));
            });
            assertThat(collision.nodes()).isEqualTo(joint.stream().boxed().toList());
            assertThat(hours(collision.windows())).isEqualTo(overlap(works, places));
            assertThat(collision.exhausted()).isNotEmpty();
        }
        for (int hour = 0; hour < HOURS; hour++) {
            BitSet active = new BitSet();
            BitSet explained = new BitSet();
            for (int place = 0; place < works.size(); place++) {
                if (overlap(works, bits(place)).contains(hour)) {
                    active.set(place);
                    explained.or(down(graph, works, bits(place)));
                }
            }
            for (Collision collision : found) {
                if (hours(collision.windows()).contains(hour)) {
                    BitSet places = new BitSet();
                    collision.changes().forEach(name -> places.set(place(works, name)));
                    explained.or(down(graph, works, places));
                }
            }
            assertThat(down(graph, works, active)).isEqualTo(explained);
        }
    }

    @Property(tries = 300)
    void theOrderInWhichChangesAreGivenDoesNotMatter(
            @ForAll("graphs") DependencyGraph graph,
            @ForAll("plans") List<List<Integer>> plans,
            @ForAll Random random) {
        List<PlannedWork> works = works(graph, plans);
        List<PlannedWork> shuffled = new ArrayList<>(works);
        Collections.shuffle(shuffled, random);

        assertThat(CollisionCheck.of(graph, 0).among(shuffled, 1_000))
                .isEqualTo(CollisionCheck.of(graph, 0).among(works, 1_000));
    }

    private static List<PlannedWork> works(DependencyGraph graph, List<List<Integer>> plans) {
        List<PlannedWork> works = new ArrayList<>();
        for (List<Integer> plan : plans) {
            works.add(PlannedWork.of("change " + works.size(), window(plan.get(0), plan.get(1)), window(plan.get(2), 1))
                    .on(plan.get(3) % graph.size())
                    .takingDown(plan.get(4) % graph.size(), plan.get(5) % graph.size()));
        }
        return works;
    }

    private static ChangeWindow window(int start, int length) {
        int from = start % (HOURS - 2);
        return new ChangeWindow(hour(from), hour(Math.min(HOURS, from + 1 + length % 3)));
    }

    private static Instant hour(int hour) {
        return Instant.EPOCH.plusSeconds(3_600L * hour);
    }

    private static Set<Integer> hours(List<ChangeWindow> windows) {
        return IntStream.range(0, HOURS)
                .filter(hour -> windows.stream()
                        .anyMatch(window -> !hour(hour).isBefore(window.from())
                                && hour(hour).isBefore(window.to())))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Set<Integer> overlap(List<PlannedWork> works, BitSet places) {
        return IntStream.range(0, HOURS)
                .filter(hour -> places.stream()
                        .allMatch(place -> hours(works.get(place).windows()).contains(hour)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static int place(List<PlannedWork> works, String name) {
        return IntStream.range(0, works.size())
                .filter(place -> works.get(place).change().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BitSet down(DependencyGraph graph, List<PlannedWork> works, BitSet places) {
        FailureSpread spread = new FailureSpread(graph);
        spread.from(places.stream()
                .flatMap(place -> works.get(place).down().stream().mapToInt(Integer::intValue))
                .toArray());
        BitSet down = new BitSet();
        IntStream.of(spread.down()).forEach(down::set);
        return down;
    }

    private static BitSet bits(int... places) {
        BitSet bits = new BitSet();
        IntStream.of(places).forEach(bits::set);
        return bits;
    }
}
