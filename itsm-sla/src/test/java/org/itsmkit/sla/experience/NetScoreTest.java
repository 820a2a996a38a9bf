package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Interval;
import org.junit.jupiter.api.Test;

class NetScoreTest {

    /** 76 % and 24 % give +52, the example of support.happysignals.com. */
    @Test
    void happinessIsTheSameRule() {
        assertThat(NetScore.ofShares(0.76, 0.24, 100).score().value().orElseThrow())
                .isCloseTo(52, within(1e-9));
    }

    @Test
    void sixIsNegativeSevenAndEightNeutralNinePositive() {
        NetScore score = NetScore.of(SurveyAnswers.of(AnswerScale.ZERO_TO_TEN, List.of(0, 6, 7, 8, 9, 10, 10)));

        assertThat(score).isEqualTo(new NetScore(3, 2, 7));
        assertThat(score.score().method()).isEqualTo("NET_SCORE, NORMAL, SMALL_SAMPLE");
    }

    @Test
    void anotherScaleNeedsItsOwnThresholds() {
        SurveyAnswers answers = SurveyAnswers.of(AnswerScale.ONE_TO_FIVE, List.of(1, 3, 4, 5));

        assertThat(NetScore.of(answers, 5, 3)).isEqualTo(new NetScore(1, 2, 4));
        assertThatThrownBy(() -> NetScore.of(answers)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NetScore.of(answers, 3, 3)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NetScore.of(answers, 6, 3)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void answersOfOneKindAreNoCertainty() {
        NetScore happy = new NetScore(100, 0, 100);

        assertThat(happy.margin(0.95).value()).hasValue(0);
        assertThat(happy.score(NetScoreInterval.NORMAL, 0.95).interval()).isEmpty();
        assertThat(happy.score().method()).isEqualTo("NET_SCORE, ADJUSTED");
        // 101 positive and 1 negative of 102: 98.0392 - 1.959964 * 1.95119, up to 100.
        Interval interval = happy.score().interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(94.215034, within(1e-6));
        assertThat(interval.high()).isEqualTo(100);
    }

    @Test
    void noAnswersHaveNoScore() {
        NetScore none = new NetScore(0, 0, 0);

        assertThat(none.score().isDefined()).isFalse();
        assertThat(none.variance().isDefined()).isFalse();
        assertThat(none.standardError().isDefined()).isFalse();
        assertThat(none.margin(0.95).isDefined()).isFalse();
        assertThat(none.impact(0).isDefined()).isFalse();
    }

    @Test
    void theImpactOfAGroupIsItsAnswersTimesItsDistanceFromTheBaseline() {
        assertThat(new NetScore(60, 20, 100).impact(67).value()).hasValue(-2700);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new NetScore(3, 3, 5))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("negatives: expected from 0 to 2.0, but found \"3.0\"");
        assertThatThrownBy(() -> new NetScore(-1, 0, 5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NetScore(Double.NaN, 0, 5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NetScore(0, 0, -1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NetScore.ofShares(0.6, 0.5, 5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NetScore.ofShares(1.1, 0, 5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> NetScore.ofShares(0.5, 0.5, -5)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NetScore(1, 0, 1).score(NetScoreInterval.NORMAL, 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new NetScore(1, 0, 1).impact(Double.NaN)).isInstanceOf(InvalidInput.class);
    }
}
