package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Mean;
import org.itsmkit.sla.measure.ProportionInterval;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Figures of experience, see {@code vectors/README.md} among the test resources. */
class XlaVectorsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant AS_OF = Instant.parse("2024-06-30T12:00:00Z");

    private static final Map<String, Consumer<VectorReader>> KINDS = Map.ofEntries(
            Map.entry("proportionInterval", XlaVectorsTest::proportionInterval),
            Map.entry("netScore", XlaVectorsTest::netScore),
            Map.entry("csatTop2", XlaVectorsTest::csatTop2),
            Map.entry("cesMean", XlaVectorsTest::cesMean),
            Map.entry("lostTime", XlaVectorsTest::lostTime),
            Map.entry("lostTimeSaved", XlaVectorsTest::lostTimeSaved),
            Map.entry("concentration", XlaVectorsTest::concentration),
            Map.entry("normalise", XlaVectorsTest::normalise),
            Map.entry("weightedIndex", XlaVectorsTest::weightedIndex),
            Map.entry("minComposite", XlaVectorsTest::minComposite),
            Map.entry("sentimentRescale", XlaVectorsTest::sentimentRescale),
            Map.entry("halfLifeMean", XlaVectorsTest::halfLifeMean),
            Map.entry("shrunkMean", XlaVectorsTest::shrunkMean),
            Map.entry("attainment", XlaVectorsTest::attainment));

    @Test
    void thereAreVectorsOfEveryKind() {
        assertThat(Vectors.ofExperience())
                .extracting(vector -> vector.get("kind").asText())
                .containsAll(KINDS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> aFigureIsWhatIndependentSourcesSay() {
        return VectorReader.testsByKind(Vectors.ofExperience(), KINDS);
    }

    private static void proportionInterval(VectorReader vector) {
        long successes = vector.count("successes");
        long n = vector.count("n");
        double confidence = vector.number("confidence");
        vector.checkInterval("wilson", ProportionInterval.WILSON.of(successes, n, confidence))
                .checkInterval("clopperPearson", ProportionInterval.CLOPPER_PEARSON.of(successes, n, confidence))
                .checkInterval("agrestiCoull", ProportionInterval.AGRESTI_COULL.of(successes, n, confidence))
                .checkInterval("jeffreys", ProportionInterval.JEFFREYS.of(successes, n, confidence));
    }

    private static void netScore(VectorReader vector) {
        long promoters = vector.count("promoters");
        long detractors = vector.count("detractors");
        NetScore score = new NetScore(promoters, detractors, promoters + vector.count("passives") + detractors);
        vector.check("score", score.score())
                .check("variance", score.variance())
                .check("standardError", score.standardError())
                .check("margin95", score.margin(0.95));
    }

    private static void csatTop2(VectorReader vector) {
        SurveyAnswers answers = counted(vector);
        vector.check("top2", CustomerSatisfaction.topTwo(answers.scale()).of(answers))
                .check("mean", answers.mean());
    }

    private static void cesMean(VectorReader vector) {
        SurveyAnswers answers = counted(vector);
        vector.check(
                "mean",
                new EffortScore(
                                answers.scale(),
                                EffortScore.Direction.HIGH_IS_EASY,
                                answers.scale().highest() - 2)
                        .mean(answers));
    }

    private static SurveyAnswers counted(VectorReader vector) {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        vector.get("counts")
                .fields()
                .forEachRemaining(count -> counts.put(
                        Integer.parseInt(count.getKey()), count.getValue().longValue()));
        return SurveyAnswers.counted(new AnswerScale(1, Math.toIntExact(vector.count("scale"))), counts);
    }

    private static void lostTime(VectorReader vector) {
        List<@Nullable Duration> answers = new ArrayList<>();
        vector.list("minutes")
                .forEach(minutes -> answers.add(minutes.isNull() ? null : Vectors.times(minutes, MINUTE)));
        LostTime lost = LostTime.of(answers);
        vector.check("answers", lost.given().size())
                .check("responses", lost.responses())
                .check("meanMinutes", lost.mean(), MINUTE)
                .check("medianMinutes", lost.median(), MINUTE)
                .check("totalMinutes", lost.total(), MINUTE);
    }

    private static void lostTimeSaved(VectorReader vector) {
        WorkTimeSaved saved = WorkTimeSaved.over(vector.objects("months").stream()
                .map(month -> new LostTimeMonth(Vectors.times(month.get("meanHours"), HOUR), month.count("tickets")))
                .toList());
        vector.check("hoursSaved", saved.seconds(), HOUR)
                .check("daysSaved", saved.workingDays(Vectors.times(vector.get("hoursPerDay"), HOUR)));
    }

    private static void concentration(VectorReader vector) {
        Concentration concentration = Concentration.of(vector.list("minutesDescending").stream()
                .mapToLong(minutes -> Vectors.times(minutes, MINUTE).toMillis())
                .toArray());
        vector.check("totalMinutes", concentration.total().doubleValue() / 60_000)
                .check("shareOfTop20Percent", concentration.shareHeldByTop(0.2))
                .check("ticketsShareFor80Percent", concentration.shareOfTicketsHolding(0.8));
    }

    private static void normalise(VectorReader vector) {
        vector.check("score", normaliser(vector).score(vector.number("value")));
    }

    private static Normaliser normaliser(VectorReader vector) {
        return new Normaliser(vector.list("points").stream()
                .map(point -> {
                    assertThat(point).hasSize(2);
                    return new Normaliser.Point(Inputs.number(point.get(0)), Inputs.number(point.get(1)));
                })
                .toList());
    }

    private static void weightedIndex(VectorReader vector) {
        List<WeightedMean.Part> parts = new ArrayList<>();
        Map<String, Figure> measures = new LinkedHashMap<>();
        for (Inputs component : vector.objects("components")) {
            String name = (component.has("name") ? component.text("name") : "part") + " " + parts.size();
            parts.add(plainLeaf(name).weighing(component.number("weight")));
            if (!component.get("score").isNull()) {
                measures.put(name, Figure.of(component.number("score"), 1, "given"));
            }
        }
        IndexReading reading = new WeightedMean("index", parts).read(measures);
        vector.check("index", reading.figure()).check("coverage", reading.coverage());
    }

    private static void minComposite(VectorReader vector) {
        List<IndexNode> parts = new ArrayList<>();
        Map<String, Figure> measures = new LinkedHashMap<>();
        for (JsonNode component : vector.list("components")) {
            String name = "part " + parts.size();
            parts.add(plainLeaf(name));
            if (!component.isNull()) {
                measures.put(name, Figure.of(Inputs.number(component), 1, "given"));
            }
        }
        IndexReading reading = new Minimum("index", parts).read(measures);
        vector.check("index", reading.figure()).check("coverage", reading.coverage());
    }

    private static IndexNode plainLeaf(String name) {
        return IndexNode.leaf(name, Normaliser.clamp(-1000, 1000));
    }

    private static void sentimentRescale(VectorReader vector) {
        vector.check(
                "score",
                DoubleStream.of(vector.numbers("sentiment"))
                        .mapToObj(sentiment -> Sentiment.mean(new double[] {sentiment}, 0.95))
                        .toList());
    }

    private static void halfLifeMean(VectorReader vector) {
        List<DatedValue> values = vector.objects("observations").stream()
                .map(one -> new DatedValue(AS_OF.minus(Vectors.times(one.get("ageDays"), DAY)), one.number("value")))
                .toList();
        DecayedMean mean = new HalfLife(Vectors.times(vector.get("halfLifeDays"), DAY)).mean(values, AS_OF);
        vector.check("mean", mean.mean())
                .check("weightSum", mean.weightSum())
                .check("effectiveN", mean.effectiveSampleSize());
    }

    private static void shrunkMean(VectorReader vector) {
        Shrinkage shrinkage = new Shrinkage(vector.number("prior"), vector.number("m"));
        vector.check("mean", shrinkage.of(Mean.of(vector.numbers("values"), 0.95)));
    }

    private static void attainment(VectorReader vector) {
        Figure share = ProportionInterval.WILSON.of(vector.count("met"), vector.count("total"), 0.95);
        Judgement judgement = ExperienceTarget.atLeast(vector.number("target")).judge(share);
        vector.check("share", judgement.figure())
                .checkInterval("wilson", judgement.figure())
                .check("pointVerdict", judgement.point())
                .check("statisticalVerdict", judgement.statistical());
    }
}
