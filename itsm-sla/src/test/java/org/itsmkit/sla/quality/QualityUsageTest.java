package org.itsmkit.sla.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

/** The page of the package, run. */
class QualityUsageTest {

    @Test
    void thePageOfThePackageHolds() {
        // a chart of individuals, its limits, and what stands out
        double[] hoursToResolve = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};
        XmrChart weekly = XmrChart.of(hoursToResolve);
        Figure upper = weekly.baseline().limits().upper();
        List<Signal> signals = weekly.individuals().signals();

        // the limits frozen, new weeks against them, by the rules of Nelson with a run of 8
        RunRules rules = RunRules.NELSON.with(2, RunPattern.sameSide(8));
        List<Signal> later =
                weekly.baseline().chart(new double[] {52, 61}).individuals().signals(rules);
        Figure pointsBetweenFalseAlarms = RunRules.WESTERN_ELECTRIC.averageRunLength();

        // shares of reopened tickets, 7 of 120 and so on; the third week has none, and is said to be left out
        List<CountSample> reopened =
                List.of(CountSample.of(7, 120), CountSample.of(9, 140), CountSample.of(0, 0), CountSample.of(31, 140));
        ControlChart shares = AttributeChart.P.of(reopened);
        List<ChartPoint> outside = shares.outside();

        // does it meet an agreed 40 to 60 hours, with 50 best?
        Specification agreed = Specification.between(40, 60).withTarget(50);
        Capability capability = Capability.of(ProcessSummary.overall(hoursToResolve), agreed, 0.95);
        Figure ppk = capability.cpk();

        // 34 wrong fields in 2,000 records of 5
        Defects defects = new Defects(34, 2_000, 5);
        Figure perMillion = defects.perMillion(0.95);
        Figure sigmaLevel = SigmaScale.USUAL.level(perMillion);
        Figure throughput = RolledThroughput.of(List.of(
                defects.firstTimeYield(YieldModel.LINEAR), new Defects(3, 500, 1).firstTimeYield(YieldModel.LINEAR)));

        assertThat(upper.value().orElseThrow()).isCloseTo(55.8041, within(1e-4));
        assertThat(signals).isEmpty();
        assertThat(later).singleElement().satisfies(signal -> {
            assertThat(signal.rule()).isEqualTo(new RunRule("NELSON", 1, RunPattern.beyond(3)));
            assertThat(signal.start()).isEqualTo(1);
            assertThat(signal.length()).isEqualTo(1);
        });
        assertThat(pointsBetweenFalseAlarms.value().orElseThrow()).isCloseTo(91.75, within(0.01));
        assertThat(outside).extracting(ChartPoint::index).containsExactly(3);
        assertThat(shares.leftOut()).containsExactly(new LeftOut(2, LeftOut.Reason.EMPTY_SAMPLE));
        assertThat(ppk.value().orElseThrow()).isCloseTo((60 - 50.81) / (3 * 2.0338524), within(1e-6));
        assertThat(ppk.method()).isEqualTo("Ppk, OVERALL");
        assertThat(perMillion.value()).hasValue(3_400);
        assertThat(sigmaLevel.value().orElseThrow()).isCloseTo(4.206, within(1e-3));
        assertThat(throughput.value().orElseThrow()).isCloseTo(0.983 * 0.994, within(1e-12));
    }
}
