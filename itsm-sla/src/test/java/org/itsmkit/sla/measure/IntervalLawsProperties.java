package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

class IntervalLawsProperties {

    @Property
    void theMeanFollowsShiftAndScale(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = -1000, max = 1000) Integer> sample,
            @ForAll @IntRange(min = -1000, max = 1000) int shift) {
        double[] values = sample.stream().mapToDouble(Integer::doubleValue).toArray();
        Figure plain = Mean.of(values, 0.9);
        Figure moved = Mean.of(Arrays.stream(values).map(v -> 4 * v + shift).toArray(), 0.9);

        assertThat(moved.value().orElseThrow()).isCloseTo(4 * plain.value().orElseThrow() + shift, within(1e-9));
        assertThat(width(moved)).isCloseTo(4 * width(plain), within(1e-9));
    }

    @Property
    void moreConfidenceNeverNarrowsAnInterval(
            @ForAll @Size(min = 2, max = 60) long[] sample,
            @ForAll @IntRange(max = 500) int events,
            @ForAll @DoubleRange(min = 0.5, max = 0.9) @Scale(4) double confidence) {
        Arrays.sort(sample);
        double more = confidence + 0.09;

        Figure median = Quantile.LINEAR.of(sample, 0.5, confidence);
        Quantile.LINEAR.of(sample, 0.5, more).interval().ifPresent(wide -> assertHolds(wide, median));
        for (RateInterval method : RateInterval.values()) {
            assertHolds(method.of(events, 3, more).interval().orElseThrow(), method.of(events, 3, confidence));
        }
    }

    private static void assertHolds(Interval wide, Figure narrow) {
        Interval inner = narrow.interval().orElseThrow();
        assertThat(wide.low()).isLessThanOrEqualTo(inner.low());
        assertThat(wide.high()).isGreaterThanOrEqualTo(inner.high());
    }

    /** Of 1..n the interval tells its ranks, and with them its confidence. */
    @Property(tries = 300)
    void theConfidenceReachedIsTheBinomialOneAndAtLeastTheOneAskedFor(
            @ForAll @IntRange(min = 8, max = 400) int n,
            @ForAll @DoubleRange(min = 0.3, max = 0.7) @Scale(4) double probability,
            @ForAll @DoubleRange(min = 0.5, max = 0.9) @Scale(4) double confidence) {
        long[] sorted = LongStream.rangeClosed(1, n).toArray();
        Interval interval =
                Quantile.LINEAR.of(sorted, probability, confidence).interval().orElseThrow();
        BinomialDistribution below = BinomialDistribution.of(n, probability);
        double tooFew = Double.isInfinite(interval.low()) ? 0 : below.cumulativeProbability((int) interval.low() - 1);
        double tooMany = Double.isInfinite(interval.high()) ? 0 : below.survivalProbability((int) interval.high() - 1);

        assertThat(interval.confidence()).isGreaterThanOrEqualTo(confidence);
        assertThat(interval.confidence()).isCloseTo(1 - tooFew - tooMany, within(1e-10));
    }

    @Property(tries = 300)
    void atEitherEndOfTheExactRateTheCountHasHalfOfWhatTheConfidenceLeaves(
            @ForAll @IntRange(min = 1, max = 2_000) int events,
            @ForAll @DoubleRange(min = 0.5, max = 0.999) @Scale(4) double confidence) {
        Interval interval =
                RateInterval.EXACT.of(events, 1, confidence).interval().orElseThrow();

        assertThat(PoissonDistribution.of(interval.low()).survivalProbability(events - 1))
                .isCloseTo((1 - confidence) / 2, within(1e-9));
        assertThat(PoissonDistribution.of(interval.high()).cumulativeProbability(events))
                .isCloseTo((1 - confidence) / 2, within(1e-9));
    }

    private static double width(Figure figure) {
        return figure.interval()
                .map(interval -> interval.high() - interval.low())
                .orElse(0.0);
    }
}
