package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.ProportionInterval;
import org.junit.jupiter.api.Test;

class SurveyAnswersTest {

    private static final SurveyAnswers FIVE =
            SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, Arrays.asList(5, null, 3, 4, 4, null, 1));

    @Test
    void anAnswerLeftBlankCountsNowhere() {
        assertThat(FIVE.responses()).isEqualTo(5);
        assertThat(FIVE.mean().value()).hasValue(3.4);
        assertThat(FIVE.mean().sampleSize()).isEqualTo(5);
    }

    @Test
    void answersAreCountedFromEitherEnd() {
        assertThat(FIVE.atLeast(4)).isEqualTo(3);
        assertThat(FIVE.atLeast(2)).isEqualTo(4);
        assertThat(FIVE.atMost(3)).isEqualTo(2);
        assertThat(FIVE.atMost(2)).isEqualTo(1);
        assertThat(FIVE.atMost(Integer.MAX_VALUE)).isEqualTo(5);
    }

    /** Standard deviation 1.5166 of 5, t = 2.7764: 3.4 - 1.8831 and 3.4 + 1.8831, cut at 5. */
    @Test
    void theMeanHasStudentsIntervalOnTheScale() {
        assertThat(FIVE.mean().interval().orElseThrow().low()).isCloseTo(1.5169, within(1e-4));
        assertThat(FIVE.mean().interval().orElseThrow().high()).isEqualTo(5);
    }

    @Test
    void oneAnswerAndEqualAnswersHaveNoInterval() {
        assertThat(SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, List.of(4)).mean().interval())
                .isEmpty();
        assertThat(SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, List.of(4, 4, 4))
                        .mean()
                        .interval())
                .isEmpty();
    }

    @Test
    void noAnswerIsUndefinedInEveryMeasure() {
        SurveyAnswers none = SurveyAnswers.counted(AnswerScale.ONE_TO_SEVEN, Map.of(3, 0L));

        assertThat(none.mean().isDefined()).isFalse();
        assertThat(CustomerSatisfaction.topTwo(AnswerScale.ONE_TO_SEVEN)
                        .of(none)
                        .isDefined())
                .isFalse();
        assertThat(EffortScore.SEVEN_POINT.mean(none).isDefined()).isFalse();
        assertThat(EffortScore.SEVEN_POINT.easyShare(none).isDefined()).isFalse();
    }

    @Test
    void theResponseRateIsKnownIfItIsKnownWhoWasAsked() {
        assertThat(FIVE.responseRate().isDefined()).isFalse();
        assertThat(FIVE.invited(20).responseRate().value()).hasValue(0.25);
        assertThat(FIVE.invited(20).responseRate().sampleSize()).isEqualTo(20);
        assertThat(SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, List.of())
                        .invited(0)
                        .responseRate()
                        .isDefined())
                .isFalse();
    }

    @Test
    void groupsArePutTogetherByTheirAnswersNotByTheirMeans() {
        SurveyAnswers small =
                SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, List.of(1)).invited(4);
        SurveyAnswers together = FIVE.invited(6).plus(small);

        assertThat(together.mean().value()).hasValue(3.0);
        assertThat(together.responseRate().value()).hasValue(0.6);
        assertThat(FIVE.plus(small).invited()).isEmpty();
    }

    @Test
    void theFigureNamesWhatCountsAsSatisfied() {
        Figure satisfied =
                new CustomerSatisfaction(AnswerScale.ONE_TO_FIVE, 3, ProportionInterval.CLOPPER_PEARSON, 0.9).of(FIVE);

        assertThat(satisfied.value()).hasValue(0.8);
        assertThat(satisfied.method()).isEqualTo("CSAT, SCALE 1-5, SHARE 3-5, CLOPPER_PEARSON");
        assertThat(satisfied.interval().orElseThrow().confidence()).isEqualTo(0.9);
    }

    @Test
    void effortIsReadInTheDirectionThatIsDeclared() {
        SurveyAnswers answers = SurveyAnswers.of(AnswerScale.ONE_TO_SEVEN, List.of(1, 2, 3, 5, 7));
        EffortScore hard = new EffortScore(AnswerScale.ONE_TO_SEVEN, EffortScore.Direction.HIGH_IS_HARD, 3);

        assertThat(EffortScore.SEVEN_POINT.easyShare(answers).value()).hasValue(0.4);
        assertThat(hard.easyShare(answers).value()).hasValue(0.6);
        assertThat(hard.mean(answers).value()).hasValue(3.6);
        assertThat(hard.easyShare(answers).method()).isEqualTo("CES, SCALE 1-7, HIGH_IS_HARD, SHARE 1-3, WILSON");
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> SurveyAnswers.of(AnswerScale.ZERO_TO_TEN, List.of(11)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("answer: expected from 0 to 10, but found \"11\"");
        assertThatThrownBy(() -> SurveyAnswers.counted(AnswerScale.ONE_TO_FIVE, Map.of(1, -1L)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        SurveyAnswers.counted(AnswerScale.ONE_TO_FIVE, Map.of(1, Long.MAX_VALUE, 2, Long.MAX_VALUE)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FIVE.invited(4)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FIVE.invited(Long.MAX_VALUE)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FIVE.mean(1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new AnswerScale(5, 5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> EffortScore.SEVEN_POINT.mean(FIVE)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CustomerSatisfaction.from(6, AnswerScale.ONE_TO_FIVE))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> FIVE.plus(SurveyAnswers.of(AnswerScale.ONE_TO_SEVEN, List.of())))
                .isInstanceOf(InvalidInput.class);
    }
}
