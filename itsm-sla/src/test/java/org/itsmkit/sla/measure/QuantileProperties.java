package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class QuantileProperties {

    @Property
    void atLeastTheShareLiesAtOrBelowTheNearestRankAndLessBelowIt(
            @ForAll @Size(min = 1, max = 60) long @LongRange(min = -1000, max = 1000) [] sample,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Arrays.sort(sample);
        double value = Quantile.NEAREST_RANK.of(sample, percent / 100.0).value().orElseThrow();

        assertThat(Arrays.stream(sample).filter(one -> one <= value).count() * 100)
                .isGreaterThanOrEqualTo((long) percent * sample.length);
        assertThat(Arrays.stream(sample).filter(one -> one < value).count() * 100)
                .isLessThan((long) percent * sample.length);
    }

    @Property
    void bothMethodsGrowWithTheProbabilityAndStayWithinTheSample(
            @ForAll @Size(min = 1, max = 60) long @LongRange(min = -1000, max = 1000) [] sample,
            @ForAll @IntRange(max = 99) int percent) {
        Arrays.sort(sample);
        for (Quantile method : Quantile.values()) {
            double value = method.of(sample, percent / 100.0).value().orElseThrow();
            double next = method.of(sample, (percent + 1) / 100.0).value().orElseThrow();

            assertThat(value).isBetween((double) sample[0], (double) sample[sample.length - 1]);
            assertThat(next).isGreaterThanOrEqualTo(value);
        }
    }
}
