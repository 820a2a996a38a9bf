package org.itsmkit.domain.cmdb.risk;

import org.itsmkit.sla.InvalidInput;

/**
 * Two nodes that take a service down together while neither does alone: a minimal cut set of size 2.
 *
 * @param one the lower number, 0 or more
 * @param other the higher number
 */
public record CutPair(int one, int other) implements Comparable<CutPair> {

    /**
     * Refuses a pair out of order.
     *
     * @throws InvalidInput if the first is negative or not below the second
     */
    public CutPair {
        if (one < 0) {
            throw new InvalidInput("one", "0 or more", one);
        }
        if (other <= one) {
            throw new InvalidInput("other", "more than " + one, other);
        }
    }

    @Override
    public int compareTo(CutPair that) {
        int first = Integer.compare(one, that.one);
        return first != 0 ? first : Integer.compare(other, that.other);
    }
}
