package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuantileProperties {

    /** In a narrow range, so that values repeat; an annotation on an array would not reach its values. */
    @Provide
    static Arbitrary<long[]> samples() {
        return Arbitraries.longs()
                .between(-1000, 1000)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(sample -> LongStream.of(sample).sorted().toArray());
    }

    @Property
    void atLeastTheShareLiesAtOrBelowTheNearestRankAndLessBelowIt(
            @ForAll("samples") long[] sample, @ForAll @IntRange(min = 1, max = 100) int percent) {
        double value = Quantile.NEAREST_RANK.of(sample, percent / 100.0).value().orElseThrow();

        assertThat(Arrays.stream(sample).filter(one -> one <= value).count() * 100)
                .isGreaterThanOrEqualTo((long) percent * sample.length);
        assertThat(Arrays.stream(sample).filter(one -> one < value).count() * 100)
                .isLessThan((long) percent * sample.length);
    }

    @Property
    void bothMethodsGrowWithTheProbabilityAndStayWithinTheSample(
            @ForAll("samples") long[] sample, @ForAll @IntRange(max = 99) int percent) {
        for (Quantile method : Quantile.values()) {
            double value = method.of(sample, percent / 100.0).value().orElseThrow();
            double next = method.of(sample, (percent + 1) / 100.0).value().orElseThrow();

            assertThat(value).isBetween((double) sample[0], (double) sample[sample.length - 1]);
            assertThat(next).isGreaterThanOrEqualTo(value);
        }
    }
}
