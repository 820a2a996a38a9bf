package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.ProportionInterval;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Figures of experience, see {@code vectors/README.md} among the test resources. */
class XlaVectorsTest {

    private static final List<JsonNode> ALL = Vectors.load("xla_vectors.json");
    private static final Instant AS_OF = Instant.parse("2024-06-30T12:00:00Z");

    /** Kinds that have nothing to do with experience. */
    private static final String OF_OTHERS = "availability.*|downtimeBudget|backToBack|.*[aA]pportion.*";

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
    void everyKindIsReadHereOrHasNothingToDoWithExperience() {
        assertThat(ALL).extracting(XlaVectorsTest::kind).containsAll(KINDS.keySet());
        assertThat(ALL)
                .extracting(XlaVectorsTest::kind)
                .allMatch(kind -> KINDS.containsKey(kind) || kind.matches(OF_OTHERS));
    }

    @TestFactory
    Stream<DynamicTest> aFigureIsWhatIndependentSourcesSay() {
        return ALL.stream()
                .filter(entry -> KINDS.containsKey(kind(entry)))
                .map(entry -> DynamicTest.dynamicTest(entry.get("id").asText() + " " + kind(entry), () -> {
                    VectorReader reader = VectorReader.of(entry);
                    KINDS.get(kind(entry)).accept(reader);
                    reader.done();
                }));
    }

    private static String kind(JsonNode entry) {
        return entry.get("kind").asText();
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
        vector.input("counts")
                .fields()
                .forEachRemaining(count -> counts.put(
                        Integer.parseInt(count.getKey()), count.getValue().longValue()));
        return SurveyAnswers.counted(new AnswerScale(1, Math.toIntExact(vector.count("scale"))), counts);
    }

    private static void lostTime(VectorReader vector) {
        List<@Nullable Duration> answers = new ArrayList<>();
        vector.list("minutes").forEach(minutes -> answers.add(minutes.isNull() ? null : minutes(minutes)));
        LostTime lost = LostTime.of(answers);
        vector.check("answers", lost.given().size())
                .check("responses", lost.responses())
                .check("meanMinutes", lost.mean(), 60)
                .check("medianMinutes", lost.median(), 60)
                .check("totalMinutes", lost.total().toSeconds() / 60.0);
    }

    private static void lostTimeSaved(VectorReader vector) {
        WorkTimeSaved saved = WorkTimeSaved.over(vector.list("months").stream()
                .map(month -> {
                    assertThat(month).hasSize(2);
                    return new LostTimeMonth(
                            hours(month.get("meanHours")), month.get("tickets").longValue());
                })
                .toList());
        vector.check("hoursSaved", saved.seconds(), 3600)
                .check("daysSaved", saved.workingDays(hours(vector.input("hoursPerDay"))));
    }

    private static void concentration(VectorReader vector) {
        Concentration concentration = Concentration.of(vector.list("minutesDescending").stream()
                .mapToLong(minutes -> minutes(minutes).toMillis())
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
                    return new Normaliser.Point(VectorReader.number(point.get(0)), VectorReader.number(point.get(1)));
                })
                .toList());
    }

    private static void weightedIndex(VectorReader vector) {
        List<WeightedMean.Part> parts = new ArrayList<>();
        Map<String, Figure> measures = new LinkedHashMap<>();
        for (JsonNode component : vector.list("components")) {
            component.fieldNames().forEachRemaining(field -> assertThat(field).isIn("name", "score", "weight"));
            String name = "part " + parts.size();
            parts.add(plainLeaf(name).weighing(VectorReader.number(component.get("weight"))));
            if (!component.get("score").isNull()) {
                measures.put(name, Figure.of(VectorReader.number(component.get("score")), 1, "given"));
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
                measures.put(name, Figure.of(VectorReader.number(component), 1, "given"));
            }
        }
        IndexReading reading = new Minimum("index", parts).read(measures);
        vector.check("index", reading.figure()).check("coverage", reading.coverage());
    }

    private static IndexNode plainLeaf(String name) {
        return IndexNode.leaf(name, Normaliser.clamp(-1000, 1000));
    }

    private static void sentimentRescale(VectorReader vector) {
        JsonNode scores = vector.read("score").orElseThrow();
        List<JsonNode> given = vector.list("sentiment");
        assertThat(scores).hasSameSizeAs(given);
        for (int i = 0; i < given.size(); i++) {
            double[] one = {VectorReader.number(given.get(i))};
            assertThat(Sentiment.mean(one, 0.95).value().orElseThrow())
                    .isCloseTo(VectorReader.number(scores.get(i)), within(vector.tolerance()));
        }
    }

    private static void halfLifeMean(VectorReader vector) {
        List<DatedValue> values = new ArrayList<>();
        for (JsonNode observation : vector.list("observations")) {
            assertThat(observation).hasSize(2);
            values.add(new DatedValue(
                    AS_OF.minus(days(observation.get("ageDays"))), VectorReader.number(observation.get("value"))));
        }
        DecayedMean mean = new HalfLife(days(vector.input("halfLifeDays"))).mean(values, AS_OF);
        vector.check("mean", mean.mean())
                .check("weightSum", mean.weightSum())
                .check("effectiveN", mean.effectiveSampleSize());
    }

    private static void shrunkMean(VectorReader vector) {
        double[] values =
                vector.list("values").stream().mapToDouble(VectorReader::number).toArray();
        Shrinkage shrinkage = new Shrinkage(vector.number("prior"), vector.number("m"));
        vector.check("mean", shrinkage.of(Means.of(values, 0.95, "MEAN")));
    }

    private static void attainment(VectorReader vector) {
        Figure share = ProportionInterval.WILSON.of(vector.count("met"), vector.count("total"), 0.95);
        Judgement judgement = ExperienceTarget.atLeast(vector.number("target")).judge(share);
        vector.check("share", judgement.figure())
                .checkInterval("wilson", judgement.figure())
                .check("pointVerdict", judgement.point())
                .check("statisticalVerdict", judgement.statistical());
    }

    private static Duration minutes(JsonNode minutes) {
        return Vectors.seconds(minutes).multipliedBy(60);
    }

    private static Duration hours(JsonNode hours) {
        return Vectors.seconds(hours).multipliedBy(3600);
    }

    private static Duration days(JsonNode days) {
        return Duration.ofNanos(days.decimalValue()
                .multiply(BigDecimal.valueOf(86_400_000_000_000L))
                .longValueExact());
    }
}
