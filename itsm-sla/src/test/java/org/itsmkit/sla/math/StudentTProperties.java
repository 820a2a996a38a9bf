package org.itsmkit.sla.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.TDistribution;

class StudentTProperties {

    @Property(tries = 300)
    void distancesAgreeWithAnotherLibrary(
            @ForAll @DoubleRange(min = -0.3, max = 6) @Scale(6) double logFreedom,
            @ForAll @DoubleRange(min = 0.001, max = 0.99999) @Scale(6) double confidence) {
        double freedom = Math.pow(10, logFreedom);
        double expected = TDistribution.of(freedom).inverseSurvivalProbability((1 - confidence) / 2);

        assertThat(StudentT.twoSided(confidence, freedom)).isCloseTo(expected, within(1e-9 + 1e-9 * expected));
    }
}
