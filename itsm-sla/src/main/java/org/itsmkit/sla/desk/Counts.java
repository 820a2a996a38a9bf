package org.itsmkit.sla.desk;

import org.itsmkit.sla.InvalidInput;

/** Counts of things. */
final class Counts {

    private Counts() {}

    /** Refuses a count below zero. */
    static void require(String field, long count) {
        if (count < 0) {
            throw new InvalidInput(field, "a count of zero or more", count);
        }
    }
}
