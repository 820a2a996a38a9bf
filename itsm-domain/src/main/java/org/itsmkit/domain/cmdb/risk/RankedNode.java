package org.itsmkit.domain.cmdb.risk;

import org.itsmkit.sla.InvalidInput;

/**
 * A node and what it breaks.
 *
 * @param node its number, 0 or more
 * @param breaks how many, as the ranking says: 1 or more
 */
public record RankedNode(int node, int breaks) implements Comparable<RankedNode> {

    /**
     * Refuses numbers out of range.
     *
     * @throws InvalidInput naming the part and what was expected
     */
    public RankedNode {
        if (node < 0) {
            throw new InvalidInput("node", "0 or more", node);
        }
        if (breaks < 1) {
            throw new InvalidInput("breaks", "1 or more", breaks);
        }
    }

    /** What breaks more comes first, and of equals the lower number. */
    @Override
    public int compareTo(RankedNode other) {
        int more = Integer.compare(other.breaks, breaks);
        return more != 0 ? more : Integer.compare(node, other.node);
    }
}
