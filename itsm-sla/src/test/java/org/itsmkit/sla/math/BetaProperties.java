package org.itsmkit.sla.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BetaDistribution;

class BetaProperties {

    @Property(tries = 300)
    void sharesAgreeWithAnotherLibrary(
            @ForAll @DoubleRange(min = -1, max = 4) @Scale(6) double logA,
            @ForAll @DoubleRange(min = -1, max = 4) @Scale(6) double logB,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double probability) {
        BetaDistribution oracle = BetaDistribution.of(Math.pow(10, logA), Math.pow(10, logB));
        double x = oracle.inverseCumulativeProbability(probability);

        assertThat(Beta.cumulative(x, oracle.getAlpha(), oracle.getBeta()))
                .isCloseTo(oracle.cumulativeProbability(x), within(1e-11));
    }

    @Property(tries = 300)
    void quantilesAgreeWithAnotherLibrary(
            @ForAll @DoubleRange(min = -0.3, max = 5) @Scale(6) double logA,
            @ForAll @DoubleRange(min = -0.3, max = 5) @Scale(6) double logB,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double probability) {
        BetaDistribution oracle = BetaDistribution.of(Math.pow(10, logA), Math.pow(10, logB));

        assertThat(Beta.quantile(probability, oracle.getAlpha(), oracle.getBeta()))
                .isCloseTo(oracle.inverseCumulativeProbability(probability), within(1e-10));
    }

    /** With one parameter of 1 the distribution is a power. */
    @Property(tries = 300)
    void aParameterOfOneGivesAPower(
            @ForAll @DoubleRange(min = -690, max = -0.001) @Scale(6) double logarithm,
            @ForAll @DoubleRange(min = 1, max = 1000) @Scale(6) double a) {
        double probability = Math.exp(logarithm);

        assertThat(Beta.quantile(probability, a, 1)).isCloseTo(Math.exp(logarithm / a), within(1e-13));
        assertThat(Beta.quantile(probability, 1, a))
                .isCloseTo(-Math.expm1(Math.log1p(-probability) / a), within(1e-13));
    }

    /** Where the expansion takes over, both ways must say the same. */
    @Property(tries = 30)
    void theExpansionForLargeParametersContinuesTheSearch(
            @ForAll @DoubleRange(min = 6, max = 7) @Scale(6) double logA,
            @ForAll @DoubleRange(min = 6, max = 7) @Scale(6) double logB,
            @ForAll @DoubleRange(min = 0.0001, max = 0.9999) @Scale(6) double probability) {
        double a = Math.pow(10, logA);
        double b = Math.pow(10, logB);
        double x = Beta.quantile(probability, a, b);

        assertThat(Beta.cumulative(x, a, b)).isCloseTo(probability, within(1e-9));
    }
}
