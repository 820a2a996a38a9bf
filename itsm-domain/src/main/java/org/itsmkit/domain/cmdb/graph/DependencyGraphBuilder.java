package org.itsmkit.domain.cmdb.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.sla.InvalidInput;

/** Collects the needs of a {@link DependencyGraph}. Belongs to one thread. */
public final class DependencyGraphBuilder {

    private final int size;
    private final IntList arcDependents = new IntList();
    private final IntList arcProviders = new IntList();
    private final IntList memberEnds = new IntList();
    private final IntList members = new IntList();
    private final Map<GroupLabel, GroupLabel> labels = new HashMap<>();
    private final List<GroupLabel> groupLabels = new ArrayList<>();

    DependencyGraphBuilder(int size) {
        if (size < 0) {
            throw new InvalidInput("size", "0 or more", size);
        }
        this.size = size;
    }

    /** {@code dependent} needs {@code provider}. */
    public DependencyGraphBuilder needs(int dependent, int provider) {
        check("dependent", dependent);
        check("provider", provider);
        arcDependents.add(dependent);
        arcProviders.add(provider);
        return this;
    }

    /** {@code dependent} needs so many of {@code members}; one named twice counts once, and of none the need is met. */
    public DependencyGraphBuilder needs(int dependent, Redundancy rule, int... members) {
        return needs(dependent, "", rule, members);
    }

    /** The same, the group called {@code name}, which may be empty and need not be unique. */
    public DependencyGraphBuilder needs(int dependent, String name, Redundancy rule, int... members) {
        check("dependent", dependent);
        GroupLabel label = new GroupLabel(InvalidInput.present("name", name), InvalidInput.present("rule", rule));
        int[] distinct = Needs.distinct(members);
        if (distinct.length == 0) {
            return this;
        }
        check("member", distinct[0]);
        check("member", distinct[distinct.length - 1]);
        arcDependents.add(dependent);
        arcProviders.add(~groupLabels.size());
        groupLabels.add(labels.computeIfAbsent(label, same -> same));
        for (int member : distinct) {
            this.members.add(member);
        }
        memberEnds.add(this.members.count);
        return this;
    }

    public DependencyGraph build() {
        int[] offsets = new int[size + 1];
        for (int i = 0; i < arcDependents.count; i++) {
            offsets[arcDependents.values[i] + 1]++;
        }
        for (int node = 0; node < size; node++) {
            offsets[node + 1] += offsets[node];
        }
        int[] next = offsets.clone();
        int[] providers = new int[arcProviders.count];
        for (int i = 0; i < providers.length; i++) {
            providers[next[arcDependents.values[i]]++] = arcProviders.values[i];
        }
        int[] memberOffsets = new int[memberEnds.count + 1];
        System.arraycopy(memberEnds.values, 0, memberOffsets, 1, memberEnds.count);
        GroupLabel[] ofGroups = groupLabels.toArray(GroupLabel[]::new);
        return new DependencyGraph(
                new GraphArrays(
                        offsets, providers, memberOffsets, Arrays.copyOf(members.values, members.count), ofGroups),
                null);
    }

    private void check(String what, int node) {
        if (node < 0 || node >= size) {
            throw new InvalidInput(what, "a node from 0 to " + (size - 1), node);
        }
    }
}
