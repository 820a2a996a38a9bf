package org.itsmkit.sla.experience;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;

/**
 * Draws the means of small groups to what is known of the whole, so that three bad answers do not put a service last: as if
 * each group had some more answers with the mean of its parent, (m prior + n mean) / (m + n). A posterior mean with a prior of
 * that weight (B. Efron and C. Morris, "Stein's Paradox in Statistics", Scientific American 236, 1977). Immutable.
 *
 * @param prior the mean of the parent group, in the unit of the means
 * @param answers how many answers the prior is worth: the m of the formula, zero or more
 */
public record Shrinkage(double prior, double answers) {

    /**
     * Refuses what is out of range.
     *
     * @throws InvalidInput naming the part
     */
    public Shrinkage {
        Means.finite("prior", prior);
        if (!(answers >= 0 && answers < Double.POSITIVE_INFINITY)) {
            throw new InvalidInput("answers", "a finite number of zero or more", answers);
        }
    }

    /**
     * The mean drawn to the prior. An undefined mean becomes the prior, with a sample of none; undefined where the prior is worth
     * nothing either. It has no interval: it is off on purpose, by less than it would be without.
     *
     * @param mean with its sample size
     */
    public Figure of(Figure mean) {
        String method = "SHRUNK, PRIOR " + prior + ", ANSWERS " + answers + ", " + mean.method();
        if (mean.value().isEmpty()) {
            return answers > 0 ? Figure.of(prior, 0, method) : Figure.undefined(0, method);
        }
        if (mean.sampleSize() + answers == 0) {
            return mean;
        }
        double known = mean.sampleSize() / (mean.sampleSize() + answers);
        return Figure.of(prior + known * (mean.value().getAsDouble() - prior), mean.sampleSize(), method);
    }
}
