package org.itsmkit.sla.experience;

import org.itsmkit.sla.measure.Figure;

/**
 * A mean in which old values count less. Immutable.
 *
 * @param mean in the unit of the values; its sample size is how many there are, and its interval rests on the effective one
 * @param weightSum what the weights add up to, where a value of this instant weighs 1
 * @param effectiveSampleSize of how many equally weighted values the mean is worth: (&Sigma;w)&sup2; / &Sigma;w&sup2; (L. Kish,
 *     "Survey Sampling", 1965); 0 of nothing
 */
public record DecayedMean(Figure mean, double weightSum, double effectiveSampleSize) {

    /** Takes what {@link HalfLife} computed. */
    public DecayedMean {}
}
