package org.itsmkit.sla.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.NormalDistribution;

class NormalProperties {

    private static final NormalDistribution ORACLE = NormalDistribution.of(0, 1);

    @Property
    void quantilesAgreeWithAnotherLibrary(
            @ForAll @DoubleRange(min = 0.000001, max = 0.999999) @Scale(6) double probability) {
        double expected = ORACLE.inverseCumulativeProbability(probability);
        assertThat(Normal.quantile(probability)).isCloseTo(expected, within(1e-10));
    }

    @Property
    void quantilesOfTinySharesAgreeToo(@ForAll @DoubleRange(min = -690, max = -1) double logarithm) {
        double probability = Math.exp(logarithm);
        double expected = ORACLE.inverseCumulativeProbability(probability);
        assertThat(Normal.quantile(probability)).isCloseTo(expected, within(1e-12 * Math.abs(expected) + 1e-12));
    }
}
