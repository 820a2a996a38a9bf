package org.itsmkit.domain.cmdb.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class FailureSpreadTest {

    private static final int DEEP = 1_000_000;

    @Test
    void aChainOfAMillionNodesGoesDownToItsEnd() {
        DependencyGraphBuilder chain = DependencyGraph.ofSize(DEEP);
        for (int node = 1; node < DEEP; node++) {
            chain.needs(node, node - 1);
        }
        FailureSpread spread = new FailureSpread(chain.build());

        assertThat(spread.from(0)).isEqualTo(DEEP);
        assertThat(spread.from(DEEP - 1)).isEqualTo(1);
    }

    @Test
    void diamondsOnTopOfEachOtherAreWalkedOnce() {
        int diamonds = 100_000;
        DependencyGraphBuilder graph = DependencyGraph.ofSize(3 * diamonds + 1);
        for (int base = 0; base < 3 * diamonds; base += 3) {
            graph.needs(base + 1, base)
                    .needs(base + 2, base)
                    .needs(base + 3, Redundancy.atLeast(1), base + 1, base + 2);
        }
        FailureSpread spread = new FailureSpread(graph.build());

        assertThat(spread.from(0)).isEqualTo(3 * diamonds + 1);
        assertThat(spread.from(1)).isEqualTo(1);
        assertThat(spread.from(1, 2)).isEqualTo(3 * diamonds);
    }

    @Test
    void aCycleEndsWhereItBegan() {
        DependencyGraph ring =
                DependencyGraph.ofSize(3).needs(1, 0).needs(2, 1).needs(0, 2).build();

        assertThat(new FailureSpread(ring).from(1)).isEqualTo(3);
    }

    @Test
    void twoThatBackEachOtherUpHoldWhileOneOfThemStands() {
        DependencyGraph graph = DependencyGraph.ofSize(3)
                .needs(0, Redundancy.atLeast(1), 1, 2)
                .needs(1, Redundancy.atLeast(1), 0, 2)
                .build();
        FailureSpread spread = new FailureSpread(graph);

        assertThat(spread.from(2)).isEqualTo(1);
        assertThat(spread.from(2, 1)).isEqualTo(3);
    }

    @Test
    void whatBlocksStaysUpAndStopsTheSpread() {
        DependencyGraph chain =
                DependencyGraph.ofSize(3).needs(1, 0).needs(2, 1).build();
        FailureSpread spread = new FailureSpread(chain);

        assertThat(spread.from(new int[] {0}, node -> node == 1)).isEqualTo(1);
        assertThat(spread.isDown(1)).isFalse();
        assertThat(spread.from(new int[] {1}, node -> node == 1)).isEqualTo(2);
        assertThat(spread.from(0)).isEqualTo(3);
    }

    @Test
    void aNodeThatIsNotThereIsRefusedAndTheNextRunIsRight() {
        FailureSpread spread =
                new FailureSpread(DependencyGraph.ofSize(2).needs(1, 0).build());

        assertThatThrownBy(() -> spread.from(0, 2))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> spread.from(-1)).isInstanceOf(InvalidInput.class);
        assertThat(spread.from(1)).isEqualTo(1);
    }
}
