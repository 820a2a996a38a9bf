package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;

class DurationSampleTest {

    private static DurationSample seconds(int from, int to) {
        return DurationSample.of(
                IntStream.rangeClosed(from, to).mapToObj(Duration::ofSeconds).toList());
    }

    @Test
    void figuresAreInSecondsAndSayWhatTheyRestOn() {
        DurationSample sample =
                DurationSample.of(List.of(Duration.ofMillis(1500), Duration.ofSeconds(10), Duration.ofSeconds(2)));

        assertThat(sample.mean()).isEqualTo(Figure.of(4.5, 3, "MEAN"));
        assertThat(sample.median().value()).hasValue(2);
        assertThat(sample.longest()).isEqualTo(Figure.of(10, 3, "LONGEST"));
        assertThat(sample.median().sampleSize()).isEqualTo(3);
        assertThat(sample.median().method()).isEqualTo("LINEAR");
    }

    @Test
    void nothingHasNoFigure() {
        DurationSample none = DurationSample.of(List.of());

        assertThat(List.of(none.mean(), none.median(), none.longest()))
                .allSatisfy(figure -> assertThat(figure.isDefined()).isFalse());
    }

    /** The classic table of order statistics: of 20 values the 6th and the 15th hold the median with 95.9 %. */
    @Test
    void theMedianLiesBetweenTwoValuesOfTheSample() {
        Interval ofTwenty = seconds(1, 20).median().interval().orElseThrow();
        Interval ofSix = seconds(1, 6).median().interval().orElseThrow();

        assertThat(ofTwenty).isEqualTo(new Interval(6, 15, ofTwenty.confidence()));
        assertThat(ofTwenty.confidence()).isCloseTo(0.9586, within(5e-5));
        assertThat(ofSix).isEqualTo(new Interval(1, 6, ofSix.confidence()));
        assertThat(ofSix.confidence()).isCloseTo(1 - 2.0 / 64, within(1e-12));
    }

    @Test
    void aSampleTooSmallForAnEndLeavesItOpenAndForBothHasNoInterval() {
        assertThat(seconds(1, 5).median().interval()).isEmpty();
        assertThat(seconds(1, 20)
                        .quantile(Quantile.NEAREST_RANK, 0.95)
                        .interval()
                        .orElseThrow()
                        .high())
                .isInfinite();
        assertThat(seconds(1, 20)
                        .quantile(Quantile.NEAREST_RANK, 0.05)
                        .interval()
                        .orElseThrow()
                        .low())
                .isZero();
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> DurationSample.of(List.of(Duration.ofSeconds(-1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> DurationSample.of(List.of(Duration.ofSeconds(Long.MAX_VALUE))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("under 292 years");
        assertThatThrownBy(() -> seconds(1, 3).quantile(Quantile.LINEAR, 0.5, 1))
                .isInstanceOf(InvalidInput.class);
    }
}
