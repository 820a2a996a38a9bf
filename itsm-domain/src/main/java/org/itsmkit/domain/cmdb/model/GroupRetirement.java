package org.itsmkit.domain.cmdb.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.itsmkit.domain.cmdb.graph.DependencyGraph;
import org.itsmkit.domain.cmdb.graph.IntSlice;
import org.itsmkit.sla.InvalidInput;

/**
 * What becomes of a group of providers when one of its members is retired. A retired member no longer counts, neither as up nor
 * as there, so that retiring one changes what k of n means; this says how.
 *
 * @param dependent the node whose need the group serves
 * @param group the number of the group in its graph
 * @param before how it stands with the member
 * @param after how it stands without
 */
public record GroupRetirement(int dependent, int group, GroupStanding before, GroupStanding after) {

    /**
     * The groups that the node is a member of, as retiring it leaves them, in the order of group numbers.
     *
     * @param member a node of the graph; {@link InvalidInput} when it is none
     * @param isDown whether a node is down now
     */
    public static List<GroupRetirement> preview(DependencyGraph graph, int member, IntPredicate isDown) {
        if (member < 0 || member >= graph.size()) {
            throw new InvalidInput("member", "a node from 0 to " + (graph.size() - 1), member);
        }
        IntSlice dependents = new IntSlice();
        graph.dependents(member, dependents);
        List<GroupRetirement> groups = new ArrayList<>();
        for (int i = dependents.from; i < dependents.to; i++) {
            if (dependents.array[i] < 0) {
                groups.add(of(graph, ~dependents.array[i], isDown, isDown.test(member)));
            }
        }
        groups.sort((one, other) -> Integer.compare(one.group, other.group));
        return List.copyOf(groups);
    }

    /** Whether retiring it breaks what holds now. */
    public boolean breaks() {
        return after.isBroken() && !before.isBroken();
    }

    /** Whether retiring it mends, by the rule alone, what is broken now: one that has failed counts no longer. */
    public boolean mends() {
        return before.isBroken() && !after.isBroken();
    }

    /** Whether the need is met afterwards, and the next failure breaks it. */
    public boolean leavesNoSpare() {
        return after.members() > 0 && !after.isBroken() && after.spare() == 0;
    }

    /** Whether it was the last one: a group of none is no need any more. */
    public boolean empties() {
        return after.members() == 0;
    }

    /** Whether fewer must be up afterwards than before, as a rule that names more than there are asks for all there are. */
    public boolean lowersTheNeed() {
        return after.needed() < before.needed();
    }

    private static GroupRetirement of(DependencyGraph graph, int group, IntPredicate isDown, boolean memberHasFailed) {
        IntSlice members = new IntSlice();
        graph.members(group, members);
        int failed = 0;
        for (int i = members.from; i < members.to; i++) {
            failed += isDown.test(members.array[i]) ? 1 : 0;
        }
        GroupStanding before = new GroupStanding(graph.rule(group), members.size(), failed);
        return new GroupRetirement(graph.dependentOf(group), group, before, before.without(memberHasFailed));
    }
}
