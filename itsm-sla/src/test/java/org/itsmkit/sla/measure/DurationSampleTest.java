package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(seconds(1, 20).median().interval()).contains(new Interval(6, 15, 0.95));
        assertThat(seconds(1, 6).median().interval()).contains(new Interval(1, 6, 0.95));
    }

    @Test
    void aSampleTooSmallLeavesASideOpen() {
        assertThat(seconds(1, 5).median().interval()).contains(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
        assertThat(seconds(1, 20)
                        .quantile(Quantile.NEAREST_RANK, 0.95)
                        .interval()
                        .orElseThrow()
                        .high())
                .isInfinite();
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
