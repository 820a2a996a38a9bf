package org.itsmkit.sla.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.junit.jupiter.api.Test;

class SixSigmaTest {

    private static final double[] HOURS = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};

    /** Wilson's upper end of nothing in n is z^2 / (n + z^2). */
    @Test
    void noDefectHasNoFiniteLevelButOneItIsAbove() {
        Figure perMillion = new Defects(0, 1_000, 2).perMillion(0.95);
        Figure level = SigmaScale.USUAL.level(perMillion);

        assertThat(perMillion.value()).hasValue(0);
        double z2 = 1.959963984540054 * 1.959963984540054;
        assertThat(perMillion.interval().orElseThrow().high()).isCloseTo(1e6 * z2 / (2_000 + z2), within(1e-6));
        assertThat(level.value()).isEmpty();
        Interval interval = level.interval().orElseThrow();
        assertThat(interval.low()).isBetween(4.3, 4.5);
        assertThat(interval.high()).isInfinite();
        assertThat(level.method()).isEqualTo("SIGMA_LEVEL, SHIFT 1.5, ONE_TAIL");
    }

    @Test
    void aLevelIsNeverBelowZero() {
        for (SigmaScale.Tails tails : SigmaScale.Tails.values()) {
            SigmaScale scale = new SigmaScale(1.5, tails);
            assertThat(scale.level(1e6).value()).hasValue(0);
            assertThat(scale.level(5e6).value()).hasValue(0);
        }
        assertThat(SigmaScale.USUAL.level(933_192.8).value().orElseThrow()).isCloseTo(0, within(1e-5));
        assertThat(SigmaScale.USUAL.level(990_000).value()).hasValue(0);
    }

    @Test
    void moreDefectsThanOpportunitiesAreCountedWithoutAnInterval() {
        Figure perMillion = new Defects(30, 10, 2).perMillion(0.95);

        assertThat(perMillion.value()).hasValue(1_500_000);
        assertThat(perMillion.interval()).isEmpty();
        assertThat(SigmaScale.USUAL.level(perMillion).value()).hasValue(0);
    }

    @Test
    void theIntervalOfDefectsBecomesThatOfTheLevel() {
        Figure perMillion = new Defects(34, 2_000, 5).perMillion(0.95);
        Interval defects = perMillion.interval().orElseThrow();
        Interval level = SigmaScale.USUAL.level(perMillion).interval().orElseThrow();

        assertThat(level.low())
                .isEqualTo(SigmaScale.USUAL.level(defects.high()).value().orElseThrow());
        assertThat(level.high())
                .isEqualTo(SigmaScale.USUAL.level(defects.low()).value().orElseThrow());
        assertThat(perMillion.sampleSize()).isEqualTo(10_000);
    }

    @Test
    void yieldsFollowByEitherModel() {
        Defects step = new Defects(20, 100, 4);

        assertThat(step.perUnit().value()).hasValue(0.2);
        assertThat(step.firstTimeYield(YieldModel.LINEAR).value()).hasValue(0.8);
        assertThat(step.firstTimeYield(YieldModel.POISSON).value()).hasValue(Math.exp(-0.2));
        Defects many = new Defects(200, 100, 4);
        assertThat(many.firstTimeYield(YieldModel.LINEAR).value()).isEmpty();
        assertThat(many.firstTimeYield(YieldModel.POISSON).value()).hasValue(Math.exp(-2));
    }

    @Test
    void throughputIsTheProductOfTheSteps() {
        Figure rolled = RolledThroughput.of(
                List.of(Figure.of(0.95, 500, "A"), Figure.of(0.9, 200, "B"), Figure.of(0.5, 300, "C")));

        assertThat(rolled.value().orElseThrow()).isCloseTo(0.4275, within(1e-15));
        assertThat(rolled.sampleSize()).isEqualTo(200);
        assertThat(RolledThroughput.of(List.of()).value()).isEmpty();
        assertThat(RolledThroughput.of(List.of(Figure.of(0.9, 5, "A"), Figure.undefined(0, "B")))
                        .value())
                .isEmpty();
        assertRefused(() -> RolledThroughput.of(List.of(Figure.of(1.1, 5, "A"))));
    }

    @Test
    void withoutUnitsNothingIsDefined() {
        Defects none = new Defects(0, 0, 3);

        assertThat(none.perUnit().value()).isEmpty();
        assertThat(none.perMillion(0.95).value()).isEmpty();
        assertThat(none.firstTimeYield(YieldModel.POISSON).value()).isEmpty();
        assertThat(SigmaScale.USUAL.level(none.perMillion(0.95)).value()).isEmpty();
    }

    @Test
    void impossibleDefectsAreRefused() {
        assertRefused(() -> new Defects(1, 1, 0));
        assertRefused(() -> new Defects(-1, 1, 1));
        assertRefused(() -> new Defects(1, 0, 1));
        assertRefused(() -> new Defects(1, -1, 1));
        assertRefused(() -> new Defects(1, Long.MAX_VALUE, 2));
        assertRefused(() -> new Defects(1, 1, 1).perMillion(0));
        assertRefused(() -> new SigmaScale(-1, SigmaScale.Tails.ONE));
        assertRefused(() -> SigmaScale.USUAL.level(-1));
        assertRefused(() -> SigmaScale.USUAL.level(Double.NaN));
        assertRefused(() -> SigmaScale.USUAL.perMillion(Double.NaN));
    }

    @Test
    void capabilityIsLabelledByWhatItsSpreadWasTakenFrom() {
        Specification specification = Specification.between(40, 60).withTarget(50);
        Capability within =
                Capability.of(ProcessSummary.within(HOURS, MovingRangeConstants.TABLE), specification, 0.95);
        Capability overall = Capability.of(ProcessSummary.overall(HOURS), specification, 0.95);

        assertThat(within.cpk().method()).isEqualTo("Cpk, WITHIN");
        assertThat(within.cp().value().orElseThrow()).isCloseTo(20 / (6 * (16.9 / 9 / 1.128)), within(1e-9));
        assertThat(within.cp().interval()).isEmpty();
        assertThat(overall.cp().method()).isEqualTo("Pp, OVERALL");
        assertThat(overall.cp().value().orElseThrow()).isCloseTo(20 / (6 * 2.033852392764912), within(1e-9));
        assertThat(overall.cpm().value().orElseThrow())
                .isCloseTo(20 / (6 * Math.hypot(2.033852392764912, 0.81)), within(1e-9));
        assertThat(overall.process().stability()).isEqualTo(Stability.STABLE);
    }

    /** Chi-squared with 9 degrees: 2.700389 and 19.022768. */
    @Test
    void capabilityOfFewValuesIsUncertain() {
        Capability overall = Capability.of(ProcessSummary.overall(HOURS), Specification.between(40, 60), 0.95);
        double pp = overall.cp().value().orElseThrow();
        Interval interval = overall.cp().interval().orElseThrow();

        assertThat(interval.low()).isCloseTo(pp * Math.sqrt(2.700389 / 9), within(1e-6));
        assertThat(interval.high()).isCloseTo(pp * Math.sqrt(19.022768 / 9), within(1e-6));
        double ppk = overall.cpk().value().orElseThrow();
        double reach = 1.959964 * Math.sqrt(1 / 90.0 + ppk * ppk / 18);
        assertThat(overall.cpk().interval().orElseThrow().low()).isCloseTo(ppk - reach, within(1e-6));
    }

    @Test
    void aSpecificationWithOneLimitHasNoCp() {
        ProcessSummary process = ProcessSummary.stated(16, 2, SigmaKind.OVERALL, 0);
        Capability upper = Capability.of(process, Specification.atMost(20).withTarget(10), 0.95);
        Capability lower = Capability.of(process, Specification.atLeast(8), 0.95);

        assertThat(upper.cp().value()).isEmpty();
        assertThat(upper.cpl().value()).isEmpty();
        assertThat(upper.cpm().value()).isEmpty();
        assertThat(upper.cpk().value()).isEqualTo(upper.cpu().value()).isEqualTo(OptionalDouble.of(4 / 6.0));
        assertThat(lower.cpk().value()).isEqualTo(lower.cpl().value()).isEqualTo(OptionalDouble.of(8 / 6.0));
        assertThat(upper.cpk().interval()).isEmpty();
    }

    @Test
    void withoutSpreadOrValuesThereIsNoCapability() {
        Specification specification = Specification.between(1, 9).withTarget(5);
        for (double[] values : new double[][] {{}, {4}, {4, 4, 4}, {0.1, 0.1, 0.1}}) {
            for (ProcessSummary process : List.of(
                    ProcessSummary.overall(values), ProcessSummary.within(values, MovingRangeConstants.TABLE))) {
                Capability capability = Capability.of(process, specification, 0.95);

                assertThat(List.of(
                                capability.cp(),
                                capability.cpl(),
                                capability.cpu(),
                                capability.cpk(),
                                capability.cpm()))
                        .allSatisfy(index -> assertThat(index.isDefined()).isFalse());
            }
        }
    }

    @Test
    void anUnstableProcessIsToldApart() {
        double[] jump = {10, 11, 10, 11, 10, 11, 10, 11, 10, 40};

        assertThat(ProcessSummary.overall(jump).stability()).isEqualTo(Stability.UNSTABLE);
        assertThat(ProcessSummary.overall(new double[] {1}).stability()).isEqualTo(Stability.UNKNOWN);
        assertThat(ProcessSummary.stated(1, 1, SigmaKind.WITHIN, 5).stability()).isEqualTo(Stability.UNKNOWN);
    }

    @Test
    void impossibleSpecificationsAreRefused() {
        assertRefused(() -> Specification.between(5, 5));
        assertRefused(() -> Specification.between(6, 5));
        assertRefused(() -> Specification.atMost(Double.NaN));
        assertRefused(() -> Specification.atMost(5).withTarget(6));
        assertRefused(() -> Specification.atMost(5).withTarget(Double.NaN));
        assertRefused(() -> new Specification(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()));
        assertRefused(() -> ProcessSummary.stated(1, -1, SigmaKind.OVERALL, 5));
        assertRefused(() -> ProcessSummary.stated(Double.NaN, 1, SigmaKind.OVERALL, 5));
        assertRefused(() -> ProcessSummary.stated(1, 1, SigmaKind.OVERALL, -5));
        assertRefused(() -> ProcessSummary.overall(new double[] {1, Double.NaN}));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidInput.class);
    }
}
