package org.itsmkit.sla.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

class ProportionIntervalProperties {

    private static final Map<ProportionInterval, BinomialConfidenceInterval> ORACLES = Map.of(
            ProportionInterval.WILSON, BinomialConfidenceInterval.WILSON_SCORE,
            ProportionInterval.CLOPPER_PEARSON, BinomialConfidenceInterval.CLOPPER_PEARSON,
            ProportionInterval.AGRESTI_COULL, BinomialConfidenceInterval.AGRESTI_COULL,
            ProportionInterval.JEFFREYS, BinomialConfidenceInterval.JEFFREYS);

    @Property(tries = 200)
    void endsAgreeWithAnotherLibrary(
            @ForAll ProportionInterval method,
            @ForAll @IntRange(min = 1, max = 5000) int trials,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.999) @Scale(6) double confidence) {
        int successes = (int) Math.round(share * trials);
        Interval expected = ORACLES.get(method).fromErrorRate(trials, successes, 1 - confidence);
        var interval = interval(method, successes, trials, confidence);

        assertThat(interval.low()).isCloseTo(expected.getLowerBound(), within(1e-9));
        assertThat(interval.high()).isCloseTo(expected.getUpperBound(), within(1e-9));
    }

    @Property(tries = 300)
    void theIntervalLiesFromZeroToOneAndHoldsTheShare(
            @ForAll ProportionInterval method,
            @ForAll @IntRange(min = 1, max = 100_000) int trials,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(6) double confidence) {
        long successes = Math.round(share * trials);
        Figure figure = method.of(successes, trials, confidence);
        var interval = figure.interval().orElseThrow();

        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
        assertThat(interval.contains(figure.value().orElseThrow())).isTrue();
    }

    @Property(tries = 300)
    void oneSuccessMoreNeverLowersAnEnd(
            @ForAll ProportionInterval method,
            @ForAll @IntRange(min = 1, max = 2000) int trials,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.999) @Scale(6) double confidence) {
        int successes = (int) (share * (trials - 1));
        var fewer = interval(method, successes, trials, confidence);
        var more = interval(method, successes + 1, trials, confidence);

        assertThat(more.low()).isGreaterThanOrEqualTo(fewer.low());
        assertThat(more.high()).isGreaterThanOrEqualTo(fewer.high());
    }

    @Property(tries = 200)
    void failuresAreTheMirrorOfSuccesses(
            @ForAll ProportionInterval method,
            @ForAll @IntRange(min = 1, max = 2000) int trials,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share) {
        int successes = (int) Math.round(share * trials);
        var interval = interval(method, successes, trials, 0.95);
        var mirrored = interval(method, trials - successes, trials, 0.95);

        assertThat(1 - mirrored.high()).isCloseTo(interval.low(), within(1e-12));
        assertThat(1 - mirrored.low()).isCloseTo(interval.high(), within(1e-12));
    }

    @Property(tries = 200)
    void moreConfidenceIsNeverNarrower(
            @ForAll ProportionInterval method,
            @ForAll @IntRange(min = 1, max = 2000) int trials,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(6) double confidence) {
        int successes = (int) Math.round(share * trials);
        var interval = interval(method, successes, trials, confidence);
        var surer = interval(method, successes, trials, confidence + 0.009);

        assertThat(surer.low()).isLessThanOrEqualTo(interval.low());
        assertThat(surer.high()).isGreaterThanOrEqualTo(interval.high());
    }

    private static org.itsmkit.sla.measure.Interval interval(
            ProportionInterval method, long successes, long trials, double confidence) {
        return method.of(successes, trials, confidence).interval().orElseThrow();
    }
}
