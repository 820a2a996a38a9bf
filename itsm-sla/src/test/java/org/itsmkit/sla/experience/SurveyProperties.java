package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Interval;
import org.itsmkit.sla.measure.Mean;

class SurveyProperties {

    @Property(tries = 300)
    void theNetScoreLiesInItsRangeAndInItsInterval(
            @ForAll @IntRange(max = 500) int positives,
            @ForAll @IntRange(max = 500) int neutrals,
            @ForAll @IntRange(min = 1, max = 500) int negatives,
            @ForAll @DoubleRange(min = 0.8, max = 0.999) @Scale(6) double confidence) {
        NetScore score = new NetScore(positives, negatives, (long) positives + neutrals + negatives);
        for (NetScoreInterval method : NetScoreInterval.values()) {
            Figure figure = score.score(method, confidence);
            double value = figure.value().orElseThrow();

            assertThat(value).isBetween(-100.0, 100.0);
            figure.interval()
                    .ifPresent(interval -> assertThat(interval.contains(value)).isTrue());
        }
        assertThat(score.score().interval()).isPresent();
    }

    /** The variance by its formula is that of answers that count 1, 0 and -1. */
    @Property(tries = 300)
    void theNetScoreIsTheMeanOfItsSigns(@ForAll @Size(min = 1, max = 80) List<@IntRange(max = 10) Integer> answers) {
        NetScore score = NetScore.of(SurveyAnswers.of(AnswerScale.ZERO_TO_TEN, answers));
        double[] signs = answers.stream()
                .mapToDouble(answer -> answer >= 9 ? 1 : answer <= 6 ? -1 : 0)
                .toArray();
        double mean = Arrays.stream(signs).average().orElseThrow();
        double variance = Arrays.stream(signs)
                .map(sign -> (sign - mean) * (sign - mean))
                .average()
                .orElseThrow();

        assertThat(score.score().value().orElseThrow()).isCloseTo(100 * mean, within(1e-9));
        assertThat(score.variance().value().orElseThrow()).isCloseTo(variance, within(1e-12));
    }

    @Property(tries = 300)
    void aMeanOfCountsIsTheMeanOfTheAnswers(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(min = 1, max = 7) Integer> answers,
            @ForAll @DoubleRange(min = 0.01, max = 0.999) @Scale(6) double confidence) {
        double[] values = answers.stream().mapToDouble(Integer::doubleValue).toArray();
        Figure counted = SurveyAnswers.of(AnswerScale.ONE_TO_SEVEN, answers).mean(confidence);
        Figure plain = Mean.of(values, confidence);

        assertThat(counted.value().orElseThrow()).isCloseTo(plain.value().orElseThrow(), within(1e-12));
        // Rounding may leave a trace of a spread between equal answers in one of the two only.
        if (answers.stream().distinct().count() > 1) {
            Interval interval = counted.interval().orElseThrow();
            assertThat(interval.low())
                    .isCloseTo(Math.max(1, plain.interval().orElseThrow().low()), within(1e-9));
            assertThat(interval.high())
                    .isCloseTo(Math.min(7, plain.interval().orElseThrow().high()), within(1e-9));
            assertThat(interval.contains(counted.value().orElseThrow())).isTrue();
        }
    }

    @Property(tries = 300)
    void theTicketsThatHoldAShareHoldItAndOneFewerDoNot(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(max = 1000) Long> tickets,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        long[] amounts = amounts(tickets);
        Figure holding = Concentration.of(amounts).shareOfTicketsHolding(percent / 100.0);
        if (holding.isDefined()) {
            long count = Math.round(holding.value().orElseThrow() * amounts.length);

            assertThat(held(amounts, count) * 100).isGreaterThanOrEqualTo(percent * total(amounts));
            assertThat(held(amounts, count - 1) * 100).isLessThan(percent * total(amounts));
        } else {
            assertThat(total(amounts)).isZero();
        }
    }

    /** The most unequal tickets come first, so that a share of them holds at least that share. */
    @Property(tries = 300)
    void theTopHoldsAtLeastItsShare(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(max = 1000) Long> tickets,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share) {
        Concentration.of(amounts(tickets))
                .shareHeldByTop(share)
                .value()
                .ifPresent(held -> assertThat(held).isBetween(share - 1e-12, 1.0));
    }

    private static long[] amounts(List<Long> tickets) {
        return tickets.stream().mapToLong(Long::longValue).toArray();
    }

    private static long held(long[] amounts, long tickets) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        return Arrays.stream(sorted).skip(sorted.length - tickets).sum();
    }

    private static long total(long[] amounts) {
        return Arrays.stream(amounts).sum();
    }
}
