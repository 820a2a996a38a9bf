package org.itsmkit.sla.value;

import org.itsmkit.sla.measure.Figure;

/**
 * After how many periods flows have paid back what they cost. Immutable.
 *
 * @param periods from the first flow, a part of a period by linear interpolation; 0 if nothing was ever spent, undefined if it
 *     is never recovered
 * @param crossings how often the running total came from below zero to zero or above
 * @param isLost whether the running total falls below zero again after it was first recovered
 */
public record Payback(Figure periods, int crossings, boolean isLost) {

    /** Whether what was recovered was lost again, so that the first recovery says little. */
    public boolean isAmbiguous() {
        return isLost;
    }
}
