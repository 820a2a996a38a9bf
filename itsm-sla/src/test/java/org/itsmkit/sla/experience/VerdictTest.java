package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.ProportionInterval;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final ExperienceTarget TARGET = ExperienceTarget.atLeast(0.95);

    private static Judgement judged(long successes, long trials) {
        return TARGET.judge(ProportionInterval.WILSON.of(successes, trials, 0.95));
    }

    @Test
    void aTargetIsMetOnlyIfTheLowerEndReachesIt() {
        assertThat(judged(20, 20).point()).isEqualTo(Verdict.MET);
        assertThat(judged(20, 20).statistical()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judged(198, 200).statistical()).isEqualTo(Verdict.MET);
        assertThat(judged(190, 200).statistical()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judged(150, 200).statistical()).isEqualTo(Verdict.MISSED);
        assertThat(judged(150, 200).point()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void nothingIsNoData() {
        assertThat(judged(0, 0).point()).isEqualTo(Verdict.NO_DATA);
        assertThat(judged(0, 0).statistical()).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void withoutAnIntervalOnlyTheValueIsJudged() {
        Judgement judgement = TARGET.judge(Figure.of(0.96, 1000, "given"));

        assertThat(judgement.point()).isEqualTo(Verdict.MET);
        assertThat(judgement.statistical()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void whereLessIsBetterTheUpperEndMustReachIt() {
        ExperienceTarget twoHours = ExperienceTarget.atMost(7200);
        Figure lost = Figure.of(6000, 50, "MEAN");

        assertThat(twoHours.judge(lost.within(new Interval(5000, 7200, 0.95))).statistical())
                .isEqualTo(Verdict.MET);
        assertThat(twoHours.judge(lost.within(new Interval(5000, 7201, 0.95))).statistical())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ExperienceTarget.atMost(4000)
                        .judge(lost.within(new Interval(5000, 7000, 0.95)))
                        .statistical())
                .isEqualTo(Verdict.MISSED);
    }

    @Test
    void theMinimumForAVerdictIsNotTheMinimumForShowingAFigure() {
        Figure three = ProportionInterval.WILSON.of(0, 3, 0.95);

        assertThat(TARGET.judge(three).statistical()).isEqualTo(Verdict.MISSED);
        assertThat(TARGET.verdictFrom(4).judge(three).statistical()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(TARGET.verdictFrom(4).judge(three).point()).isEqualTo(Verdict.MISSED);
        assertThat(TARGET.verdictFrom(4).judge(three).figure().isDefined()).isTrue();
    }

    @Test
    void aFigureOfAFewIsWithheldAndItsVerdictWithIt() {
        Judgement withheld = DisplayMinimum.DEFAULT.shown(judged(0, 4));

        assertThat(withheld.figure()).isEqualTo(Figure.undefined(4, "WITHHELD, BELOW 5"));
        assertThat(withheld.point()).isEqualTo(Verdict.NO_DATA);
        assertThat(withheld.statistical()).isEqualTo(Verdict.NO_DATA);
        assertThat(DisplayMinimum.DEFAULT.shown(judged(0, 5))).isEqualTo(judged(0, 5));
        assertThat(DisplayMinimum.DEFAULT.shown(judged(0, 0))).isEqualTo(judged(0, 0));
        assertThat(new DisplayMinimum(1).shown(judged(1, 1))).isEqualTo(judged(1, 1));
    }

    @Test
    void aWatermelonReportTellsTheFourWaysApartAndWhatIsUnknown() {
        Judgement met = judged(198, 200);
        Judgement missed = judged(150, 200);
        Judgement looksMet = judged(20, 20);

        WatermelonReport report = WatermelonReport.join(
                Map.of(
                        period("a"), met,
                        period("b"), met,
                        period("c"), missed,
                        period("d"), missed,
                        period("e"), met,
                        period("f"), looksMet,
                        period("g"), met),
                Map.of(
                        period("a"), met,
                        period("b"), missed,
                        period("c"), met,
                        period("d"), missed,
                        period("e"), looksMet,
                        period("f"), met,
                        period("h"), met));

        assertThat(report.rows())
                .extracting(row -> row.period().service() + " " + row.alignment())
                .containsExactly(
                        "a BOTH_MET",
                        "b WATERMELON",
                        "c EXPERIENCE_ALONE_MET",
                        "d BOTH_MISSED",
                        "e UNKNOWN",
                        "f BOTH_MET",
                        "g UNKNOWN",
                        "h UNKNOWN");
        assertThat(report.counts())
                .containsEntry(Alignment.BOTH_MET, 2L)
                .containsEntry(Alignment.UNKNOWN, 3L)
                .hasSize(5);
        assertThat(report.rows(Alignment.UNKNOWN).get(2).serviceLevel().point()).isEqualTo(Verdict.NO_DATA);
    }

    @Test
    void whichVerdictCountsCanBeSaid() {
        Map<ServicePeriod, Judgement> looksMet = Map.of(period("a"), judged(20, 20));

        assertThat(WatermelonReport.join(looksMet, VerdictBasis.STATISTICAL, looksMet, VerdictBasis.POINT)
                        .counts())
                .containsEntry(Alignment.UNKNOWN, 1L);
        assertThat(WatermelonReport.join(looksMet, VerdictBasis.POINT, looksMet, VerdictBasis.POINT)
                        .counts())
                .containsEntry(Alignment.BOTH_MET, 1L);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> ExperienceTarget.atLeast(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TARGET.verdictFrom(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new DisplayMinimum(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> period(" ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ServicePeriod("a", Instant.EPOCH, Instant.EPOCH))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("to: expected an instant after 1970-01-01T00:00:00Z, but found \"1970-01-01T00:00:00Z\"");
    }

    private static ServicePeriod period(String service) {
        return new ServicePeriod(service, Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-08-01T00:00:00Z"));
    }
}
