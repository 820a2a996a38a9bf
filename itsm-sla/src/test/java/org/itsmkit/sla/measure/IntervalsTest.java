package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static long[] upTo(long n) {
        return LongStream.rangeClosed(1, n).toArray();
    }

    /** The usual table: ranks 1 and 6 of 6 (0.96875), 2 and 9 of 10 (0.978516), 6 and 15 of 20 (0.958611). */
    @Test
    void theMedianLiesBetweenTheRanksOfTheUsualTable() {
        assertMedian(6, 1, 6, 0.96875);
        assertMedian(10, 2, 9, 0.978515625);
        assertMedian(20, 6, 15, 0.958611);
    }

    private static void assertMedian(int n, long low, long high, double confidence) {
        Figure median = Quantile.LINEAR.of(upTo(n), 0.5, 0.95);

        assertThat(median.value()).hasValue((n + 1) / 2.0);
        Interval interval = median.interval().orElseThrow();
        assertThat(interval.low()).isEqualTo(low);
        assertThat(interval.high()).isEqualTo(high);
        assertThat(interval.confidence()).isCloseTo(confidence, within(1e-6));
    }

    @Test
    void fiveValuesAreTooFewForAMedianWithNinetyFivePercent() {
        assertThat(Quantile.LINEAR.of(upTo(5), 0.5, 0.95).interval()).isEmpty();
        assertThat(Quantile.LINEAR.of(new long[0], 0.5, 0.95)).isEqualTo(Figure.undefined(0, "LINEAR"));
    }

    @Test
    void aHighQuantileOfFewValuesHasNoUpperEnd() {
        Interval interval =
                Quantile.NEAREST_RANK.of(upTo(30), 0.95, 0.95).interval().orElseThrow();

        assertThat(interval.low()).isEqualTo(26);
        assertThat(interval.high()).isInfinite();
    }

    @Test
    void theEndsOfASampleAndProbabilitiesCloseToThemAreAnswered() {
        assertThat(Quantile.LINEAR.of(upTo(100), 0, 0.95).interval()).isEmpty();
        assertThat(Quantile.LINEAR.of(upTo(100), 1, 0.95).interval()).isEmpty();
        Interval lowest = Quantile.LINEAR.of(upTo(100), 1e-20, 0.95).interval().orElseThrow();
        assertThat(lowest.low()).isInfinite();
        assertThat(lowest.high()).isEqualTo(1);
        Interval highest = Quantile.LINEAR
                .of(upTo(100), Math.nextDown(1.0), 0.95)
                .interval()
                .orElseThrow();
        assertThat(highest.low()).isEqualTo(100);
        assertThat(highest.high()).isInfinite();
    }

    /** Garwood's table: 0 gives 0 to 3.688879, 10 gives 4.795389 to 18.390356. */
    @Test
    void theExactIntervalOfACountIsGarwoods() {
        assertEnds(RateInterval.EXACT.of(0, 1, 0.95), 0, 3.688879);
        assertEnds(RateInterval.EXACT.of(10, 1, 0.95), 4.795389, 18.390356);
        assertEnds(RateInterval.EXACT.of(10, 4, 0.95), 4.795389 / 4, 18.390356 / 4);
    }

    @Test
    void theScoreIntervalSolvesItsEquation() {
        double z = 1.959963984540054;
        Interval interval = RateInterval.SCORE.of(10, 1, 0.95).interval().orElseThrow();

        assertThat((10 - interval.low()) / Math.sqrt(interval.low())).isCloseTo(z, within(1e-12));
        assertThat((interval.high() - 10) / Math.sqrt(interval.high())).isCloseTo(z, within(1e-12));
        assertEnds(RateInterval.SCORE.of(0, 1, 0.95), 0, z * z);
    }

    private static void assertEnds(Figure rate, double low, double high) {
        Interval interval = rate.interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }

    @Test
    void aRateCarriesTheEventsItRestsOn() {
        Figure rate = RateInterval.EXACT.of(12, 3, 0.95);

        assertThat(rate.value()).hasValue(4);
        assertThat(rate.sampleSize()).isEqualTo(12);
        assertThat(rate.method()).isEqualTo("RATE, POISSON_EXACT");
    }

    @Test
    void nothingObservedHasNoRate() {
        assertThat(RateInterval.SCORE.of(0, 0, 0.95)).isEqualTo(Figure.undefined(0, "RATE, POISSON_SCORE"));
        assertThatThrownBy(() -> RateInterval.EXACT.of(1, 0, 0.95)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> RateInterval.EXACT.of(-1, 1, 0.95)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> RateInterval.EXACT.of(1, Double.NaN, 0.95)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theLargestCountIsAnswered() {
        Interval interval =
                RateInterval.EXACT.of(Long.MAX_VALUE, 1, 0.95).interval().orElseThrow();

        assertThat(interval.contains(Long.MAX_VALUE)).isTrue();
    }
}
