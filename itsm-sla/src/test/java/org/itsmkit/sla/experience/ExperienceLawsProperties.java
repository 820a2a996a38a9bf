package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.Mean;
import org.itsmkit.sla.measure.ProportionInterval;

class ExperienceLawsProperties {

    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
    private static final Normaliser PERCENT = Normaliser.clamp(0, 100);

    private static Map<String, Figure> measures(List<Double> scores) {
        Map<String, Figure> measures = new HashMap<>();
        for (int i = 0; i < scores.size(); i++) {
            measures.put("part " + i, Figure.of(scores.get(i), 10, "given"));
        }
        return measures;
    }

    private static WeightedMean mean(List<Double> weights) {
        List<WeightedMean.Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            parts.add(IndexNode.leaf("part " + i, PERCENT).weighing(weights.get(i)));
        }
        return new WeightedMean("index", parts);
    }

    private static Minimum minimum(int size) {
        List<IndexNode> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            parts.add(IndexNode.leaf("part " + i, PERCENT));
        }
        return new Minimum("index", parts);
    }

    private static double value(IndexReading reading) {
        return reading.figure().value().orElseThrow();
    }

    @Property(tries = 200)
    void theIndexOfWhatIsKnownIsTheIndexDeclaredWithoutTheRest(
            @ForAll @Size(min = 2, max = 6) List<@DoubleRange(max = 100) @Scale(6) Double> scores,
            @ForAll @Size(min = 6, max = 6) List<@DoubleRange(min = 0.5, max = 5) @Scale(6) Double> weights,
            @ForAll @IntRange(min = 1, max = 5) int known) {
        int count = Math.min(known, scores.size());
        List<Double> declared = weights.subList(0, scores.size());
        IndexReading reading = mean(declared).read(measures(scores.subList(0, count)));
        IndexReading without = mean(declared.subList(0, count)).read(measures(scores));

        assertThat(value(reading)).isCloseTo(value(without), within(1e-10));
        double all = declared.stream().mapToDouble(Double::doubleValue).sum();
        double covered = declared.subList(0, count).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(reading.coverage()).isCloseTo(covered / all, within(1e-12));
        assertThat(without.coverage()).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 200)
    void anIndexNeverFallsWhenAPartRisesAndStaysBetweenItsParts(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(max = 90) @Scale(6) Double> scores,
            @ForAll @Size(min = 6, max = 6) List<@DoubleRange(min = 0.5, max = 5) @Scale(6) Double> weights,
            @ForAll @IntRange(max = 5) int which,
            @ForAll @DoubleRange(max = 10) @Scale(6) double more) {
        List<Double> risen = new ArrayList<>(scores);
        risen.set(which % scores.size(), scores.get(which % scores.size()) + more);
        double least = scores.stream().min(Comparator.naturalOrder()).orElseThrow();
        double most = scores.stream().max(Comparator.naturalOrder()).orElseThrow();

        for (IndexNode index : List.of(mean(weights.subList(0, scores.size())), minimum(scores.size()))) {
            double before = value(index.read(measures(scores)));

            assertThat(value(index.read(measures(risen)))).isGreaterThanOrEqualTo(before - 1e-12);
            assertThat(before).isBetween(least - 1e-12, most + 1e-12);
        }
    }

    @Property(tries = 200)
    void thePullsOfAMeanAddUpToZeroAndItsWeightsToOne(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(max = 100) @Scale(6) Double> scores,
            @ForAll @Size(min = 6, max = 6) List<@DoubleRange(min = 0.5, max = 5) @Scale(6) Double> weights) {
        IndexReading reading = mean(weights.subList(0, scores.size())).read(measures(scores));

        assertThat(reading.parts().stream().mapToDouble(IndexReading.Part::pull).sum())
                .isCloseTo(0, within(1e-10));
        assertThat(reading.parts().stream()
                        .mapToDouble(IndexReading.Part::weight)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Property(tries = 200)
    void aNormaliserStaysBetweenItsScoresAndIsContinuous(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = -100, max = 100) @Scale(6) Double> scores,
            @ForAll @Size(min = 6, max = 6) List<@DoubleRange(min = 0.5, max = 100) @Scale(6) Double> steps,
            @ForAll @DoubleRange(min = -100, max = 700) @Scale(6) double measure) {
        List<Normaliser.Point> points = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < scores.size(); i++) {
            points.add(new Normaliser.Point(at, scores.get(i)));
            at += steps.get(i);
        }
        Normaliser normaliser = new Normaliser(points);

        assertThat(normaliser.score(measure))
                .isBetween(
                        scores.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        scores.stream().max(Comparator.naturalOrder()).orElseThrow());
        // The steepest line rises by 200 over a step of 0.5.
        assertThat(normaliser.score(measure + 1e-6)).isCloseTo(normaliser.score(measure), within(401e-6));
        for (Normaliser.Point point : points) {
            assertThat(normaliser.score(point.measure())).isEqualTo(point.score());
        }
    }

    private static List<DatedValue> dated(List<Double> values, List<Integer> days) {
        List<DatedValue> dated = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            dated.add(new DatedValue(NOW.minus(Duration.ofDays(days.get(i))), values.get(i)));
        }
        return dated;
    }

    @Property(tries = 200)
    void withAnEndlessHalfLifeTheMeanIsThePlainOne(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 10) @Scale(6) Double> values,
            @ForAll @Size(min = 20, max = 20) List<@IntRange(max = 1000) Integer> days) {
        DecayedMean decayed = new HalfLife(Duration.ofDays(1_000_000_000_000L)).mean(dated(values, days), NOW);
        Figure plain = Mean.of(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.95);

        assertThat(decayed.mean().value().orElseThrow()).isCloseTo(plain.value().orElseThrow(), within(1e-6));
        assertThat(decayed.effectiveSampleSize()).isCloseTo(values.size(), within(1e-6));
        assertThat(decayed.weightSum()).isCloseTo(values.size(), within(1e-6));
    }

    @Property(tries = 200)
    void withAHalfLifeOfAMomentOnlyTheYoungestCounts(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 10) @Scale(6) Double> values,
            @ForAll @Size(min = 20, max = 20) List<@IntRange(max = 1000) Integer> days) {
        List<DatedValue> dated = dated(values, days);
        DecayedMean decayed = new HalfLife(Duration.ofNanos(1)).mean(dated, NOW);
        int youngest = days.subList(0, values.size()).stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Double> counted = dated.stream()
                .filter(value -> value.at().equals(NOW.minus(Duration.ofDays(youngest))))
                .map(DatedValue::value)
                .toList();

        assertThat(decayed.mean().value().orElseThrow())
                .isCloseTo(
                        counted.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
        assertThat(decayed.effectiveSampleSize()).isCloseTo(counted.size(), within(1e-9));
    }

    @Property(tries = 200)
    void agingChangesTheWeightsAndNotTheMean(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 10) @Scale(6) Double> values,
            @ForAll @Size(min = 20, max = 20) List<@IntRange(max = 1000) Integer> days) {
        HalfLife month = new HalfLife(Duration.ofDays(30));
        DecayedMean now = month.mean(dated(values, days), NOW);
        DecayedMean later = month.mean(dated(values, days), NOW.plus(Duration.ofDays(30)));

        assertThat(later.mean().value().orElseThrow())
                .isCloseTo(now.mean().value().orElseThrow(), within(1e-9));
        assertThat(later.weightSum()).isCloseTo(now.weightSum() / 2, within(1e-9));
        assertThat(now.effectiveSampleSize()).isBetween(1 - 1e-9, values.size() + 1e-9);
    }

    @Property(tries = 200)
    void aShrunkMeanLiesBetweenTheMeanAndThePriorAndNearerToItWithFewerAnswers(
            @ForAll @DoubleRange(max = 10) @Scale(6) double prior,
            @ForAll @DoubleRange(max = 10) @Scale(6) double mean,
            @ForAll @DoubleRange(max = 100) @Scale(6) double answers,
            @ForAll @IntRange(min = 1, max = 1000) int n) {
        Shrinkage shrinkage = new Shrinkage(prior, answers);
        double few = shrinkage.of(Figure.of(mean, n, "MEAN")).value().orElseThrow();
        double more = shrinkage.of(Figure.of(mean, n + 1, "MEAN")).value().orElseThrow();

        assertThat(few).isBetween(Math.min(mean, prior) - 1e-12, Math.max(mean, prior) + 1e-12);
        assertThat(Math.abs(few - prior)).isLessThanOrEqualTo(Math.abs(more - prior) + 1e-12);
    }

    @Property(tries = 300)
    void theStatisticalVerdictSaysWhereTheIntervalLies(
            @ForAll @IntRange(min = 1, max = 500) int trials,
            @ForAll @DoubleRange(max = 1) @Scale(6) double share,
            @ForAll @DoubleRange(max = 1) @Scale(6) double target,
            @ForAll ExperienceTarget.Goal goal) {
        Figure figure = ProportionInterval.WILSON.of((int) (share * trials), trials, 0.95);
        Judgement judgement = new ExperienceTarget(target, goal, 1).judge(figure);
        Interval interval = figure.interval().orElseThrow();
        boolean inside = interval.low() < target && target < interval.high();

        if (inside) {
            assertThat(judgement.statistical()).isEqualTo(Verdict.INCONCLUSIVE);
        } else if (interval.low() != target && interval.high() != target) {
            assertThat(judgement.statistical()).isEqualTo(judgement.point());
        }
        if (judgement.statistical() != Verdict.INCONCLUSIVE) {
            assertThat(judgement.statistical()).isEqualTo(judgement.point());
        }
    }
}
