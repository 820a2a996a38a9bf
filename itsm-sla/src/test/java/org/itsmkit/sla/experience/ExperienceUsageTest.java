package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.ProportionInterval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page of the package shows. */
class ExperienceUsageTest {

    private static final List<@Nullable Integer> RATINGS = blankBetween(5, 5, 5, 4, 4, 5, 4, 5, 3, 5, 4, 5);

    @Test
    void aSurveyIsHeldAgainstATarget() {
        SurveyAnswers answers =
                SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, RATINGS).invited(400);
        Figure satisfied = CustomerSatisfaction.topTwo(AnswerScale.ONE_TO_FIVE).of(answers);

        Judgement judgement = ExperienceTarget.atLeast(0.90).judge(satisfied);

        assertThat(judgement.point()).isEqualTo(Verdict.MET);
        assertThat(judgement.statistical()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(answers.responseRate().value()).hasValue(0.03);
    }

    @Test
    void anIndexIsATreeThatTheHostDeclares() {
        SurveyAnswers answers = SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, RATINGS);
        List<@Nullable Duration> lostTimes = new ArrayList<>(List.of(Duration.ofMinutes(30), Duration.ofHours(4)));
        lostTimes.add(null);
        LostTime lost = LostTime.of(lostTimes);

        IndexNode index = IndexNode.weightedMean(
                "experience",
                IndexNode.leaf("satisfaction", Normaliser.rescale(1, 5, 0, 100)).weighing(3),
                IndexNode.leaf(
                                "lost time",
                                Normaliser.from(0, 100).then(7200, 70).then(28800, 0))
                        .weighing(1));
        IndexReading reading = index.read(Map.of("satisfaction", answers.mean(), "lost time", lost.mean()));

        assertThat(reading.explain()).isEqualToNormalizingNewlines("""
                        experience: 82.40, 100 % of it had data
                          satisfaction: 87.50, weight 0.750, pull +3.83
                          lost time: 67.08, weight 0.250, pull -3.83
                        pulled down by lost time
                        """);
    }

    @Test
    void aWatermelonIsGreenOutsideAndRedInside() {
        ServicePeriod july = new ServicePeriod(
                "email", Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-08-01T00:00:00Z"));
        Judgement serviceLevel = ExperienceTarget.atLeast(0.95).judge(ProportionInterval.WILSON.of(480, 500, 0.95));
        Judgement experience = ExperienceTarget.atLeast(0.80).judge(ProportionInterval.WILSON.of(50, 100, 0.95));

        WatermelonReport report = WatermelonReport.join(Map.of(july, serviceLevel), Map.of(july, experience));

        assertThat(report.rows(Alignment.WATERMELON))
                .extracting(WatermelonReport.Row::period)
                .containsExactly(july);
    }

    @Test
    void aDeskSeesItsOwnCurveBesideTheQuotedOne() {
        List<WaitAnswer> waitAnswers = new ArrayList<>();
        for (int minute = 0; minute < 60; minute++) {
            waitAnswers.add(new WaitAnswer(Duration.ofMinutes(minute % 12), minute % 12 < 3 + minute % 5));
        }
        SatisfactionCurve own = LogisticCurve.fit(waitAnswers);

        assertThat(own.at(Duration.ofMinutes(6)).interval()).isPresent();
        assertThat(QuotedCurve.COMMONLY_QUOTED.at(Duration.ofMinutes(6)).value().orElseThrow())
                .isCloseTo(0.65, within(1e-12));
    }

    private static List<@Nullable Integer> blankBetween(Integer... ratings) {
        List<@Nullable Integer> all = new ArrayList<>(List.of(ratings));
        all.add(5, null);
        return all;
    }
}
