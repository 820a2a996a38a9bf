package org.itsmkit.sla.experience;

import java.time.Duration;
import org.itsmkit.sla.measure.Figure;

/**
 * The share of people who are satisfied after waiting. A desk's own curve, fitted to its answers, can be laid beside one that
 * is commonly quoted.
 */
public interface SatisfactionCurve {

    /**
     * The expected share of the satisfied, from 0 to 1, after a wait; undefined where the curve says nothing, which is everywhere
     * beyond the waits that it was made of.
     *
     * @param wait zero or more
     */
    Figure at(Duration wait);
}
