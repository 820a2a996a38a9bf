package org.itsmkit.sla.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.math.Nanoseconds;
import org.itsmkit.sla.measure.Evidence;

/**
 * By what share something is said to cut the mean handling time. A default to be replaced by figures of one's own. Immutable.
 *
 * @param lowCut the lesser cut, from 0 to 1
 * @param highCut the greater cut, not below the lesser, at most 1
 * @param evidence how well it is founded
 * @param source where it comes from
 */
public record HandlingTimeBenchmark(double lowCut, double highCut, Evidence evidence, String source) {

    /** What is commonly quoted for a knowledge base with artificial intelligence: 20 to 30 %. No primary source was found. */
    public static final HandlingTimeBenchmark QUOTED_KNOWLEDGE_BASE =
            new HandlingTimeBenchmark(0.2, 0.3, Evidence.UNVERIFIED, "commonly quoted");

    /**
     * Refuses cuts out of range.
     *
     * @throws InvalidInput naming the cut
     */
    public HandlingTimeBenchmark {
        if (!(lowCut >= 0 && lowCut <= 1)) {
            throw new InvalidInput("lowCut", "a share from 0 to 1", lowCut);
        }
        if (!(highCut >= lowCut && highCut <= 1)) {
            throw new InvalidInput("highCut", "a share from " + lowCut + " to 1", highCut);
        }
        InvalidInput.text("source", source, 200);
    }

    /**
     * What a handling time would become, to the nearest nanosecond: low is after the greater cut.
     *
     * @param time zero or more and under 292 years
     * @throws InvalidInput if it is out of range
     */
    public Expected<Duration> appliedTo(Duration time) {
        Nanoseconds.require("time", time);
        return new Expected<>(cut(time, highCut), cut(time, lowCut), evidence, source);
    }

    private static Duration cut(Duration time, double share) {
        return Duration.ofNanos(BigDecimal.ONE
                .subtract(BigDecimal.valueOf(share))
                .multiply(BigDecimal.valueOf(time.toNanos()))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }
}
