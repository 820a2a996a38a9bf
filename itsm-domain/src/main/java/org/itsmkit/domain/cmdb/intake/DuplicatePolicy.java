package org.itsmkit.domain.cmdb.intake;

import org.itsmkit.sla.InvalidInput;

/**
 * What is done when several items look like the one that a record means. People are always asked to merge them.
 *
 * @param takesOldest whether the oldest is taken and the others are marked as its duplicates; else the record is refused
 * @param threshold up to how many such items, two or more, this one included; with more the record is refused
 */
public record DuplicatePolicy(boolean takesOldest, int threshold) {

    /** The oldest of up to five is taken, as ServiceNow does of fewer than five; of exactly five its documentation is silent. */
    public static final DuplicatePolicy DEFAULT = new DuplicatePolicy(true, 5);

    private static final int MOST = 1_000;

    public DuplicatePolicy {
        if (threshold < 2 || threshold > MOST) {
            throw new InvalidInput("threshold", "2 to " + MOST, threshold);
        }
    }
}
