package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionIntervalTest {

    @Test
    void nineteenOfTwentyMayBeMuchLessThanTheyLook() {
        Figure satisfied = ProportionInterval.WILSON.of(19, 20, 0.95);

        assertThat(satisfied.value()).hasValue(0.95);
        assertThat(satisfied.sampleSize()).isEqualTo(20);
        assertThat(satisfied.method()).isEqualTo("WILSON");
        assertThat(satisfied.interval().orElseThrow().low()).isCloseTo(0.7638688066, within(1e-10));
        assertThat(satisfied.interval().orElseThrow().high()).isCloseTo(0.9911185512, within(1e-10));
        assertThat(satisfied.interval().orElseThrow().confidence()).isEqualTo(0.95);
    }

    @Test
    void aZFromATableIsNamed() {
        Figure share = ProportionInterval.WILSON.of(1, 1, 0.95, 1.96);

        assertThat(share.method()).isEqualTo("WILSON, Z 1.96");
        assertThat(share.interval().orElseThrow().low()).isCloseTo(0.20654329147389294, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void noTrialsHaveNoShare(ProportionInterval method) {
        assertThat(method.of(0, 0, 0.95)).isEqualTo(Figure.undefined(0, method.name()));
    }

    @ParameterizedTest
    @EnumSource
    void noSuccessLeavesZeroPossibleAndNoFailureOne(ProportionInterval method) {
        for (long trials : new long[] {1, 7, 1_000_000, Long.MAX_VALUE}) {
            Interval none = method.of(0, trials, 0.9).interval().orElseThrow();
            Interval all = method.of(trials, trials, 0.9).interval().orElseThrow();

            assertThat(none.low()).isZero();
            assertThat(none.high()).isPositive();
            assertThat(all.high()).isEqualTo(1);
            assertThat(all.low()).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsBeyondAllDesksStillGetTheIntervalOfTheNormalDistribution(ProportionInterval method) {
        long trials = 4_000_000_000_000L;
        Interval interval = method.of(trials / 4, trials, 0.95).interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(0.25 - 4.2434e-7, within(1e-11));
        assertThat(interval.high()).isCloseTo(0.25 + 4.2434e-7, within(1e-11));
    }

    @ParameterizedTest
    @EnumSource
    void badInputIsRefused(ProportionInterval method) {
        assertThatThrownBy(() -> method.of(-1, 5, 0.95)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> method.of(6, 5, 0.95))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("successes: expected from 0 to 5, but found \"6\"");
        assertThatThrownBy(() -> method.of(0, -5, 0.95)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> method.of(1, 5, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> method.of(1, 5, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> method.of(1, 5, Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> method.of(1, 5, 0.95, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> method.of(1, 5, 0.95, Double.NaN)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aMethodWithoutAZRefusesOne() {
        assertThatThrownBy(() -> ProportionInterval.JEFFREYS.of(1, 5, 0.95, 1.96))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("method: expected one that knows a z: WILSON or AGRESTI_COULL, but found \"JEFFREYS\"");
    }
}
