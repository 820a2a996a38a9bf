package org.itsmkit.domain.cmdb.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.DependencyGraphBuilder;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class TopologyTest {

    private static final int LENGTH = 1_000_000;

    @Test
    void aDoubledCableIsABridgeUnlessItsLinksAreKeptApart() {
        NetworkGraph network = NetworkGraph.ofSize(4)
                .link(0, 1)
                .link(1, 2)
                .link(2, 1)
                .link(2, 3)
                .build();

        assertThat(network.links()).isEqualTo(4);
        assertThat(NetworkConnectivity.of(network).bridges())
                .containsExactly(new Link(0, 1), new Link(1, 2), new Link(2, 3));
        assertThat(NetworkConnectivity.of(network, ParallelLinks.APART).bridges())
                .containsExactly(new Link(0, 1), new Link(2, 3));
        assertThat(NetworkConnectivity.of(network, ParallelLinks.APART).articulationPoints())
                .containsExactly(1, 2);
    }

    @Test
    void aLinkOfANodeToItselfJoinsNothing() {
        NetworkConnectivity alone =
                NetworkConnectivity.of(NetworkGraph.ofSize(2).link(1, 1).build());

        assertThat(alone.components()).isEqualTo(2);
        assertThat(alone.componentOf(1)).isEqualTo(1);
        assertThat(alone.bridges()).isEmpty();
        assertThat(alone.biconnectedComponents()).isEmpty();
    }

    @Test
    void nothingHasNoParts() {
        assertThat(NetworkConnectivity.of(NetworkGraph.ofSize(0).build()).components())
                .isZero();
        assertThat(StrongComponents.of(DependencyGraph.ofSize(0).build()).count())
                .isZero();
    }

    @Test
    void aNodeThatNeedsItselfIsACircle() {
        StrongComponents components =
                StrongComponents.of(DependencyGraph.ofSize(2).needs(1, 1).build());

        assertThat(components.circles()).containsExactly(new int[] {1});
        assertThat(components.count()).isEqualTo(2);
    }

    @Test
    void membersOfAGroupAreNeededWhateverItTolerates() {
        DependencyGraph graph = DependencyGraph.ofSize(4)
                .needs(0, Redundancy.atLeast(1), 1, 2)
                .needs(1, 3)
                .needs(2, 3)
                .build();
        Dominators dominators = Dominators.of(graph, 0);

        assertThat(dominators.immediate(3)).isZero();
        assertThat(dominators.immediate(0)).isEqualTo(Dominators.NONE);
        assertThat(dominators.dominatedBy(0)).containsExactly(1, 2, 3);
        assertThat(DependencyPath.shortest(graph, 0, 3)).containsExactly(0, 1, 3);
        assertThat(DependencyPath.shortest(graph, 3, 0)).isEmpty();
        assertThat(DependencyPath.shortest(graph, 3, 3)).containsExactly(3);
    }

    @Test
    void aNodeThatIsNotThereIsRefused() {
        DependencyGraph graph = DependencyGraph.ofSize(2).build();

        assertThatThrownBy(() -> Dominators.of(graph, 2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Dominators.of(graph, 0).immediate(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DependencyPath.shortest(graph, 0, 2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> StrongComponents.of(graph).componentOf(2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NetworkGraph.ofSize(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NetworkGraph.ofSize(2).link(0, 2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Link(-1, 2)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aChainOfAMillionEnds() {
        DependencyGraphBuilder needs = DependencyGraph.ofSize(LENGTH);
        NetworkGraphBuilder links = NetworkGraph.ofSize(LENGTH);
        for (int node = 1; node < LENGTH; node++) {
            needs.needs(node - 1, node);
            links.link(node - 1, node);
        }
        DependencyGraph chain = needs.build();

        assertThat(NetworkConnectivity.of(links.build()).bridges()).hasSize(LENGTH - 1);
        assertThat(StrongComponents.of(chain).count()).isEqualTo(LENGTH);
        assertThat(Dominators.of(chain, 0).immediate(LENGTH - 1)).isEqualTo(LENGTH - 2);
        assertThat(DependencyPath.shortest(chain, 0, LENGTH - 1)).hasSize(LENGTH);
    }

    @Test
    void aCircleOfAMillionIsOneComponent() {
        DependencyGraphBuilder needs = DependencyGraph.ofSize(LENGTH);
        for (int node = 0; node < LENGTH; node++) {
            needs.needs(node, (node + 1) % LENGTH);
        }

        assertThat(StrongComponents.of(needs.build()).count()).isOne();
    }

    @Test
    void stackedDiamondsAreWalkedOnce() {
        int diamonds = LENGTH / 3;
        DependencyGraphBuilder needs = DependencyGraph.ofSize(3 * diamonds + 1);
        for (int top = 0; top < 3 * diamonds; top += 3) {
            needs.needs(top, top + 1)
                    .needs(top, top + 2)
                    .needs(top + 1, top + 3)
                    .needs(top + 2, top + 3);
        }
        DependencyGraph stack = needs.build();

        assertThat(Dominators.of(stack, 0).immediate(3 * diamonds)).isEqualTo(3 * diamonds - 3);
        assertThat(DependencyPath.shortest(stack, 0, 3 * diamonds)).hasSize(2 * diamonds + 1);
    }
}
