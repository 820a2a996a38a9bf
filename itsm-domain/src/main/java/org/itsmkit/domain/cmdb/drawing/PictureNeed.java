package org.itsmkit.domain.cmdb.drawing;

import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A need of one node of a {@link Picture}: of one other node, or of a group of which so many must be up.
 *
 * @param dependent the number of the node that needs, in the order of the picture's nodes, from 0
 * @param group the rule of the group, or null for a need of one provider
 * @param providers the numbers of the nodes that it needs, each once, at least one
 * @param count how many needs it stands for, 1 or more
 */
public record PictureNeed(int dependent, @Nullable Group group, List<Integer> providers, int count) {

    public PictureNeed {
        providers = InvalidInput.each("providers", providers);
        if (providers.isEmpty()) {
            throw new InvalidInput("providers", "at least one", providers);
        }
        if (count < 1) {
            throw new InvalidInput("count", "1 or more", count);
        }
    }

    /**
     * The rule of a group, and how it stands.
     *
     * @param name what the group is called; any text, may be empty
     * @param needed how many must be up
     * @param members how many there are
     * @param down how many of them are down
     */
    public record Group(String name, int needed, int members, int down) {

        public Group {
            InvalidInput.present("name", name);
        }

        /** Whether the need is not met. */
        public boolean isBroken() {
            return members - down < needed;
        }

        Group unnamed() {
            return new Group("", needed, members, down);
        }

        /** Such as {@code 1 of 2}. */
        String rule() {
            return needed + " of " + members;
        }

        /** Such as {@code power: needs 1 of 2, 1 down}. */
        String told() {
            String standing = down == 0 ? "all up" : down + " down" + (isBroken() ? ": broken" : "");
            return (name.isEmpty() ? "" : name + ": ") + "needs " + rule() + ", " + standing;
        }
    }

    /** Whether it is not met, and its dependent is down. */
    boolean carries(List<PictureNode> nodes) {
        boolean isBroken = group == null ? isDown(nodes, providers.get(0)) : group.isBroken();
        return isBroken && isDown(nodes, dependent);
    }

    /** Whether failure travels along it from this provider. */
    boolean carries(List<PictureNode> nodes, int provider) {
        return carries(nodes) && isDown(nodes, provider);
    }

    private static boolean isDown(List<PictureNode> nodes, int node) {
        return nodes.get(node).role().isDown();
    }
}
