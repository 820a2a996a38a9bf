package org.itsmkit.sla.availability;

import org.itsmkit.sla.InvalidInput;

/** Numbers from 0 to 1. */
final class Shares {

    private Shares() {}

    static double require(String field, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new InvalidInput(field, "a number from 0 to 1", share);
        }
        return share;
    }

    /** A probability whose sum of rounded parts may lie a last digit beyond its range. */
    static double clamp(double probability) {
        return Math.max(0, Math.min(1, probability));
    }
}
