package org.itsmkit.domain.cmdb.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FailureSpreadProperties {

    @Provide
    Arbitrary<Sketch> sketches() {
        return Sketch.any(12);
    }

    @Property(tries = 500)
    void whatIsDownIsTheLeastFixpoint(@ForAll("sketches") Sketch sketch, @ForAll Random random) {
        FailureSpread spread = new FailureSpread(sketch.build());
        for (int run = 0; run < 4; run++) {
            int[] failed = Sketch.some(random, sketch.needs.size(), 3);
            int[] blocked = run % 2 == 0 ? new int[0] : Sketch.some(random, sketch.needs.size(), 2);

            assertThat(spread.from(failed, node -> IntStream.of(blocked).anyMatch(held -> held == node)))
                    .isEqualTo(spread.count());

            Set<Integer> expected = sketch.down(failed, blocked);
            assertThat(set(spread)).isEqualTo(expected);
            assertThat(spread.count()).isEqualTo(expected.size());
            for (int node = 0; node < sketch.needs.size(); node++) {
                assertThat(spread.isDown(node)).isEqualTo(expected.contains(node));
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfFailuresDoesNotMatter(@ForAll("sketches") Sketch sketch, @ForAll Random random) {
        int[] failed = Sketch.some(random, sketch.needs.size(), 4);
        int[] backwards = IntStream.range(0, failed.length)
                .map(i -> failed[failed.length - 1 - i])
                .toArray();
        FailureSpread spread = new FailureSpread(sketch.build());
        spread.from(failed);
        Set<Integer> down = set(spread);

        spread.from(backwards);

        assertThat(set(spread)).isEqualTo(down);
    }

    @Property(tries = 300)
    void moreFailuresNeverBringAnythingUp(@ForAll("sketches") Sketch sketch, @ForAll Random random) {
        int[] failed = Sketch.some(random, sketch.needs.size(), 3);
        int[] more = Arrays.copyOf(failed, failed.length + 1);
        more[failed.length] = random.nextInt(sketch.needs.size());
        FailureSpread spread = new FailureSpread(sketch.build());
        spread.from(failed);
        Set<Integer> down = set(spread);

        spread.from(more);

        assertThat(set(spread)).containsAll(down);
    }

    static Set<Integer> set(FailureSpread spread) {
        return new TreeSet<>(IntStream.of(spread.down()).boxed().toList());
    }
}
