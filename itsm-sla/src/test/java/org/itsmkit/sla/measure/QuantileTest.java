package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class QuantileTest {

    private static final long[] SAMPLE = {15, 20, 35, 40, 50};

    /** The worked example of "Percentile" in the NIST-style literature: 5 %, 30 %, 40 %, 50 %, 100 % of this sample. */
    @Test
    void theNearestRankIsAlwaysAValueOfTheSample() {
        assertThat(Quantile.NEAREST_RANK.of(SAMPLE, 0.05).value()).hasValue(15);
        assertThat(Quantile.NEAREST_RANK.of(SAMPLE, 0.30).value()).hasValue(20);
        assertThat(Quantile.NEAREST_RANK.of(SAMPLE, 0.40).value()).hasValue(20);
        assertThat(Quantile.NEAREST_RANK.of(SAMPLE, 0.50).value()).hasValue(35);
        assertThat(Quantile.NEAREST_RANK.of(SAMPLE, 0).value()).hasValue(15);
        assertThat(Quantile.NEAREST_RANK.of(SAMPLE, 1).value()).hasValue(50);
    }

    @Test
    void linearLiesBetweenNeighboursAsInSpreadsheets() {
        assertThat(Quantile.LINEAR.of(SAMPLE, 0.40).value()).hasValue(29);
        assertThat(Quantile.LINEAR.of(new long[] {1, 2, 3, 4}, 0.75).value()).hasValue(3.25);
        assertThat(Quantile.LINEAR.of(SAMPLE, 0).value()).hasValue(15);
        assertThat(Quantile.LINEAR.of(SAMPLE, 1).value()).hasValue(50);
        assertThat(Quantile.LINEAR
                        .of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, 0.5)
                        .value())
                .hasValue(-0.5);
    }

    @Test
    void aProbabilityIsTheDecimalThatItPrintsAs() {
        long[] hundred = LongStream.rangeClosed(1, 100).toArray();

        assertThat(Quantile.NEAREST_RANK.of(hundred, 0.07).value()).hasValue(7);
        assertThat(Quantile.NEAREST_RANK.of(hundred, 0.29).value()).hasValue(29);
        assertThat(Quantile.LINEAR
                        .of(LongStream.rangeClosed(0, 100).toArray(), 0.29)
                        .value())
                .hasValue(29);
    }

    @Test
    void anEmptySampleHasNoValueAndSaysSo() {
        Figure result = Quantile.LINEAR.of(new long[0], 0.95);

        assertThat(result.value()).isEmpty();
        assertThat(result.sampleSize()).isZero();
        assertThat(result.method()).isEqualTo("LINEAR");
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> Quantile.LINEAR.of(SAMPLE, Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Quantile.LINEAR.of(SAMPLE, 1.01)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Quantile.NEAREST_RANK.of(new long[] {2, 1}, 0.5))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("sorted: expected a value not below its predecessor 2, but found \"1\"");
    }
}
