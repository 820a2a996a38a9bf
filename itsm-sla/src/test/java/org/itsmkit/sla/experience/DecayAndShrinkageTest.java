package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.junit.jupiter.api.Test;

class DecayAndShrinkageTest {

    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final HalfLife MONTH = new HalfLife(Duration.ofDays(30));

    private static DatedValue daysAgo(long days, double value) {
        return new DatedValue(NOW.minus(Duration.ofDays(days)), value);
    }

    @Test
    void answersOfAnyAgeStillHaveAMean() {
        DecayedMean mean = MONTH.mean(List.of(daysAgo(400_000, 4), daysAgo(400_030, 1)), NOW);

        assertThat(mean.mean().value().orElseThrow()).isCloseTo(3, within(1e-12));
        assertThat(mean.weightSum()).isZero();
        assertThat(mean.effectiveSampleSize()).isCloseTo(1.8, within(1e-12));
    }

    @Test
    void nothingHasNoMean() {
        DecayedMean mean = MONTH.mean(List.of(), NOW);

        assertThat(mean.mean()).isEqualTo(Figure.undefined(0, "HALF_LIFE_MEAN PT720H"));
        assertThat(mean.effectiveSampleSize()).isZero();
    }

    /** Three values of the same age: the mean 3, s = 2, t = 4.302653 with 2 degrees of freedom. */
    @Test
    void answersOfOneAgeHaveStudentsInterval() {
        Figure mean = MONTH.mean(List.of(daysAgo(9, 1), daysAgo(9, 3), daysAgo(9, 5)), NOW)
                .mean();
        Interval interval = mean.interval().orElseThrow();

        assertThat(mean.sampleSize()).isEqualTo(3);
        assertThat(interval.high()).isCloseTo(3 + 4.302653 * 2 / Math.sqrt(3), within(1e-5));
        assertThat(interval.low()).isCloseTo(3 - 4.302653 * 2 / Math.sqrt(3), within(1e-5));
    }

    @Test
    void oneAnswerThatOutweighsAllOthersHasNoInterval() {
        assertThat(MONTH.mean(List.of(daysAgo(0, 5), daysAgo(4000, 1)), NOW)
                        .mean()
                        .interval())
                .isEmpty();
    }

    @Test
    void aGroupWithoutAnswersIsThePrior() {
        Shrinkage shrinkage = new Shrinkage(4, 10);

        assertThat(shrinkage.of(Figure.undefined(0, "MEAN")).value()).hasValue(4);
        assertThat(shrinkage.of(Figure.undefined(0, "MEAN")).sampleSize()).isZero();
        assertThat(shrinkage.of(Figure.of(1, 10, "MEAN")).value()).hasValue(2.5);
    }

    @Test
    void aPriorWorthNothingChangesNothing() {
        Shrinkage none = new Shrinkage(4, 0);

        assertThat(none.of(Figure.of(1, 3, "MEAN")).value()).hasValue(1);
        assertThat(none.of(Figure.of(1, 0, "quoted")).value()).hasValue(1);
        assertThat(none.of(Figure.undefined(0, "MEAN")).isDefined()).isFalse();
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new HalfLife(Duration.ZERO)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> MONTH.mean(List.of(daysAgo(-1, 3)), NOW))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "at: expected an instant not after 2026-07-01T00:00:00Z, but found \"2026-07-02T00:00:00Z\"");
        assertThatThrownBy(() -> daysAgo(1, Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> MONTH.mean(List.of(), NOW, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Shrinkage(Double.NaN, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Shrinkage(1, -1)).isInstanceOf(InvalidInput.class);
    }
}
