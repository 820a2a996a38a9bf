package org.itsmkit.sla.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.itsmkit.sla.measure.Figure;

class LogisticProperties {

    private static List<WaitAnswer> answers(List<Integer> waits, List<Boolean> satisfied) {
        List<WaitAnswer> answers = new ArrayList<>();
        for (int i = 0; i < waits.size(); i++) {
            answers.add(new WaitAnswer(Duration.ofSeconds(waits.get(i)), satisfied.get(i)));
        }
        return answers;
    }

    /** What defines the estimates: the score, with Firth's leverages, is zero in both coefficients. */
    @Property(tries = 200)
    void atTheEstimateTheScoreIsZero(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 3600) Integer> waits,
            @ForAll @Size(min = 40, max = 40) List<Boolean> satisfied,
            @ForAll LogisticMethod method) {
        LogisticCurve curve = LogisticCurve.fit(answers(waits, satisfied), method, 0.95);
        long different = waits.stream().distinct().count();
        if (method == LogisticMethod.BIAS_REDUCED) {
            assertThat(curve.isDefined()).isEqualTo(different > 1);
        }
        if (!curve.isDefined()) {
            return;
        }
        double[] shares = waits.stream()
                .mapToDouble(wait -> curve.at(Duration.ofSeconds(wait)).value().orElseThrow())
                .toArray();
        double[] residuals = residuals(waits, satisfied, shares, method);
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < residuals.length; i++) {
            sum += residuals[i];
            moment += residuals[i] * waits.get(i) / 3600.0;
        }
        assertThat(sum).isCloseTo(0, within(1e-6));
        assertThat(moment).isCloseTo(0, within(1e-6));
    }

    /** With x in hours, naively: leverage by the inverse of the two-by-two information. */
    private static double[] residuals(
            List<Integer> waits, List<Boolean> satisfied, double[] shares, LogisticMethod method) {
        double[] information = new double[3];
        for (int i = 0; i < shares.length; i++) {
            double weight = shares[i] * (1 - shares[i]);
            double x = waits.get(i) / 3600.0;
            information[0] += weight;
            information[1] += weight * x;
            information[2] += weight * x * x;
        }
        double determinant = information[0] * information[2] - information[1] * information[1];
        double[] residuals = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            double x = waits.get(i) / 3600.0;
            double leverage = shares[i]
                    * (1 - shares[i])
                    * (information[2] - 2 * x * information[1] + x * x * information[0])
                    / determinant;
            residuals[i] = (satisfied.get(i) ? 1 : 0)
                    - shares[i]
                    + (method == LogisticMethod.BIAS_REDUCED ? leverage * (0.5 - shares[i]) : 0);
        }
        return residuals;
    }

    @Property(tries = 100)
    void theCurveRunsOneWayAndLiesWithinItsInterval(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 3600) Integer> waits,
            @ForAll @Size(min = 40, max = 40) List<Boolean> satisfied) {
        LogisticCurve curve = LogisticCurve.fit(answers(waits, satisfied));
        if (!curve.isDefined()) {
            return;
        }
        double slope = curve.logOddsPerMinute().value().orElseThrow();
        double before = Double.NaN;
        for (int wait : waits.stream().sorted().toList()) {
            Figure share = curve.at(Duration.ofSeconds(wait));
            double value = share.value().orElseThrow();

            assertThat(share.interval().orElseThrow().contains(value)).isTrue();
            assertThat(share.interval().orElseThrow().low()).isNotNegative();
            assertThat(share.interval().orElseThrow().high()).isLessThanOrEqualTo(1);
            assertThat(Double.isNaN(before) || (value - before) * Math.signum(slope) >= -1e-12)
                    .isTrue();
            before = value;
        }
    }

    /** Turning every answer round turns the curve round. */
    @Property(tries = 100)
    void theUnsatisfiedAreTheMirrorOfTheSatisfied(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 3600) Integer> waits,
            @ForAll @Size(min = 40, max = 40) List<Boolean> satisfied) {
        LogisticCurve curve = LogisticCurve.fit(answers(waits, satisfied));
        LogisticCurve mirrored = LogisticCurve.fit(
                answers(waits, satisfied.stream().map(one -> !one).toList()));
        for (int wait : waits) {
            Figure share = curve.at(Duration.ofSeconds(wait));
            Figure other = mirrored.at(Duration.ofSeconds(wait));

            assertThat(other.isDefined()).isEqualTo(share.isDefined());
            share.value()
                    .ifPresent(value -> assertThat(other.value().orElseThrow()).isCloseTo(1 - value, within(1e-7)));
        }
    }

    /** Of curves drawn from known odds, about 95 of 100 intervals hold the truth. */
    @Property(tries = 1)
    void theIntervalHoldsTheTruthAboutAsOftenAsItSays() {
        Random random = new Random(20260701);
        int held = 0;
        int curves = 400;
        for (int curve = 0; curve < curves; curve++) {
            List<WaitAnswer> answers = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                int seconds = i * 10;
                double truth = 1 / (1 + Math.exp(-(2 - seconds / 300.0)));
                answers.add(new WaitAnswer(Duration.ofSeconds(seconds), random.nextDouble() < truth));
            }
            double truth = 1 / (1 + Math.exp(-1.0));
            held += LogisticCurve.fit(answers)
                            .at(Duration.ofSeconds(300))
                            .interval()
                            .orElseThrow()
                            .contains(truth)
                    ? 1
                    : 0;
        }
        // Four standard errors of a share of 0.95 among 400.
        assertThat((double) held / curves).isCloseTo(0.95, within(0.044));
    }
}
