package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class MeanTest {

    /** The ten readings of the NIST/SEMATECH handbook, 6.3.2.2, with t(0.975; 9) = 2.262157 and s = 2.0338524. */
    @Test
    void theMeanCarriesStudentsInterval() {
        Figure mean = Mean.of(new double[] {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1}, 0.95);

        assertThat(mean.value().orElseThrow()).isCloseTo(50.81, within(1e-12));
        Interval interval = mean.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(50.81 - 2.262157 * 2.0338524 / Math.sqrt(10), within(1e-5));
        assertThat(interval.high()).isCloseTo(50.81 + 2.262157 * 2.0338524 / Math.sqrt(10), within(1e-5));
        assertThat(interval.confidence()).isEqualTo(0.95);
        assertThat(mean.sampleSize()).isEqualTo(10);
    }

    @Test
    void nothingHasNoMeanAndOneValueNoInterval() {
        assertThat(Mean.of(new double[0], 0.95)).isEqualTo(Figure.undefined(0, "MEAN, STUDENT_T"));
        assertThat(Mean.of(new double[] {7}, 0.95)).isEqualTo(Figure.of(7, 1, "MEAN, STUDENT_T"));
    }

    /** The mean of three times 0.1 is not 0.1 in binary, which is no spread. */
    @Test
    void aConstantSampleSaysNothingOfHowFarTheMeanIsOff() {
        assertThat(Mean.of(new double[] {0.1, 0.1, 0.1}, 0.95).interval()).isEmpty();
    }

    @Test
    void aMissingValueIsNotPassedOver() {
        assertThatThrownBy(() -> Mean.of(new double[] {1, Double.NaN}, 0.95))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("values[1]: expected a number of at most 1e100 in size, but found \"NaN\"");
        assertThatThrownBy(() -> Mean.of(new double[] {1e200}, 0.95)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Mean.of(new double[] {1}, 1)).isInstanceOf(InvalidInput.class);
    }
}
