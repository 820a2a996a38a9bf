package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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

    @TestFactory
    Stream<DynamicTest> shares() {
        return VectorReader.tests(Vectors.ofMetric("survey.wilson"), SurveyMetricsVectorsTest::wilson);
    }

    @TestFactory
    Stream<DynamicTest> netScores() {
        return VectorReader.tests(Vectors.ofMetric("survey.nps"), SurveyMetricsVectorsTest::netPromoterScore);
    }

    @TestFactory
    Stream<DynamicTest> shareOfTheSatisfied() {
        return VectorReader.tests(Vectors.ofMetric("survey.csat"), SurveyMetricsVectorsTest::satisfaction);
    }

    @TestFactory
    Stream<DynamicTest> effortScores() {
        return VectorReader.tests(Vectors.ofMetric("survey.ces"), SurveyMetricsVectorsTest::effort);
    }

    @TestFactory
    Stream<DynamicTest> whatIsQuotedOfWaiting() {
        List<JsonNode> vectors = Vectors.ofMetric("seed.article").stream()
                .filter(vector -> vector.get("inputs").has("wait_min"))
                .toList();
        return VectorReader.tests(vectors, SurveyMetricsVectorsTest::quoted);
    }

    private static void wilson(VectorReader vector) {
        long successes = vector.count("x");
        long trials = vector.count("n");
        Figure share = vector.has("z")
                ? ProportionInterval.WILSON.of(successes, trials, 0.95, vector.number("z"))
                : ProportionInterval.WILSON.of(successes, trials, vector.number("confidence"));
        vector.checkInterval("wil", share);
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

    private static void quoted(VectorReader vector) {
        List<Figure> shares = vector.times("wait").stream()
                .map(QuotedCurve.COMMONLY_QUOTED::at)
                .toList();
        assertThat(shares).allMatch(share -> share.method().endsWith("UNVERIFIED"));
        vector.check("satisfaction", shares);
    }

    private static SurveyAnswers answers(VectorReader vector, String field, AnswerScale scale) {
        List<@Nullable Integer> answers = new ArrayList<>();
        vector.list(field).forEach(answer -> answers.add(answer.isNull() ? null : answer.intValue()));
        return SurveyAnswers.of(scale, answers);
    }
}
