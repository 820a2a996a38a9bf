package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.junit.jupiter.api.Test;

class ExperienceIndexTest {

    private static final Normaliser PERCENT = Normaliser.clamp(0, 100);
    private static final IndexNode TECHNOLOGY =
            IndexNode.minimum("technology", IndexNode.leaf("devices", PERCENT), IndexNode.leaf("network", PERCENT));
    private static final IndexNode DEX = IndexNode.weightedMean(
            "dex",
            TECHNOLOGY.weighing(2),
            IndexNode.leaf("sentiment", Normaliser.SENTIMENT).weighing(1));

    private static Figure given(double value) {
        return Figure.of(value, 10, "given");
    }

    @Test
    void withoutASurveyItIsTheTechnologyAlone() {
        IndexReading reading = DEX.read(Map.of("devices", given(80), "network", given(62)));

        assertThat(reading.figure().value()).hasValue(62);
        assertThat(reading.coverage()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(reading.figure().sampleSize()).isEqualTo(20);
    }

    @Test
    void anIndexOfNothingIsUndefined() {
        IndexReading reading = DEX.read(Map.of("devices", Figure.undefined(3, "given"), "unknown", given(1)));

        assertThat(reading.figure().isDefined()).isFalse();
        assertThat(reading.coverage()).isZero();
        assertThat(reading.pulledDownBy()).isEmpty();
        assertThat(reading.explain()).startsWith("dex: no data, 0 % of it had data");
    }

    @Test
    void itTellsWhatPulledItDownAsDataAndInWords() {
        IndexReading reading = DEX.read(Map.of("devices", given(91), "network", given(40), "sentiment", given(0.6)));

        assertThat(reading.pulledDownBy())
                .extracting(part -> part.reading().name())
                .containsExactly("technology", "network");
        assertThat(reading.explain()).isEqualToNormalizingNewlines("""
                        dex: 53.33, 100 % of it had data
                          technology: 40.00, weight 0.667, pull -8.89
                            devices: 91.00, weight 0.000, pull +0.00
                            network: 40.00, weight 1.000, pull -51.00
                          sentiment: 80.00, weight 0.333, pull +8.89
                        pulled down by technology, in it network
                        """);
    }

    /** Two independent parts of +-3 and +-4 at equal weights: half of 5. */
    @Test
    void intervalsOfIndependentPartsAreCombined() {
        IndexNode index = IndexNode.weightedMean(
                "index",
                IndexNode.leaf("a", PERCENT).weighing(1),
                IndexNode.leaf("b", PERCENT).weighing(1));
        Figure a = given(50).within(new Interval(47, 53, 0.95));
        Figure b = given(60).within(new Interval(56, 64, 0.95));

        Interval combined =
                index.read(Map.of("a", a, "b", b)).figure().interval().orElseThrow();

        assertThat(combined).isEqualTo(new Interval(52.5, 57.5, 0.95));
        assertThat(index.read(Map.of("a", a, "b", given(60))).figure().interval())
                .isEmpty();
        assertThat(index.read(Map.of("a", a)).figure().interval()).contains(new Interval(47, 53, 0.95));
        Figure surer = given(60).within(new Interval(56, 64, 0.99));
        assertThat(index.read(Map.of("a", a, "b", surer)).figure().interval()).isEmpty();
    }

    @Test
    void aPartOfNoWeightIsShownAndCountsNothing() {
        IndexNode index = IndexNode.weightedMean(
                "index",
                IndexNode.leaf("a", PERCENT).weighing(1),
                IndexNode.leaf("b", PERCENT).weighing(0));

        assertThat(index.read(Map.of("a", given(50), "b", given(0))).figure().value())
                .hasValue(50);
        assertThat(index.read(Map.of("b", given(0))).figure().isDefined()).isFalse();
    }

    @Test
    void aNormaliserTurnsTheIntervalToo() {
        Normaliser lessIsBetter = Normaliser.from(0, 10).then(30, 7).then(60, 8).then(120, 0);
        Figure seconds = given(20).within(new Interval(10, 40, 0.95));

        assertThat(lessIsBetter.score(seconds).value()).hasValue(8);
        assertThat(lessIsBetter.score(seconds).interval()).contains(new Interval(7, 9, 0.95));
        assertThat(lessIsBetter.score(Figure.undefined(4, "given")))
                .isEqualTo(Figure.undefined(4, "given, NORMALISED"));
        Figure unbounded = given(20).within(new Interval(10, Double.POSITIVE_INFINITY, 0.95));
        assertThat(lessIsBetter.score(unbounded).interval()).contains(new Interval(0, 9, 0.95));
    }

    @Test
    void theScoreStaysWhatItIsBeyondTheEnds() {
        assertThat(Normaliser.clamp(0, 100).score(-5)).isZero();
        assertThat(Normaliser.clamp(0, 100).score(Double.POSITIVE_INFINITY)).isEqualTo(100);
        assertThat(Normaliser.rescale(-Double.MAX_VALUE, Double.MAX_VALUE, 0, 100)
                        .score(0))
                .isEqualTo(50);
        assertThat(Normaliser.rescale(0, Double.MIN_VALUE, 0, 100).score(Double.MIN_VALUE))
                .isEqualTo(100);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> Normaliser.from(0, 1).then(0, 2))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("points: expected a measure of more than 0.0, but found \"0.0\"");
        assertThatThrownBy(() -> new Normaliser(List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Normaliser.from(Double.NaN, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PERCENT.score(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> IndexNode.minimum("none")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> IndexNode.leaf(" ", PERCENT)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> IndexNode.minimum("twice", TECHNOLOGY, TECHNOLOGY))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("parts: expected parts of different names, but found \"technology\"");
        assertThatThrownBy(() -> TECHNOLOGY.weighing(-1)).isInstanceOf(InvalidInput.class);
        Map<String, Figure> endless = Map.of("devices", Figure.of(1, Long.MAX_VALUE, "given"), "network", given(1));
        assertThatThrownBy(() -> TECHNOLOGY.read(endless)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> IndexNode.weightedMean("nothing", TECHNOLOGY.weighing(0)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTreeThatIsTooDeepIsRefusedWhenItIsDeclared() {
        IndexNode tree = IndexNode.leaf("leaf", PERCENT);
        for (int level = 2; level <= IndexNode.MAX_LEVELS; level++) {
            tree = IndexNode.minimum("level " + level, tree);
        }
        IndexNode deepest = tree;

        assertThat(deepest.levels()).isEqualTo(IndexNode.MAX_LEVELS);
        assertThat(deepest.read(Map.of("leaf", given(4))).figure().value()).hasValue(4);
        assertThatThrownBy(() -> IndexNode.minimum("too deep", deepest)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> IndexNode.weightedMean("too deep", deepest.weighing(1)))
                .isInstanceOf(InvalidInput.class);
    }
}
