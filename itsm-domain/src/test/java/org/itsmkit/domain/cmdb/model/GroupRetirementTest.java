package org.itsmkit.domain.cmdb.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class GroupRetirementTest {

    @Test
    void oneOfThreeOfWhichTwoAreNeededIsRetiredAndNoSpareIsLeft() {
        GroupRetirement preview = only(Redundancy.atLeast(2), 3, Set.of());
        assertThat(preview.before()).isEqualTo(new GroupStanding(Redundancy.atLeast(2), 3, 0));
        assertThat(preview.after()).isEqualTo(new GroupStanding(Redundancy.atLeast(2), 2, 0));
        assertThat(preview.before().spare()).isEqualTo(1);
        assertThat(preview.breaks()).isFalse();
        assertThat(preview.leavesNoSpare()).isTrue();
        assertThat(preview.lowersTheNeed()).isFalse();
    }

    @Test
    void aHealthyMemberIsRetiredWhileAnotherHasFailedAndTheGroupBreaks() {
        GroupRetirement preview = only(Redundancy.atLeast(2), 3, Set.of(2));
        assertThat(preview.before().isBroken()).isFalse();
        assertThat(preview.after().isBroken()).isTrue();
        assertThat(preview.breaks()).isTrue();
        assertThat(preview.leavesNoSpare()).isFalse();
    }

    @Test
    void retiringOneThatIsNeededLowersTheNeedInsteadOfBreakingIt() {
        GroupRetirement preview = only(Redundancy.atLeast(2), 2, Set.of());
        assertThat(preview.breaks()).isFalse();
        assertThat(preview.before().needed()).isEqualTo(2);
        assertThat(preview.after().needed()).isEqualTo(1);
        assertThat(preview.lowersTheNeed()).isTrue();
        assertThat(preview.leavesNoSpare()).isTrue();
    }

    @Test
    void theFailedMemberIsRetiredAndWhatWasBrokenHoldsByTheRule() {
        GroupRetirement preview = only(Redundancy.ALL, 3, Set.of(1));
        assertThat(preview.before().isBroken()).isTrue();
        assertThat(preview.mends()).isTrue();
        assertThat(preview.lowersTheNeed()).isTrue();
    }

    @Test
    void theLastMemberIsRetiredAndTheNeedIsGone() {
        GroupRetirement preview = only(Redundancy.atLeast(1), 1, Set.of());
        assertThat(preview.empties()).isTrue();
        assertThat(preview.breaks()).isFalse();
        assertThat(preview.leavesNoSpare()).isFalse();
        assertThat(preview.lowersTheNeed()).isTrue();
    }

    @Test
    void aShareIsOfThoseThatAreLeft() {
        GroupRetirement preview = only(Redundancy.percent("50"), 4, Set.of(2));
        assertThat(preview.before().tolerated()).isEqualTo(2);
        assertThat(preview.after().tolerated()).isEqualTo(1);
        assertThat(preview.leavesNoSpare()).isTrue();
    }

    @Test
    void everyGroupOfTheMemberIsToldAndNoOther() {
        DependencyGraph graph = DependencyGraph.ofSize(5)
                .needs(0, Redundancy.atLeast(1), 1, 2)
                .needs(3, Redundancy.atLeast(1), 2, 4)
                .needs(4, Redundancy.ALL, 1, 2)
                .needs(0, 1)
                .build();
        assertThat(GroupRetirement.preview(graph, 1, node -> false))
                .extracting(GroupRetirement::dependent)
                .containsExactly(0, 4);
        assertThat(GroupRetirement.preview(graph, 0, node -> false)).isEmpty();
        assertThatThrownBy(() -> GroupRetirement.preview(graph, 5, node -> false))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aGroupCannotHaveMoreFailuresThanMembers() {
        assertThatThrownBy(() -> new GroupStanding(Redundancy.ALL, 1, 2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new GroupStanding(Redundancy.ALL, -1, 0)).isInstanceOf(InvalidInput.class);
    }

    /** Node 0 needs so many of the nodes 1 to {@code members}, of which 1 is retired. */
    private static GroupRetirement only(Redundancy rule, int members, Set<Integer> down) {
        int[] nodes = new int[members];
        for (int i = 0; i < members; i++) {
            nodes[i] = i + 1;
        }
        DependencyGraph graph =
                DependencyGraph.ofSize(members + 1).needs(0, rule, nodes).build();
        List<GroupRetirement> previews = GroupRetirement.preview(graph, 1, down::contains);
        assertThat(previews).hasSize(1);
        return previews.get(0);
    }
}
