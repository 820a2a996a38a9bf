package org.itsmkit.domain.cmdb.graph;

import org.itsmkit.domain.cmdb.Redundancy;

/**
 * Who needs whom: nodes from 0 to {@link #size} and their needs, immutable and shared by all threads.
 *
 * <p>A need is met by one provider, or by a group of which so many must be up ({@link Redundancy}). Several needs of one node
 * must all be met. Neighbours are encoded in one number: {@code x >= 0} is the node {@code x}, and {@code x < 0} is the group
 * {@code ~x}. So a plain need costs two numbers, one on each side, and a walk reads arrays from beginning to end.
 */
public final class DependencyGraph {

    private final int[] dependentsOffset;
    private final int[] dependents;
    private final int[] providersOffset;
    private final int[] providers;
    private final int[] groupDependent;
    private final int[] groupTolerance;
    private final Redundancy[] groupRule;
    private final int[] membersOffset;
    private final int[] members;

    DependencyGraph(DependencyGraphBuilder built) {
        dependentsOffset = built.dependents.offsets();
        dependents = built.dependents.targets();
        providersOffset = built.providers.offsets();
        providers = built.providers.targets();
        groupDependent = built.groupDependents();
        groupRule = built.groupRules();
        membersOffset = built.memberOffsets();
        members = built.members();
        groupTolerance = new int[groupDependent.length];
        for (int group = 0; group < groupTolerance.length; group++) {
            groupTolerance[group] = groupRule[group].tolerated(membersOffset[group + 1] - membersOffset[group]);
        }
    }

    /** Begins a graph of so many nodes, 0 or more, that need nothing yet. */
    public static DependencyGraphBuilder ofSize(int nodes) {
        return new DependencyGraphBuilder(nodes);
    }

    /** How many nodes there are. */
    public int size() {
        return dependentsOffset.length - 1;
    }

    /** How many groups there are. */
    public int groups() {
        return groupDependent.length;
    }

    /** What needs this node: nodes, and as {@code ~group} the groups that it is a member of. */
    public void dependents(int node, IntSlice into) {
        into.set(dependents, dependentsOffset[node], dependentsOffset[node + 1]);
    }

    /** What this node needs: nodes, and as {@code ~group} groups. */
    public void providers(int node, IntSlice into) {
        into.set(providers, providersOffset[node], providersOffset[node + 1]);
    }

    /** The members of a group, each once. */
    public void members(int group, IntSlice into) {
        into.set(members, membersOffset[group], membersOffset[group + 1]);
    }

    /** The node whose need this group serves. */
    public int dependentOf(int group) {
        return groupDependent[group];
    }

    /** How many members of this group may fail with the need still met. */
    public int tolerance(int group) {
        return groupTolerance[group];
    }

    public Redundancy rule(int group) {
        return groupRule[group];
    }
}
