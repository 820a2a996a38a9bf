package org.itsmkit.sla.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** The distributions against those of another library. */
class DistributionProperties {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @Property
    void theShareAboveAValueOfTheNormalAgrees(@ForAll @DoubleRange(min = -37, max = 37) @Scale(4) double x) {
        double expected = NORMAL.survivalProbability(x);

        assertThat(Normal.above(x)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Property
    void theShareAboveAQuantileIsTheRest(@ForAll @DoubleRange(min = -300, max = -0.7) @Scale(4) double logarithm) {
        double share = Math.exp(logarithm);

        assertThat(Normal.above(-Normal.quantile(share))).isCloseTo(share, within(1e-11 * share));
    }

    @Property
    void bothSharesOfTheGammaAgree(
            @ForAll @DoubleRange(min = 0.1, max = 20_000) @Scale(4) double shape,
            @ForAll @DoubleRange(min = -8, max = 8) @Scale(4) double deviations) {
        double x = Math.max(shape / 100, shape + deviations * Math.sqrt(shape));
        GammaDistribution oracle = GammaDistribution.of(shape, 1);

        assertThat(Gamma.lower(shape, x)).isCloseTo(oracle.cumulativeProbability(x), within(1e-11));
        double above = oracle.survivalProbability(x);
        assertThat(Gamma.upper(shape, x)).isCloseTo(above, within(1e-9 * above + 1e-15));
    }

    @Property(tries = 300)
    void quantilesOfTheGammaAgree(
            @ForAll @DoubleRange(min = 0.5, max = 20_000) @Scale(4) double shape,
            @ForAll @DoubleRange(min = 0.0001, max = 0.9999) @Scale(4) double probability) {
        double expected = GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability);

        assertThat(Gamma.quantile(shape, probability)).isCloseTo(expected, within(1e-8 * expected + 1e-12));
    }

    @Property(tries = 100)
    void theExpansionForLargeShapesMeetsTheSearch(
            @ForAll @DoubleRange(min = 100_000.1, max = 300_000) @Scale(4) double shape,
            @ForAll @DoubleRange(min = 0.0001, max = 0.9999) @Scale(4) double probability) {
        assertThat(Gamma.lower(shape, Gamma.quantile(shape, probability))).isCloseTo(probability, within(1e-10));
    }

    @Property
    void poissonProbabilitiesAgree(
            @ForAll @IntRange(max = 100_000) int k,
            @ForAll @DoubleRange(min = -6, max = 6) @Scale(4) double deviations) {
        double mean = Math.max(0.01, k + deviations * Math.sqrt(k));
        double expected = PoissonDistribution.of(mean).probability(k);

        assertThat(Gamma.poisson(k, mean)).isCloseTo(expected, within(1e-10 * expected));
    }

    @Property
    void binomialProbabilitiesAgree(
            @ForAll @IntRange(min = 1, max = 5_000) int trials,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(4) double chance,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(4) double place) {
        int successes = (int) Math.round(place * trials);
        double expected = BinomialDistribution.of(trials, chance).probability(successes);

        assertThat(new BinomialTrials(trials, chance, 1 - chance).probability(successes))
                .isCloseTo(expected, within(1e-10 * expected + 1e-300));
    }

    @Property(tries = 500)
    void theLowerTailIsTheLongestThatTheProbabilityAllows(
            @ForAll @IntRange(min = 1, max = 5_000) int trials,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(4) double chance,
            @ForAll @DoubleRange(min = 0.0005, max = 0.9) @Scale(4) double atMost) {
        BinomialTrials.Tail tail = new BinomialTrials(trials, chance, 1 - chance).lowerTail(atMost);
        BinomialDistribution oracle = BinomialDistribution.of(trials, chance);

        double inside = oracle.cumulativeProbability((int) tail.successes() - 1);
        assertThat(tail.probability()).isCloseTo(inside, within(1e-10));
        assertThat(inside).isLessThanOrEqualTo(atMost + 1e-12);
        assertThat(oracle.cumulativeProbability((int) tail.successes())).isGreaterThan(atMost - 1e-12);
    }
}
