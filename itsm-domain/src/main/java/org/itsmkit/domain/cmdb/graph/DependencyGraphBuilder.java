package org.itsmkit.domain.cmdb.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.sla.InvalidInput;

/** Collects the needs of a {@link DependencyGraph}. Belongs to one thread. */
public final class DependencyGraphBuilder {

    private final int size;
    final ArcList dependents;
    final ArcList providers;
    private final List<Redundancy> rules = new ArrayList<>();
    private final List<int[]> groups = new ArrayList<>();
    private int[] groupDependent = new int[16];

    DependencyGraphBuilder(int size) {
        if (size < 0) {
            throw new InvalidInput("size", "0 or more", size);
        }
        this.size = size;
        dependents = new ArcList(size);
        providers = new ArcList(size);
    }

    /** {@code dependent} needs {@code provider}. */
    public DependencyGraphBuilder needs(int dependent, int provider) {
        check("dependent", dependent);
        check("provider", provider);
        dependents.add(provider, dependent);
        providers.add(dependent, provider);
        return this;
    }

    /** {@code dependent} needs so many of {@code members}; one named twice counts once, and of none the need is met. */
    public DependencyGraphBuilder needs(int dependent, Redundancy rule, int... members) {
        check("dependent", dependent);
        int[] distinct = Arrays.stream(members).sorted().distinct().toArray();
        for (int member : distinct) {
            check("member", member);
        }
        int group = rules.size();
        rules.add(InvalidInput.present("rule", rule));
        groups.add(distinct);
        if (group == groupDependent.length) {
            groupDependent = Arrays.copyOf(groupDependent, group * 2);
        }
        groupDependent[group] = dependent;
        providers.add(dependent, ~group);
        for (int member : distinct) {
            dependents.add(member, ~group);
        }
        return this;
    }

    public DependencyGraph build() {
        return new DependencyGraph(this);
    }

    int[] groupDependents() {
        return Arrays.copyOf(groupDependent, rules.size());
    }

    Redundancy[] groupRules() {
        return rules.toArray(Redundancy[]::new);
    }

    int[] memberOffsets() {
        int[] offsets = new int[groups.size() + 1];
        for (int group = 0; group < groups.size(); group++) {
            offsets[group + 1] = offsets[group] + groups.get(group).length;
        }
        return offsets;
    }

    int[] members() {
        return groups.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private void check(String what, int node) {
        if (node < 0 || node >= size) {
            throw new InvalidInput(what, "a node from 0 to " + (size - 1), node);
        }
    }
}
