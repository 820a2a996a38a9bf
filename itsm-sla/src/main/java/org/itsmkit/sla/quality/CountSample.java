package org.itsmkit.sla.quality;

import org.itsmkit.sla.InvalidInput;

/**
 * What was counted in one sample.
 *
 * @param count defective units, or defects, zero or more
 * @param size of how many units, or of what extent (hours, pages); zero for an empty sample
 */
public record CountSample(long count, double size) {

    static final double LARGEST = 1e15;

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput if the count or the size is negative, or larger than 10^15, or something was counted in nothing
     */
    public CountSample {
        if (!(size >= 0 && size <= LARGEST)) {
            throw new InvalidInput("size", "a number from 0 to 1e15", size);
        }
        if (count < 0 || count > (size == 0 ? 0 : LARGEST)) {
            throw new InvalidInput("count", size == 0 ? "0 in an empty sample" : "a number from 0 to 1e15", count);
        }
    }

    /** A count in a sample of always the same extent, for the c chart. */
    public static CountSample of(long count) {
        return new CountSample(count, 1);
    }

    /** A count of so many units. */
    public static CountSample of(long count, long size) {
        return new CountSample(count, size);
    }
}
