package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Evidence;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

class SatisfactionCurveTest {

    /** Minutes of study and whether an exam was passed, the worked example of many textbooks, with hours as minutes. */
    private static final double[] MINUTES = {
        0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5
    };

    private static final String PASSED = "00000010101010111111";

    private static List<WaitAnswer> answers(double[] minutes, String satisfied) {
        List<WaitAnswer> answers = new ArrayList<>();
        for (int i = 0; i < minutes.length; i++) {
            Duration wait = Duration.ofSeconds(Math.round(minutes[i] * 60));
            answers.add(new WaitAnswer(wait, satisfied.charAt(i) == '1'));
        }
        return answers;
    }

    /** The published estimates are -4.0777 and 1.5046 with a standard error of 0.6287; more digits by scipy's minimiser. */
    @Test
    void maximumLikelihoodGivesThePublishedCurve() {
        LogisticCurve curve = LogisticCurve.fit(answers(MINUTES, PASSED), LogisticMethod.MAXIMUM_LIKELIHOOD, 0.95);
        Figure slope = curve.logOddsPerMinute();

        assertThat(slope.value().orElseThrow()).isCloseTo(1.50464544, within(1e-7));
        assertThat(slope.interval().orElseThrow().high()).isCloseTo(1.50464544 + 1.959964 * 0.62872085, within(1e-6));
        checkShare(curve.at(Duration.ofMinutes(2)), 0.25570318, 0.07485841, 0.59327078);
        checkShare(curve.at(Duration.ofMinutes(3)), 0.60735865, 0.29296510, 0.85239022);
    }

    /** By scipy's minimiser of the penalised likelihood. */
    @Test
    void biasReductionDrawsTheCurveToTheMiddle() {
        LogisticCurve curve = LogisticCurve.fit(answers(MINUTES, PASSED));

        assertThat(curve.logOddsPerMinute().value().orElseThrow()).isCloseTo(1.20122942, within(1e-7));
        checkShare(curve.at(Duration.ofMinutes(2)), 0.29232269, 0.10038927, 0.60459469);
        checkShare(curve.at(Duration.ofMinutes(3)), 0.57861721, 0.29598478, 0.81767750);
        assertThat(curve.at(Duration.ofMinutes(3)).method()).isEqualTo("LOGISTIC, BIAS_REDUCED");
    }

    /** By scipy's minimiser: the slope -1.12891247 with a standard error of 0.85490832. */
    @Test
    void aWaitThatPartsAllSatisfiedFromAllOthersHasACurveOnlyWithBiasReduction() {
        List<WaitAnswer> parted = answers(new double[] {1, 2, 3, 4, 5, 6}, "111000");
        LogisticCurve reduced = LogisticCurve.fit(parted);
        LogisticCurve likelihood = LogisticCurve.fit(parted, LogisticMethod.MAXIMUM_LIKELIHOOD, 0.95);

        assertThat(reduced.logOddsPerMinute().value().orElseThrow()).isCloseTo(-1.12891247, within(1e-6));
        assertThat(reduced.logOddsPerMinute().interval().orElseThrow().high())
                .isCloseTo(-1.12891247 + 1.959964 * 0.85490832, within(1e-6));
        assertThat(likelihood.isDefined()).isFalse();
        assertThat(likelihood.at(Duration.ofMinutes(3)))
                .isEqualTo(Figure.undefined(6, "LOGISTIC, MAXIMUM_LIKELIHOOD, NO_CURVE, SMALL_SAMPLE"));
        assertThat(LogisticCurve.fit(
                                answers(new double[] {1, 2, 2, 3}, "1100"), LogisticMethod.MAXIMUM_LIKELIHOOD, 0.95)
                        .isDefined())
                .isFalse();
    }

    /** By scipy's minimiser no slope and the log-odds 1.9459: each of the two coefficients adds half a yes and half a no. */
    @Test
    void everybodySatisfiedIsNoCertainty() {
        LogisticCurve curve = LogisticCurve.fit(answers(new double[] {1, 2, 3, 4, 5, 6}, "111111"));

        assertThat(curve.logOddsPerMinute().value().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(curve.at(Duration.ofMinutes(3)).value().orElseThrow()).isCloseTo(7.0 / 8, within(1e-6));
        assertThat(curve.at(Duration.ofMinutes(3)).method()).endsWith("SMALL_SAMPLE");
    }

    @Test
    void whereAllWaitedTheSameThereIsNoCurve() {
        assertThat(LogisticCurve.fit(answers(new double[] {3, 3, 3}, "101")).isDefined())
                .isFalse();
        assertThat(LogisticCurve.fit(List.of()).at(Duration.ZERO).isDefined()).isFalse();
        assertThat(LogisticCurve.fit(List.of()).logOddsPerMinute().isDefined()).isFalse();
    }

    @Test
    void aCurveSaysNothingBeyondTheWaitsItWasFittedTo() {
        LogisticCurve curve = LogisticCurve.fit(answers(MINUTES, PASSED));

        assertThat(curve.at(Duration.ofSeconds(29)).isDefined()).isFalse();
        assertThat(curve.at(Duration.ofSeconds(30)).isDefined()).isTrue();
        assertThat(curve.at(Duration.ofSeconds(330)).isDefined()).isTrue();
        assertThat(curve.at(Duration.ofSeconds(331)).isDefined()).isFalse();
    }

    @Test
    void rangesOfWaitsHaveTheirOwnShares() {
        BinnedCurve curve = BinnedCurve.of(
                answers(new double[] {0, 1, 2, 3, 4, 9.5, 10, 0.5}, "11011110"),
                List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10)));

        assertThat(curve.bins())
                .extracting(bin -> bin.share().value().orElseThrow())
                .containsExactly(0.5, 2.0 / 3, 1.0);
        assertThat(curve.outside()).isEqualTo(2);
        assertThat(curve.at(Duration.ofMinutes(2)))
                .isEqualTo(curve.bins().get(1).share());
        assertThat(curve.at(Duration.ofSeconds(29)).isDefined()).isFalse();
        assertThat(curve.at(Duration.ofMinutes(10)).isDefined()).isFalse();
        assertThat(curve.at(Duration.ofMinutes(9)).interval().orElseThrow().low())
                .isCloseTo(0.2065, within(1e-4));
    }

    @Test
    void whatIsQuotedSaysThatItIsUnverified() {
        Figure quoted = QuotedCurve.COMMONLY_QUOTED.at(Duration.ofMinutes(6));

        assertThat(quoted.value().orElseThrow()).isCloseTo(0.65, within(1e-12));
        assertThat(quoted.interval()).isEmpty();
        assertThat(quoted.sampleSize()).isZero();
        assertThat(quoted.method()).isEqualTo("QUOTED, UNVERIFIED");
        assertThat(new QuotedCurve(Normaliser.from(1, 0.8), Evidence.OWN, "our target")
                        .at(Duration.ofHours(1))
                        .value())
                .hasValue(0.8);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new WaitAnswer(Duration.ofSeconds(-1), true)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> QuotedCurve.COMMONLY_QUOTED.at(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new QuotedCurve(Normaliser.from(2, 90), Evidence.OWN, "percent"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("share: expected from 0 to 1, but found \"90.0\"");
        assertThatThrownBy(() -> LogisticCurve.fit(List.of(), LogisticMethod.BIAS_REDUCED, 1))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> BinnedCurve.of(List.of(), List.of(Duration.ZERO)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> BinnedCurve.of(List.of(), List.of(Duration.ofMinutes(2), Duration.ofMinutes(1))))
                .isInstanceOf(InvalidInput.class);
    }

    private static void checkShare(Figure share, double value, double low, double high) {
        assertThat(share.value().orElseThrow()).isCloseTo(value, within(1e-7));
        assertThat(share.interval().orElseThrow().low()).isCloseTo(low, within(1e-6));
        assertThat(share.interval().orElseThrow().high()).isCloseTo(high, within(1e-6));
    }
}
