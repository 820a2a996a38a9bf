package org.itsmkit.domain.cmdb.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * All that one node needs, each of which must be met: single providers, and groups. Immutable.
 *
 * @param providers the nodes that are needed one by one, each once, in order; not to be written
 * @param groups the groups, in the order given; without those that have no members, since such a need is met
 */
@SuppressWarnings("ArrayRecordComponent") // walked by all
public record Needs(int[] providers, List<Group> groups) {

    /** No needs. */
    public static final Needs NONE = new Needs(new int[0], List.of());

    public Needs {
        providers = distinct(providers);
        groups = InvalidInput.each("groups", groups).stream()
                .filter(group -> group.members.length > 0)
                .toList();
    }

    /**
     * So many of these.
     *
     * @param name what the group is called; may be empty
     * @param rule how many of the members must be up
     * @param members each once, in order; not to be written
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Group(String name, Redundancy rule, int[] members) {

        public Group {
            InvalidInput.present("name", name);
            InvalidInput.present("rule", rule);
            members = distinct(members);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Group group
                    && group.name.equals(name)
                    && group.rule.equals(rule)
                    && Arrays.equals(group.members, members);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members) + 31 * name.hashCode();
        }

        /** How many of the members may fail. */
        public int tolerance() {
            return rule.tolerated(members.length);
        }
    }

    /** The same without this node, neither as a provider nor as a member; a group of which it was the only one is gone. */
    public Needs without(int node) {
        return new Needs(
                without(providers, node),
                groups.stream()
                        .map(group -> new Group(group.name, group.rule, without(group.members, node)))
                        .toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Needs needs && Arrays.equals(needs.providers, providers) && needs.groups.equals(groups);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(providers) + 31 * groups.hashCode();
    }

    private static int[] without(int[] nodes, int node) {
        return Arrays.stream(nodes).filter(other -> other != node).toArray();
    }

    /** Sorted, each once. */
    static int[] distinct(int[] nodes) {
        for (int i = 1; i < nodes.length; i++) {
            if (nodes[i - 1] >= nodes[i]) {
                return IntStream.of(nodes).sorted().distinct().toArray();
            }
        }
        return nodes.clone();
    }
}
