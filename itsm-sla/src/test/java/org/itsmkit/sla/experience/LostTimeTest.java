package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class LostTimeTest {

    private static final Duration CENTURIES = Duration.ofDays(365L * 300);

    @Test
    void aBlankIsNotZero() {
        LostTime lost = LostTime.of(Arrays.asList(Duration.ofMinutes(10), null, Duration.ofMinutes(20)));

        assertThat(lost.mean().value()).hasValue(900);
        assertThat(lost.median().value()).hasValue(900);
        assertThat(lost.responses()).isEqualTo(3);
        assertThat(lost.mean().sampleSize()).isEqualTo(2);
        assertThat(lost.mean().interval().orElseThrow().low()).isZero();
        // 15 minutes and t = 12.7062 times 5 minutes.
        assertThat(lost.mean().interval().orElseThrow().high()).isCloseTo(900 + 3811.86, within(0.01));
    }

    @Test
    void withoutAnswersNothingIsKnown() {
        LostTime lost = LostTime.of(Arrays.asList(null, null));

        assertThat(lost.mean().isDefined()).isFalse();
        assertThat(lost.median().isDefined()).isFalse();
        assertThat(lost.total()).isZero();
        assertThat(lost.concentration().shareHeldByTop(0.2).isDefined()).isFalse();
    }

    @Test
    void aFewTicketsHoldMostOfIt() {
        Concentration concentration = LostTime.of(List.of(
                        Duration.ofMinutes(80), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(5)))
                .concentration();

        assertThat(concentration.shareOfTicketsHolding(0.8).value()).hasValue(0.25);
        assertThat(concentration.shareOfTicketsHolding(0.81).value()).hasValue(0.5);
        assertThat(concentration.shareOfTicketsHolding(1).value()).hasValue(1);
        assertThat(concentration.shareOfTicketsHolding(0).value()).hasValue(0);
        assertThat(concentration.shareHeldByTop(0.25).value()).hasValue(0.8);
        assertThat(concentration.shareHeldByTop(0.26).value()).hasValue(0.9);
    }

    @Test
    void withoutAnythingToHoldThereIsNoConcentration() {
        assertThat(Concentration.of(0, 0, 0).shareOfTicketsHolding(0.8).value()).isEmpty();
        assertThat(Concentration.of(0, 0, 0).shareHeldByTop(0.2).sampleSize()).isEqualTo(3);
        assertThat(Concentration.of().shareHeldByTop(0.2).value()).isEmpty();
        assertThat(Concentration.of(Long.MAX_VALUE, Long.MAX_VALUE)
                        .shareHeldByTop(0.5)
                        .value())
                .hasValue(0.5);
    }

    @Test
    void aMonthThatIsWorseThanTheFirstTakesAway() {
        WorkTimeSaved saved = WorkTimeSaved.over(List.of(
                new LostTimeMonth(Duration.ofHours(2), 10),
                new LostTimeMonth(Duration.ofHours(3), 4),
                new LostTimeMonth(Duration.ofMinutes(90), 2)));

        assertThat(saved.seconds().value()).hasValue(-3 * 3600);
        assertThat(saved.seconds().sampleSize()).isEqualTo(16);
        assertThat(saved.workingDays(Duration.ofHours(6)).value()).hasValue(-0.5);
        assertThat(WorkTimeSaved.over(List.of()).seconds().isDefined()).isFalse();
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> LostTime.of(List.of(Duration.ofSeconds(-1))))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("lost time: expected zero or more and under 292 years, but found \"PT-1S\"");
        assertThatThrownBy(() -> LostTime.of(List.of(CENTURIES))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new LostTime(List.of(Duration.ZERO), 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Concentration.of(1, -1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Concentration.of(1).shareHeldByTop(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Concentration.of(1).shareOfTicketsHolding(1.1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new LostTimeMonth(Duration.ofSeconds(-1), 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new LostTimeMonth(Duration.ZERO, -1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WorkTimeSaved.over(List.of()).workingDays(Duration.ZERO))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> WorkTimeSaved.over(List.of(
                                new LostTimeMonth(Duration.ZERO, Long.MAX_VALUE), new LostTimeMonth(Duration.ZERO, 1)))
                        .seconds())
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Sentiment.mean(new double[] {1.1}, 0.95)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Sentiment.mean(new double[0], 0)).isInstanceOf(InvalidInput.class);
    }
}
