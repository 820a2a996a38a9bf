package org.itsmkit.sla.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.itsmkit.sla.measure.Figure;

class QualityLawsProperties {

    private static final RunRules EITHER_SIDE = RunRules.NELSON.with(8, RunPattern.outsideOnEitherSide(8, 1));

    /** Long stretches of the same kind, so that the rules have something to find. */
    @Provide
    Arbitrary<double[]> series() {
        Arbitrary<Integer> value = Arbitraries.oneOf(
                Arbitraries.integers().between(-4, 4),
                Arbitraries.of(-1, 1),
                Arbitraries.integers().between(1, 3),
                Arbitraries.of(-2, 2));
        return value.list()
                .ofMaxSize(40)
                .map(list -> list.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    @Property(tries = 300)
    void rulesSeeAMirrorImageAlike(@ForAll("series") double[] values) {
        double[] mirrored = map(values, 0, -1);

        assertThat(RunRules.NELSON.on(mirrored, 0, 1)).isEqualTo(RunRules.NELSON.on(values, 0, 1));
        assertThat(EITHER_SIDE.on(mirrored, 0, 1)).isEqualTo(EITHER_SIDE.on(values, 0, 1));
    }

    @Property(tries = 300)
    void rulesDoNotCareForUnits(
            @ForAll("series") double[] values,
            @ForAll @IntRange(min = -1000, max = 1000) int shift,
            @ForAll @IntRange(min = 1, max = 1000) int scale) {
        assertThat(RunRules.NELSON.on(map(values, shift, scale), shift, scale))
                .isEqualTo(RunRules.NELSON.on(values, 0, 1));
    }

    /** What a rule says of the past does not change when points are added, but for a run that goes on. */
    @Property(tries = 100)
    void noPointTakesASignalBack(@ForAll("series") double[] values) {
        for (RunRule rule : EITHER_SIDE.rules()) {
            RunRules alone = EITHER_SIDE.only(rule.number());
            for (int n = 1; n < values.length; n++) {
                List<Signal> later = alone.on(Arrays.copyOf(values, n + 1), 0, 1);
                assertThat(alone.on(Arrays.copyOf(values, n), 0, 1))
                        .allSatisfy(signal -> assertThat(later)
                                .anySatisfy(next -> assertThat(next.start()).isEqualTo(signal.start())));
            }
        }
    }

    /** The rules as they are worded, looked for at every place anew. */
    @Property(tries = 300)
    void windowsAreFoundWhereTheRulesSay(@ForAll("series") double[] values) {
        assertThat(starts(RunRules.NELSON.only(5), values)).isEqualTo(naive(values, 3, 2, 2));
        assertThat(starts(RunRules.NELSON.only(6), values)).isEqualTo(naive(values, 5, 4, 1));
        assertThat(starts(RunRules.NELSON.only(1), values)).isEqualTo(naive(values, 1, 1, 3));
    }

    private static List<Integer> starts(RunRules rules, double[] values) {
        return rules.on(values, 0, 1).stream().map(Signal::start).toList();
    }

    private static List<Integer> naive(double[] values, int window, int points, double sigmas) {
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start == 0 || start + window <= values.length; start++) {
            double[] seen = Arrays.copyOfRange(values, start, Math.min(start + window, values.length));
            if (Arrays.stream(seen).filter(x -> x > sigmas).count() >= points
                    || Arrays.stream(seen).filter(x -> x < -sigmas).count() >= points) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** The first alarm on random points comes, on average, when the chain says. */
    @Property(tries = 1)
    void alarmsComeAsOftenAsTheChainSays(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        RunRules rules = RunRules.named(
                "FREQUENT",
                RunPattern.beyond(2),
                RunPattern.outOf(2, 3, 1),
                RunPattern.sameSide(5),
                RunPattern.within(6, 1),
                RunPattern.outsideOnBothSides(4, 0.5));
        Random random = new Random(seed);
        double sum = 0;
        int runs = 2_000;
        for (int run = 0; run < runs; run++) {
            sum += firstAlarm(rules, random);
        }
        double expected = rules.averageRunLength().value().orElseThrow();

        // run lengths spread about as much as their mean: five standard errors
        assertThat(sum / runs).isCloseTo(expected, within(5 * expected / Math.sqrt(runs)));
    }

    private static int firstAlarm(RunRules rules, Random random) {
        double[] values = new double[0];
        while (true) {
            values = Arrays.copyOf(values, values.length + 1);
            values[values.length - 1] = random.nextGaussian();
            double[] recent =
                    values.length <= 12 ? values : Arrays.copyOfRange(values, values.length - 12, values.length);
            if (!rules.on(recent, 0, 1).isEmpty()) {
                return values.length;
            }
        }
    }

    @Property(tries = 300)
    void chartsFollowShiftAndScale(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = -1000, max = 1000) Integer> sample,
            @ForAll @IntRange(min = -1000, max = 1000) int shift,
            @ForAll @IntRange(min = 1, max = 50) int scale) {
        double[] values = sample.stream().mapToDouble(Integer::doubleValue).toArray();
        XmrChart plain = XmrChart.of(values);
        XmrChart moved = XmrChart.of(map(values, shift, scale));

        double size = 1e-12 * (1 + Math.abs(shift) + 1e4 * scale);
        assertThat(value(moved.baseline().limits().upper()))
                .isCloseTo(shift + scale * value(plain.baseline().limits().upper()), within(size));
        assertThat(value(moved.baseline().rangeLimits().upper()))
                .isCloseTo(scale * value(plain.baseline().rangeLimits().upper()), within(size));
        assertThat(moved.individuals().signals()).isEqualTo(plain.individuals().signals());
        assertThat(moved.movingRanges().signals())
                .isEqualTo(plain.movingRanges().signals());
    }

    @Property(tries = 300)
    void sharesAndNumbersOfEqualSamplesSignalAlike(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 50) Integer> counts) {
        List<CountSample> samples =
                counts.stream().map(count -> CountSample.of(count, 50)).toList();

        assertThat(AttributeChart.NP.of(samples).signals())
                .isEqualTo(AttributeChart.P.of(samples).signals());
        assertThat(AttributeChart.NP.of(samples).outside())
                .extracting(ChartPoint::index)
                .isEqualTo(AttributeChart.P.of(samples).outside().stream()
                        .map(ChartPoint::index)
                        .toList());
    }

    /** The limit as it is drawn and the rule agree, even where the limit is cut off. */
    @Property(tries = 300)
    void pointsOutsideAreThoseBeyondTheirDrawnLimits(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> counts,
            @ForAll @IntRange(min = 1, max = 7) int step) {
        List<CountSample> samples = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            samples.add(new CountSample(counts.get(i), 40 + step * (i % 5)));
        }
        for (AttributeChart kind : List.of(AttributeChart.P, AttributeChart.U)) {
            ControlChart chart = kind.of(samples);
            List<ChartPoint> beyond = chart.points().stream()
                    .filter(point -> point.value() > value(point.limits().upper()) * (1 + 1e-13)
                            || point.value() < value(point.limits().lower()) * (1 - 1e-13))
                    .toList();
            assertThat(chart.outside()).isEqualTo(beyond);
        }
    }

    @Property(tries = 300)
    void capabilityDoesNotCareForUnits(
            @ForAll @DoubleRange(min = -50, max = 50) double mean,
            @ForAll @DoubleRange(min = 0.01, max = 20) double sigma,
            @ForAll @IntRange(min = -1000, max = 1000) int shift,
            @ForAll @DoubleRange(min = 0.01, max = 100) double scale) {
        Capability plain = capability(mean, sigma, 0, 1);
        Capability moved = capability(mean, sigma, shift, scale);

        assertSame(moved.cp(), plain.cp());
        assertSame(moved.cpl(), plain.cpl());
        assertSame(moved.cpu(), plain.cpu());
        assertSame(moved.cpk(), plain.cpk());
        assertSame(moved.cpm(), plain.cpm());
        assertThat(value(plain.cpk())).isLessThanOrEqualTo(value(plain.cp()) + 1e-12);
        assertThat(value(plain.cpl()) + value(plain.cpu())).isCloseTo(2 * value(plain.cp()), within(1e-9));
    }

    private static Capability capability(double mean, double sigma, double shift, double scale) {
        return Capability.of(
                ProcessSummary.stated(shift + scale * mean, scale * sigma, SigmaKind.OVERALL, 30),
                Specification.between(shift - 10 * scale, shift + 10 * scale).withTarget(shift + 2 * scale),
                0.95);
    }

    private static void assertSame(Figure actual, Figure expected) {
        assertThat(value(actual)).isCloseTo(value(expected), within(1e-9 * (1 + Math.abs(value(expected)))));
    }

    @Property(tries = 300)
    void levelAndDefectsAreInverse(
            @ForAll @DoubleRange(min = 0, max = 9) double level, @ForAll @DoubleRange(min = 0, max = 3) double shift) {
        for (SigmaScale.Tails tails : SigmaScale.Tails.values()) {
            SigmaScale scale = new SigmaScale(shift, tails);
            double perMillion = value(scale.perMillion(level));

            assertThat(value(scale.perMillion(value(scale.level(perMillion)))))
                    .isCloseTo(perMillion, within(1e-9 * perMillion));
        }
    }

    @Property(tries = 300)
    void defectsAreTheTailsOfTheNormal(
            @ForAll @DoubleRange(min = 0, max = 7) double level, @ForAll @DoubleRange(min = 0, max = 3) double shift) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double near = 1e6 * normal.survivalProbability(level - shift);
        double far = 1e6 * normal.survivalProbability(level + shift);

        assertThat(value(new SigmaScale(shift, SigmaScale.Tails.ONE).perMillion(level)))
                .isCloseTo(near, within(1e-11 * near));
        assertThat(value(new SigmaScale(shift, SigmaScale.Tails.TWO).perMillion(level)))
                .isCloseTo(near + far, within(1e-11 * (near + far)));
    }

    private static double[] map(double[] values, double shift, double scale) {
        return Arrays.stream(values).map(value -> shift + scale * value).toArray();
    }

    private static double value(Figure figure) {
        return figure.value().orElseThrow();
    }
}
