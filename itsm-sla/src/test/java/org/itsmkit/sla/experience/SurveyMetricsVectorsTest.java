package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.TestFactory;

/** The metrics of surveys and of waiting, see {@code vectors/README.md} among the test resources. */
class SurveyMetricsVectorsTest {

    private static final Map<String, Consumer<VectorReader>> METRICS = Map.of(
            "survey.wilson", SurveyMetricsVectorsTest::wilson,
            "survey.nps", SurveyMetricsVectorsTest::netPromoterScore,
            "survey.csat", SurveyMetricsVectorsTest::satisfaction,
            "survey.ces", SurveyMetricsVectorsTest::effort,
            "seed.article", SurveyMetricsVectorsTest::quoted);

    @TestFactory
    Stream<DynamicTest> aFigureIsWhatIndependentSourcesSay() {
        return METRICS.keySet().stream().flatMap(SurveyMetricsVectorsTest::tests);
    }

    private static Stream<DynamicTest> tests(String metric) {
        return Vectors.ofMetric(metric).stream()
                .map(entry -> DynamicTest.dynamicTest(entry.get("id").asText(), () -> {
                    VectorReader reader = VectorReader.of(entry);
                    METRICS.get(metric).accept(reader);
                    reader.done();
                }));
    }

    private static void wilson(VectorReader vector) {
        long successes = vector.count("x");
        long trials = vector.count("n");
        Figure share = vector.has("z")
                ? ProportionInterval.WILSON.of(successes, trials, 0.95, vector.number("z"))
                : ProportionInterval.WILSON.of(successes, trials, vector.number("confidence"));
        vector.checkInterval(vector.expected(), share);
    }

    private static void netPromoterScore(VectorReader vector) {
        NetScore score =
                vector.has("scores") ? NetScore.of(answers(vector, "scores", AnswerScale.ZERO_TO_TEN)) : shares(vector);
        vector.check("promoters", score.positives())
                .check("passives", score.responses() - score.positives() - score.negatives())
                .check("detractors", score.negatives())
                .check("nps", score.score())
                .check("se_points", score.standardError())
                .checkInterval("ci95", score.score());
    }

    private static NetScore shares(VectorReader vector) {
        return NetScore.ofShares(vector.number("promoter_share"), vector.number("detractor_share"), vector.count("n"));
    }

    private static void satisfaction(VectorReader vector) {
        if (vector.has("satisfied")) {
            Figure share = ProportionInterval.WILSON.of(vector.count("satisfied"), vector.count("responses"), 0.95);
            vector.check("csat", share).checkInterval("ci95", share);
            return;
        }
        SurveyAnswers answers = answers(vector, "scores_1_5", AnswerScale.ONE_TO_FIVE);
        Figure satisfied = CustomerSatisfaction.topTwo(AnswerScale.ONE_TO_FIVE).of(answers);
        vector.check("csat", satisfied).checkInterval("ci95", satisfied).check("mean", answers.mean());
    }

    private static void effort(VectorReader vector) {
        if (vector.has("positive")) {
            vector.check(
                    "ces_pct", ProportionInterval.WILSON.of(vector.count("positive"), vector.count("responses"), 0.95));
            return;
        }
        SurveyAnswers answers = answers(vector, "scores", AnswerScale.ONE_TO_SEVEN);
        vector.check("mean", EffortScore.SEVEN_POINT.mean(answers))
                .check("pct_5_7", EffortScore.SEVEN_POINT.easyShare(answers));
    }

    /** Of the figures that are commonly quoted, those on waiting; first-contact resolution and handling time are no survey. */
    private static void quoted(VectorReader vector) {
        if (vector.has("wait_min")) {
            JsonNode expected = vector.read("satisfaction").orElseThrow();
            List<JsonNode> waits = vector.list("wait_min");
            assertThat(expected).hasSameSizeAs(waits);
            for (int i = 0; i < waits.size(); i++) {
                Duration wait = Vectors.seconds(waits.get(i)).multipliedBy(60);
                Figure share = QuotedCurve.COMMONLY_QUOTED.at(wait);
                assertThat(share.value().orElseThrow())
                        .isCloseTo(VectorReader.number(expected.get(i)), within(vector.tolerance()));
                assertThat(share.method()).startsWith("UNVERIFIED");
            }
        } else {
            assertThat(vector.has("fcr") || vector.has("aht_min"))
                    .as("of another measure")
                    .isTrue();
            vector.leaveToOthers();
        }
    }

    private static SurveyAnswers answers(VectorReader vector, String field, AnswerScale scale) {
        List<@Nullable Integer> answers = new ArrayList<>();
        vector.list(field).forEach(answer -> answers.add(answer.isNull() ? null : answer.intValue()));
        return SurveyAnswers.of(scale, answers);
    }
}
