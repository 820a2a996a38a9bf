package org.itsmkit.sla.value;

import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Evidence;

/**
 * By how much something is said to raise the rate of first-contact resolution, in percentage points, which are added to the
 * rate. A default to be replaced by figures of one's own. Immutable.
 *
 * @param lowPoints the lesser gain in percentage points, from 0 to 100
 * @param highPoints the greater gain, not below the lesser, at most 100
 * @param evidence how well it is founded
 * @param source where it comes from
 */
public record FirstContactBenchmark(double lowPoints, double highPoints, Evidence evidence, String source) {

    /** What is commonly quoted for a knowledge base with artificial intelligence: 5 to 7 points. No primary source was found. */
    public static final FirstContactBenchmark QUOTED_KNOWLEDGE_BASE =
            new FirstContactBenchmark(5, 7, Evidence.UNVERIFIED, "commonly quoted");

    /**
     * Refuses gains out of range.
     *
     * @throws InvalidInput naming the gain
     */
    public FirstContactBenchmark {
        if (!(lowPoints >= 0 && lowPoints <= 100)) {
            throw new InvalidInput("lowPoints", "from 0 to 100 percentage points", lowPoints);
        }
        if (!(highPoints >= lowPoints && highPoints <= 100)) {
            throw new InvalidInput("highPoints", "from " + lowPoints + " to 100 percentage points", highPoints);
        }
        InvalidInput.text("source", source, 200);
    }

    /**
     * What a rate would become, at most 1.
     *
     * @param rate from 0 to 1
     * @throws InvalidInput if it is out of range
     */
    public Expected<Double> appliedTo(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new InvalidInput("rate", "a share from 0 to 1", rate);
        }
        return new Expected<>(
                Math.min(1, rate + lowPoints / 100), Math.min(1, rate + highPoints / 100), evidence, source);
    }
}
