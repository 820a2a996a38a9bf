package org.itsmkit.sla.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

class DiscreteDistributionsProperties {

    @Property(tries = 100)
    void theBinomialIsThatOfAnotherLibrary(
            @ForAll @IntRange(min = 1, max = 3000) int trials, @ForAll @DoubleRange(max = 1) double probability) {
        BinomialDistribution other = BinomialDistribution.of(trials, probability);
        double[] ours = Binomial.cumulative(trials, probability);

        assertThat(ours).hasSize(trials + 1);
        for (int k = 0; k <= trials; k++) {
            assertThat(ours[k]).isCloseTo(other.cumulativeProbability(k), within(1e-9));
        }
    }

    @Property(tries = 100)
    void thePoissonIsThatOfAnotherLibrary(
            @ForAll @IntRange(max = 2000) int count,
            @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 3000) double mean) {
        assertThat(Poisson.atMost(count, mean))
                .isCloseTo(PoissonDistribution.of(mean).cumulativeProbability(count), within(1e-9));
    }

    /** The mean with which at most n events have the probability p is half the chi-square quantile 1 - p of 2n + 2 degrees. */
    @Property(tries = 60)
    void theLimitsOfAMeanAreThoseOfChiSquare(
            @ForAll @IntRange(max = 12_000) int count,
            @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.999) double probability) {
        double other = ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(probability) / 2;

        assertThat(Poisson.meanFor(count, probability)).isCloseTo(other, within(1e-6 * other));
    }
}
