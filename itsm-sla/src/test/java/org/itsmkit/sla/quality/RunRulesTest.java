package org.itsmkit.sla.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class RunRulesTest {

    private static List<List<Integer>> found(RunPattern pattern, double... values) {
        return found(RunRules.named("TEST", pattern), values);
    }

    private static List<List<Integer>> found(RunRules rules, double... values) {
        return rules.on(values, 0, 1).stream()
                .map(signal -> List.of(signal.start(), signal.length(), signal.offending()))
                .toList();
    }

    @Test
    void aPointOnTheLimitIsInside() {
        assertThat(found(RunPattern.beyond(3), 3, -3, 3.001, -3.001))
                .containsExactly(List.of(2, 1, 1), List.of(3, 1, 1));
        assertThat(RunRules.NELSON.only(1).on(new double[] {2.1}, 0, 0.7))
                .as("3 times 0.7 is 2.0999999999999996 in binary")
                .isEmpty();
    }

    @Test
    void aRunIsReportedWhole() {
        assertThat(found(RunPattern.sameSide(3), 1, 1, -1, -1, -1, -1, 1)).containsExactly(List.of(2, 4, 4));
        assertThat(found(RunPattern.sameSide(2), 1, 1, -1, -1)).containsExactly(List.of(0, 2, 2), List.of(2, 2, 2));
    }

    @Test
    void aPointOnTheCentreBreaksARun() {
        assertThat(found(RunPattern.sameSide(4), 1, 1, 0, 1, 1)).isEmpty();
        assertThat(found(RunPattern.sameSide(4), 0, 1, 1, 1, 1, 0)).containsExactly(List.of(1, 4, 4));
    }

    @Test
    void aTrendCountsPointsAndEndsWhereTwoAreEqual() {
        assertThat(found(RunPattern.trend(4), 1, 2, 3, 4)).containsExactly(List.of(0, 4, 4));
        assertThat(found(RunPattern.trend(4), 1, 2, 3, 3, 4)).isEmpty();
        assertThat(found(RunPattern.trend(3), 1, 2, 3, 2, 1)).containsExactly(List.of(0, 3, 3), List.of(2, 3, 3));
        assertThat(found(RunPattern.trend(3), 0.0, -0.0, -1))
                .as("both zeros are the same")
                .isEmpty();
    }

    @Test
    void alternationCountsPointsAndEndsWhereTwoStepsAgree() {
        assertThat(found(RunRules.NELSON.only(4), 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 3, 1, 2, 1, 2, 1, 2))
                .containsExactly(List.of(0, 14, 14));
        assertThat(found(RunPattern.alternating(4), 1, 2, 3, 1, 2, 1, 1)).containsExactly(List.of(1, 5, 5));
    }

    @Test
    void aWindowIsReportedWithHowManyOffend() {
        assertThat(found(RunPattern.outOf(2, 3, 2), 0, 2.5, 0, 2.5, 0, 0)).containsExactly(List.of(1, 3, 2));
        assertThat(found(RunPattern.outOf(2, 3, 2), 0, 2.5, 0, -2.5))
                .as("on both sides")
                .isEmpty();
        assertThat(found(RunPattern.outOf(4, 5, 1), 2, 2, 2, 2, -2)).containsExactly(List.of(0, 5, 4));
    }

    @Test
    void aSeriesShorterThanTheWindowIsSeenAtOnce() {
        assertThat(found(RunPattern.outOf(2, 3, 2), 2.5, 2.5)).containsExactly(List.of(0, 2, 2));
        assertThat(found(RunPattern.outOf(2, 3, 2), 2.5, 2.5, 0)).containsExactly(List.of(0, 3, 2));
    }

    @Test
    void stratificationCountsPointsOnTheZonesLimitAndNeedsASpread() {
        double[] calm = new double[16];
        calm[3] = 1;
        assertThat(found(RunRules.NELSON.only(7), calm)).containsExactly(List.of(0, 15, 15), List.of(1, 15, 15));
        assertThat(RunRules.NELSON.on(new double[20], 0, 0)).isEmpty();
    }

    @Test
    void mixtureWantsBothSidesUnlessTold() {
        double[] high = {2, 2, 2, 2, 2, 2, 2, 2};
        double[] both = {2, 2, 2, 2, -2, 2, 2, 2};

        assertThat(found(RunRules.NELSON.only(8), high)).isEmpty();
        assertThat(found(RunRules.NELSON.only(8), both)).containsExactly(List.of(0, 8, 8));
        RunRules either =
                RunRules.NELSON.with(8, RunPattern.outsideOnEitherSide(8, 1)).only(8);
        assertThat(found(either, high)).containsExactly(List.of(0, 8, 8));
        assertThat(found(either, 2, 2, 2, 1, 2, 2, 2, 2)).isEmpty();
    }

    @Test
    void theLengthOfARunIsAParameter() {
        double[] eight = {1, 1, 1, 1, 1, 1, 1, 1};

        assertThat(found(RunRules.WESTERN_ELECTRIC.only(4), eight)).containsExactly(List.of(0, 8, 8));
        assertThat(found(RunRules.NELSON.only(2), eight)).isEmpty();
        assertThat(found(RunRules.NELSON.with(2, RunPattern.sameSide(8)).only(2), eight))
                .hasSize(1);
    }

    @Test
    void theSameDataMayBreakSeveralRules() {
        assertThat(RunRules.WESTERN_ELECTRIC.on(new double[] {4, 4, 4, 4, 4}, 0, 1))
                .extracting(signal -> signal.rule().number())
                .containsOnly(1, 2, 3)
                .isSorted();
    }

    @Test
    void withoutSpreadWhateverIsOffTheCentreIsOutside() {
        assertThat(RunRules.NELSON.only(1).on(new double[] {5, 5, 5.1}, 5, 0))
                .extracting(Signal::start)
                .containsExactly(2);
    }

    /** Table 1 of Champ and Woodall (1987), for no shift. */
    @Test
    void falseAlarmsAreAsRareAsPublished() {
        assertAlarms(370.40, 1);
        assertAlarms(225.44, 1, 2);
        assertAlarms(166.05, 1, 3);
        assertAlarms(152.73, 1, 4);
        assertAlarms(132.89, 1, 2, 3);
        assertAlarms(122.05, 1, 2, 4);
        assertAlarms(105.78, 1, 3, 4);
        assertAlarms(91.75, 1, 2, 3, 4);
    }

    private static void assertAlarms(double expected, int... rules) {
        assertThat(RunRules.WESTERN_ELECTRIC
                        .only(rules)
                        .averageRunLength()
                        .value()
                        .orElseThrow())
                .isCloseTo(expected, within(0.005));
    }

    /** The mean wait for a run of n on either side of a coin is 2^n - 1. */
    @Test
    void aRunAloneTakesAsLongAsWithACoin() {
        for (int n : new int[] {1, 2, 8, 9, 20, 100}) {
            double expected = Math.pow(2, n) - 1;
            assertThat(RunRules.named("RUN", RunPattern.sameSide(n))
                            .averageRunLength()
                            .value()
                            .orElseThrow())
                    .isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void rulesThatCompareNeighboursOrNeverAlarmHaveNoAverage() {
        assertThat(RunRules.NELSON.averageRunLength().value()).isEmpty();
        assertThat(RunRules.NELSON.only().averageRunLength().value()).isEmpty();
        assertThat(RunRules.named("NEVER", RunPattern.within(3, 0))
                        .averageRunLength()
                        .value())
                .isEmpty();
        assertThat(RunRules.named("HUGE", RunPattern.outOf(500, 1_000, 1))
                        .averageRunLength()
                        .value())
                .isEmpty();
        assertThat(RunRules.named("SELDOM", RunPattern.beyond(10))
                        .averageRunLength()
                        .value()
                        .orElseThrow())
                .isCloseTo(6.56e22, within(1e20));
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> RunRules.NELSON.on(new double[] {1, Double.NaN}, 0, 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("values[1]");
        assertRefused(() -> RunRules.NELSON.on(new double[0], Double.NaN, 1));
        assertRefused(() -> RunRules.NELSON.on(new double[0], 0, -1));
        assertRefused(() -> RunRules.NELSON.only(9));
        assertRefused(() -> RunPattern.outOf(4, 3, 1));
        assertRefused(() -> RunPattern.outOf(0, 3, 1));
        assertRefused(() -> RunPattern.sameSide(1_001));
        assertRefused(() -> RunPattern.beyond(-1));
        assertRefused(() -> new RunPattern(PatternKind.TREND, 3, 4, 0));
        assertRefused(() -> new RunRule("A", 0, RunPattern.beyond(3)));
        RunRule twice = new RunRule("A", 1, RunPattern.beyond(3));
        assertRefused(() -> new RunRules("A", List.of(twice, twice)));
        assertThat(RunRules.NELSON.on(new double[0], 0, 1)).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidInput.class);
    }
}
