package org.itsmkit.domain.cmdb.topology;

import org.itsmkit.sla.InvalidInput;

/**
 * That two nodes of a network are linked; which comes first means nothing, and the lower number does.
 *
 * @param one the lower number, 0 or more
 * @param other the higher number
 */
public record Link(int one, int other) implements Comparable<Link> {

    /**
     * Puts the lower number first.
     *
     * @throws InvalidInput if a number is negative
     */
    public Link {
        if (Math.min(one, other) < 0) {
            throw new InvalidInput("link", "nodes of 0 or more", Math.min(one, other));
        }
        int higher = Math.max(one, other);
        one = Math.min(one, other);
        other = higher;
    }

    @Override
    public int compareTo(Link that) {
        int first = Integer.compare(one, that.one);
        return first != 0 ? first : Integer.compare(other, that.other);
    }
}
