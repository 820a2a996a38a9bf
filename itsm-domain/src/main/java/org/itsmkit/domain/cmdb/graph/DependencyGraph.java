package org.itsmkit.domain.cmdb.graph;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.cmdb.Redundancy;
import org.jspecify.annotations.Nullable;

/**
 * Who needs whom: nodes from 0 to {@link #size} and their needs, immutable and shared by all threads.
 *
 * <p>A need is met by one provider, or by a group of which so many must be up ({@link Redundancy}). Several needs of one node
 * must all be met. Neighbours are encoded in one number: {@code x >= 0} is the node {@code x}, and {@code x < 0} is the group
 * {@code ~x}. So a plain need costs two numbers, one on each side, and a walk reads arrays from beginning to end.
 *
 * <p>A graph with {@link #change() changes} shares the arrays of the one that it was made from, and lays the changed rows over
 * them; every question is answered as by a graph built anew, except that numbers of groups may have gaps: a group that is gone
 * has no members and tolerates everything.
 */
public final class DependencyGraph {

    final GraphArrays arrays;
    final @Nullable GraphOverlay overlay;

    DependencyGraph(GraphArrays arrays, @Nullable GraphOverlay overlay) {
        this.arrays = arrays;
        this.overlay = overlay;
    }

    /** Begins a graph of so many nodes, 0 or more, that need nothing yet. */
    public static DependencyGraphBuilder ofSize(int nodes) {
        return new DependencyGraphBuilder(nodes);
    }

    /** Begins another graph with these nodes and needs; this one stays. */
    public DependencyChange change() {
        return new DependencyChange(this);
    }

    /** How many nodes there are. */
    public int size() {
        return overlay == null ? arrays.size() : overlay.size;
    }

    /** How many groups there are, and were: a number above the last one. */
    public int groups() {
        return overlay == null ? arrays.groups() : overlay.groupCount;
    }

    /** What needs this node: nodes, and as {@code ~group} the groups that it is a member of. */
    public void dependents(int node, IntSlice into) {
        int[] row = overlay == null ? null : overlay.dependents(node);
        if (row != null) {
            into.set(row, 0, row.length);
        } else {
            slice(node, arrays.dependents, arrays.dependentsOffset, into);
        }
    }

    /** What this node needs: nodes, and as {@code ~group} groups. */
    public void providers(int node, IntSlice into) {
        int[] row = overlay == null ? null : overlay.providers.get(node);
        if (row != null) {
            into.set(row, 0, row.length);
        } else {
            slice(node, arrays.providers, arrays.providersOffset, into);
        }
    }

    /** The members of a group, each once. */
    public void members(int group, IntSlice into) {
        GroupRow row = changed(group);
        if (row != null) {
            into.set(row.members(), 0, row.members().length);
        } else {
            slice(group, arrays.members, arrays.membersOffset, into);
        }
    }

    /** The node whose need this group serves. */
    public int dependentOf(int group) {
        GroupRow row = changed(group);
        return row != null ? row.dependent() : arrays.groupHead[2 * group];
    }

    /** How many members of this group may fail with the need still met. */
    public int tolerance(int group) {
        GroupRow row = changed(group);
        return row != null ? row.tolerance() : arrays.groupHead[2 * group + 1];
    }

    public Redundancy rule(int group) {
        return label(group).rule();
    }

    /** What the group is called; may be empty. */
    public String name(int group) {
        return label(group).name();
    }

    /** All that this node needs, as values. */
    public Needs needs(int node) {
        IntSlice slice = new IntSlice();
        IntSlice members = new IntSlice();
        providers(node, slice);
        IntList single = new IntList();
        List<Needs.Group> groups = new ArrayList<>();
        for (int i = slice.from; i < slice.to; i++) {
            int provider = slice.array[i];
            if (provider >= 0) {
                single.add(provider);
            } else {
                members(~provider, members);
                groups.add(new Needs.Group(name(~provider), rule(~provider), members.toArray()));
            }
        }
        return new Needs(single.toArray(), groups);
    }

    /** How many rows differ from the arrays beneath; each {@link #change()} costs so much more. 0 for one built anew. */
    public int overlaid() {
        return overlay == null ? 0 : overlay.rows();
    }

    /** The same graph with arrays of its own: same nodes, and groups without gaps. Takes time as a build does. */
    public DependencyGraph rebuilt() {
        DependencyGraphBuilder built = ofSize(size());
        for (int node = 0; node < size(); node++) {
            Needs needs = needs(node);
            for (int provider : needs.providers()) {
                built.needs(node, provider);
            }
            for (Needs.Group group : needs.groups()) {
                built.needs(node, group.name(), group.rule(), group.members());
            }
        }
        return built.build();
    }

    GroupLabel label(int group) {
        GroupRow row = changed(group);
        return row != null ? row.label() : arrays.groupLabel[group];
    }

    private @Nullable GroupRow changed(int group) {
        return overlay == null ? null : overlay.groups.get(group);
    }

    /** Of a node or group that came after the arrays, and has no row of its own, nothing is known. */
    private static void slice(int row, int[] values, int[] offsets, IntSlice into) {
        if (row < offsets.length - 1) {
            into.set(values, offsets[row], offsets[row + 1]);
        } else {
            into.set(values, 0, 0);
        }
    }
}
