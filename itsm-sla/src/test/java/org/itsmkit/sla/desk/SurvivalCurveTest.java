package org.itsmkit.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.desk.BreachForecast.Basis;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.ProportionInterval;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {

    private static PastWork done(int hours) {
        return new PastWork(Duration.ofHours(hours), true);
    }

    private static PastWork lost(int hours) {
        return new PastWork(Duration.ofHours(hours), false);
    }

    private static Figure lasting(SurvivalCurve curve, int already, int until) {
        return curve.lasting(Duration.ofHours(already), Duration.ofHours(until), 0.95);
    }

    /** E. J. Freireich and others, Blood 21 (1963): weeks of remission under 6-mercaptopurine, the textbook example. */
    private static final SurvivalCurve FREIREICH = SurvivalCurve.of(Stream.concat(
                    Stream.of(6, 6, 6, 7, 10, 13, 16, 22, 23).map(SurvivalCurveTest::done),
                    Stream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35).map(SurvivalCurveTest::lost))
            .toList());

    /** As survival packages print it, with the interval on the scale of log(-log S). */
    @Test
    void theTextbookExampleComesOut() {
        double[][] published = {
            {7, 0.8067, 0.5631, 0.9228},
            {10, 0.7529, 0.5032, 0.8894},
            {13, 0.6902, 0.4316, 0.8491},
            {16, 0.6275, 0.3675, 0.8049},
            {22, 0.5378, 0.2678, 0.7468},
            {23, 0.4482, 0.1881, 0.6801},
            {35, 0.4482, 0.1881, 0.6801}
        };
        for (double[] row : published) {
            Figure found = lasting(FREIREICH, 0, (int) row[0]);

            assertThat(found.value().orElseThrow()).isCloseTo(row[1], within(5e-5));
            assertThat(found.interval().orElseThrow().low()).isCloseTo(row[2], within(5e-5));
            assertThat(found.interval().orElseThrow().high()).isCloseTo(row[3], within(5e-5));
            assertThat(found.sampleSize()).isEqualTo(21);
            assertThat(found.method()).isEqualTo("KAPLAN_MEIER, GREENWOOD");
        }
    }

    @Test
    void beforeAnythingIsLostFromSightItIsAShareWithWilsonsInterval() {
        assertThat(lasting(FREIREICH, 0, 6).interval())
                .isEqualTo(ProportionInterval.WILSON.of(18, 21, 0.95).interval());
        assertThat(lasting(FREIREICH, 0, 5).value()).hasValue(1);
    }

    @Test
    void whatHasRunForATimeIsComparedWithWhatLastedLonger() {
        // 12 lasted longer than 11: one of them was done, of 11 left one more, three were lost, then one of 7 and one
        // of 6.
        assertThat(FREIREICH.lastingLongerThan(Duration.ofHours(11))).isEqualTo(12);
        assertThat(lasting(FREIREICH, 11, 23).value().orElseThrow())
                .isCloseTo(11.0 / 12 * 10 / 11 * 6 / 7 * 5 / 6, within(1e-12));
        assertThat(lasting(FREIREICH, 11, 23).value().orElseThrow())
                .isCloseTo(
                        lasting(FREIREICH, 0, 23).value().orElseThrow()
                                / lasting(FREIREICH, 0, 11).value().orElseThrow(),
                        within(1e-12));
    }

    @Test
    void beyondWhatIsKnownThereIsNoAnswer() {
        assertThat(lasting(FREIREICH, 0, 36).isDefined()).isFalse();
        assertThat(lasting(FREIREICH, 35, 36).sampleSize()).isZero();
        assertThat(lasting(SurvivalCurve.of(List.of()), 0, 1).isDefined()).isFalse();
        assertThat(FREIREICH.remaining(Duration.ZERO, 0.6)).isEmpty();
        assertThat(FREIREICH.remaining(Duration.ZERO, 0.5)).contains(Duration.ofHours(23));
        assertThat(FREIREICH.remaining(Duration.ofHours(10), 0.1)).contains(Duration.ofHours(6));
    }

    @Test
    void whereTheVarianceHasNoWidthTheIntervalStillHas() {
        SurvivalCurve noneDone = SurvivalCurve.of(List.of(lost(2), lost(9), lost(9)));
        SurvivalCurve allDone = SurvivalCurve.of(List.of(lost(2), done(3), done(4)));

        assertThat(lasting(noneDone, 0, 5).value()).hasValue(1);
        assertThat(lasting(noneDone, 0, 5).interval())
                .isEqualTo(ProportionInterval.WILSON.of(2, 2, 0.95).interval());
        assertThat(lasting(allDone, 0, 5).value()).hasValue(0);
        assertThat(lasting(allDone, 0, 5).interval())
                .isEqualTo(ProportionInterval.WILSON.of(0, 2, 0.95).interval());
    }

    @Test
    void aForecastSaysWhatItRestsOn() {
        SurvivalCurve hundred = SurvivalCurve.of(
                IntStream.rangeClosed(1, 100).mapToObj(SurvivalCurveTest::done).toList());

        BreachForecast enough = BreachForecast.of(hundred, Duration.ofHours(50), Duration.ofHours(80));
        assertThat(enough.basis()).isEqualTo(Basis.ENOUGH_LIKE_WORK);
        assertThat(enough.probability().value()).hasValue(0.4);
        assertThat(enough.probability().sampleSize()).isEqualTo(50);
        assertThat(enough.probability().interval().orElseThrow()).isInstanceOf(Interval.class);

        assertThat(BreachForecast.of(hundred, Duration.ofHours(90), Duration.ofHours(95))
                        .basis())
                .isEqualTo(Basis.FEW_LIKE_WORK);
        assertThat(BreachForecast.of(hundred, Duration.ofHours(100), Duration.ofHours(110))
                        .basis())
                .isEqualTo(Basis.NO_LIKE_WORK);
        assertThat(BreachForecast.of(FREIREICH, Duration.ZERO, Duration.ofHours(40))
                        .basis())
                .isEqualTo(Basis.HISTORY_TOO_SHORT);

        BreachForecast late = BreachForecast.of(hundred, Duration.ofHours(9), Duration.ofHours(8));
        assertThat(late.basis()).isEqualTo(Basis.BREACHED_ALREADY);
        assertThat(late.probability().value()).hasValue(1);
    }

    @Test
    void exactlyTheBudgetIsInTime() {
        SurvivalCurve curve = SurvivalCurve.of(List.of(done(8), done(9)));

        assertThat(BreachForecast.of(curve, Duration.ofHours(1), Duration.ofHours(8))
                        .probability()
                        .value())
                .hasValue(0.5);
        assertThat(BreachForecast.of(curve, Duration.ofHours(8), Duration.ofHours(8))
                        .probability()
                        .value())
                .hasValue(1);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> lasting(FREIREICH, 2, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> done(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PastWork(Duration.ofDays(200_000), true)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FREIREICH.remaining(Duration.ZERO, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> BreachForecast.of(FREIREICH, Duration.ZERO, Duration.ofHours(1), 1))
                .isInstanceOf(InvalidInput.class);
    }
}
