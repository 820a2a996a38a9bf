package org.itsmkit.sla.measure;

import org.itsmkit.sla.InvalidInput;

/**
 * How many of how many: a rate whose counts are still known. Immutable.
 *
 * @param part how many of them, from 0 to {@code whole}
 * @param whole how many there are, zero or more
 */
public record Share(long part, long whole) {

    /**
     * Refuses counts out of range.
     *
     * @throws InvalidInput naming the count and what was expected
     */
    public Share {
        if (whole < 0) {
            throw new InvalidInput("whole", "zero or more", whole);
        }
        if (part < 0 || part > whole) {
            throw new InvalidInput("part", "from 0 to the whole " + whole, part);
        }
    }

    /** The share from 0 to 1 with its {@link ProportionInterval#WILSON} interval of 95 %; undefined of nothing. */
    public Figure figure() {
        return figure(ProportionInterval.WILSON, Interval.DEFAULT_CONFIDENCE);
    }

    /**
     * The share from 0 to 1 with an interval by another method or of another confidence; undefined of nothing.
     *
     * @param method how the interval is computed
     * @param confidence more than 0 and less than 1
     * @throws InvalidInput if the confidence is out of range
     */
    public Figure figure(ProportionInterval method, double confidence) {
        return method.of(part, whole, confidence);
    }
}
