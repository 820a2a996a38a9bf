package org.itsmkit.sla.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class ControlChartTest {

    @Test
    void belowTwoValuesThereAreNoLimitsAndNoSignals() {
        for (double[] few : new double[][] {{}, {5}}) {
            XmrChart chart = XmrChart.of(few);

            assertThat(chart.baseline().mean().value()).isEmpty();
            assertThat(chart.baseline().limits().areDefined()).isFalse();
            assertThat(chart.individuals().points()).hasSize(few.length);
            assertThat(chart.individuals().signals()).isEmpty();
            assertThat(chart.movingRanges().points()).isEmpty();
        }
    }

    /** The mean of three times 0.1 is not 0.1 in binary. */
    @Test
    void aConstantSeriesHasNoSignal() {
        XmrChart chart = XmrChart.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});

        assertThat(chart.baseline().sigma().value()).hasValue(0);
        assertThat(chart.individuals().signals()).isEmpty();
        assertThat(chart.individuals().signals(RunRules.NELSON)).isEmpty();
        assertThat(chart.movingRanges().signals()).isEmpty();
    }

    @Test
    void aMissingValueIsNeverSkipped() {
        assertThatThrownBy(() -> XmrChart.of(new double[] {1, Double.NaN, 3}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("values[1]");
    }

    @Test
    void theConstantsAreAParameter() {
        double[] values = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};
        double range = 16.9 / 9;

        assertUpper(values, MovingRangeConstants.TABLE, 50.81 + 3 / 1.128 * range, 3.267 * range);
        assertUpper(values, MovingRangeConstants.ROUNDED_2_66, 50.81 + 2.66 * range, 3.267 * range);
        assertUpper(values, MovingRangeConstants.EXACT, 50.81 + 2.658681 * range, 3.266532 * range);
    }

    private static void assertUpper(double[] values, MovingRangeConstants constants, double upper, double rangeUpper) {
        XmrBaseline baseline = XmrBaseline.of(values, constants);

        assertThat(baseline.limits().upper().value().orElseThrow()).isCloseTo(upper, within(2e-6));
        assertThat(baseline.rangeLimits().upper().value().orElseThrow()).isCloseTo(rangeUpper, within(2e-6));
        assertThat(baseline.rangeLimits().lower().value()).hasValue(0);
    }

    @Test
    void frozenLimitsDoNotFollowNewValues() {
        XmrBaseline calm = XmrBaseline.of(new double[] {10, 12, 10, 12, 10, 12}, MovingRangeConstants.TABLE);
        XmrChart later = calm.chart(new double[] {11, 30, 11});

        assertThat(later.baseline()).isEqualTo(calm);
        assertThat(later.individuals().outside()).extracting(ChartPoint::index).containsExactly(1);
        assertThat(later.movingRanges().outside()).extracting(ChartPoint::index).containsExactly(0, 1);
        assertThat(calm.chart(new double[] {30}).individuals().outside()).hasSize(1);
    }

    @Test
    void ratesArePooledAndLimitsFollowTheSize() {
        List<CountSample> weeks = List.of(CountSample.of(1, 10), CountSample.of(30, 90));
        AttributeBaseline baseline = AttributeChart.P.baseline(weeks);

        assertThat(baseline.rate().value()).as("not the mean of 0.1 and 0.333").hasValue(0.31);
        assertThat(baseline.limits(100).upper().value().orElseThrow())
                .isCloseTo(0.31 + 3 * Math.sqrt(0.31 * 0.69 / 100), within(1e-12));
        assertThat(baseline.limits(25).lower().value().orElseThrow())
                .isCloseTo(0.31 - 3 * Math.sqrt(0.31 * 0.69 / 25), within(1e-12));
        ControlChart chart = AttributeChart.U.of(List.of(new CountSample(3, 1.5), new CountSample(5, 2.5)));
        assertThat(chart.points().get(1).limits().upper().value().orElseThrow())
                .isCloseTo(2 + 3 * Math.sqrt(2 / 2.5), within(1e-12));
    }

    @Test
    void limitsEndWhereNoValueCanLie() {
        assertEnds(AttributeChart.P.given(0.01).limits(10), 0, 0.01 + 3 * Math.sqrt(0.01 * 0.99 / 10));
        assertEnds(AttributeChart.P.given(0.99).limits(10), 0.99 - 3 * Math.sqrt(0.01 * 0.99 / 10), 1);
        assertEnds(AttributeChart.NP.given(0.99).limits(10), 9.9 - 3 * Math.sqrt(0.099), 10);
        assertEnds(AttributeChart.C.given(4).limits(1), 0, 10);
        assertEnds(AttributeChart.U.given(4).limits(4), 1, 7);
        assertEnds(AttributeChart.P.given(0).limits(10), 0, 0);
    }

    private static void assertEnds(ControlLimits limits, double lower, double upper) {
        assertThat(limits.lower().value().orElseThrow()).isCloseTo(lower, within(1e-12));
        assertThat(limits.upper().value().orElseThrow()).isCloseTo(upper, within(1e-12));
    }

    @Test
    void anEmptySampleIsLeftOutSaidSoAndBreaksRuns() {
        List<CountSample> samples = List.of(
                CountSample.of(4, 10),
                CountSample.of(4, 10),
                CountSample.of(0, 0),
                CountSample.of(4, 10),
                CountSample.of(0, 10),
                CountSample.of(0, 10));
        ControlChart chart = AttributeChart.P.of(samples);

        assertThat(chart.points()).extracting(ChartPoint::index).containsExactly(0, 1, 3, 4, 5);
        assertThat(chart.leftOut()).containsExactly(new LeftOut(2, LeftOut.Reason.EMPTY_SAMPLE));
        assertThat(chart.points().get(0).limits().centre().value()).hasValue(0.24);
        assertThat(chart.signals(RunRules.named("RUN", RunPattern.sameSide(2))))
                .extracting(Signal::start)
                .containsExactly(0, 4);
        assertThat(chart.signals(RunRules.named("RUN", RunPattern.sameSide(3)))).isEmpty();
    }

    @Test
    void nothingButEmptySamplesHasNoLimits() {
        ControlChart chart = AttributeChart.P.of(List.of(CountSample.of(0, 0)));

        assertThat(chart.points()).isEmpty();
        assertThat(chart.signals()).isEmpty();
        assertThat(AttributeChart.P.baseline(List.of()).rate().value()).isEmpty();
        assertThat(AttributeChart.P.baseline(List.of()).limits(5).areDefined()).isFalse();
        assertThat(AttributeChart.P
                        .baseline(List.of())
                        .chart(List.of(CountSample.of(1, 2)))
                        .signals())
                .isEmpty();
    }

    @Test
    void zoneRulesAreOffForCountsUnlessAskedFor() {
        AttributeBaseline known = AttributeChart.C.given(100);
        ControlChart chart = known.chart(List.of(CountSample.of(125), CountSample.of(125), CountSample.of(100)));

        assertThat(chart.signals()).isEmpty();
        assertThat(chart.signals(RunRules.WESTERN_ELECTRIC))
                .extracting(signal -> signal.rule().number())
                .containsExactly(2);
    }

    /** Large samples whose rate really varies: nearly all lie outside the binomial limits, none outside Laney's. */
    @Test
    void laneysLimitsAllowForARateThatVariesByItself() {
        List<CountSample> months = IntStream.range(0, 20)
                .mapToObj(month -> CountSample.of(10_000 + (month % 2 == 0 ? 1_000 : -1_000), 100_000))
                .toList();
        ControlChart binomial = AttributeChart.P.of(months);
        AttributeBaseline laney = AttributeChart.P.baseline(months, Set.of(), Dispersion.LANEY);

        assertThat(binomial.outside()).hasSize(20);
        assertThat(laney.chart(months).outside()).isEmpty();
        double sigma = Math.sqrt(0.1 * 0.9 / 100_000);
        double ofZ = 0.02 / sigma / 1.128;
        assertThat(laney.inflation().value().orElseThrow()).isCloseTo(ofZ, within(1e-9));
        assertThat(laney.limits(100_000).upper().value().orElseThrow()).isCloseTo(0.1 + 3 * sigma * ofZ, within(1e-12));
        assertThat(AttributeChart.P
                        .baseline(months.subList(0, 1), Set.of(), Dispersion.LANEY)
                        .limits(10)
                        .areDefined())
                .isFalse();
        assertThat(AttributeChart.P
                        .baseline(List.of(CountSample.of(0, 5), CountSample.of(0, 5)), Set.of(), Dispersion.LANEY)
                        .limits(10)
                        .upper()
                        .value())
                .hasValue(0);
    }

    @Test
    void impossibleCountsAreRefused() {
        assertRefused(() -> new CountSample(-1, 5));
        assertRefused(() -> new CountSample(1, -5));
        assertRefused(() -> new CountSample(1, 0));
        assertRefused(() -> new CountSample(1, Double.NaN));
        assertRefused(() -> new CountSample(Long.MAX_VALUE, 5));
        assertRefused(() -> AttributeChart.P.of(List.of(CountSample.of(6, 5))));
        assertRefused(() -> AttributeChart.NP.of(List.of(new CountSample(1, 2.5))));
        assertRefused(() -> AttributeChart.NP.of(List.of(CountSample.of(1, 5), CountSample.of(1, 6))));
        assertRefused(() -> AttributeChart.C.of(List.of(CountSample.of(1, 5))));
        assertRefused(() -> AttributeChart.P.given(1.1));
        assertRefused(() -> AttributeChart.C.given(-1));
        assertRefused(() -> AttributeChart.U.given(1).limits(0));
        List<CountSample> one = List.of(CountSample.of(1, 5));
        assertRefused(() -> AttributeChart.P.baseline(one, Set.of(1), Dispersion.THEORETICAL));
        assertRefused(() -> AttributeChart.P.baseline(one).chart(one, Set.of(-1)));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidInput.class);
    }
}
