package org.itsmkit.sla.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published figures, see {@code vectors/README.md} among the test resources. */
class QualityVectorsTest {

    @TestFactory
    Stream<DynamicTest> individualsAndMovingRanges() {
        return VectorReader.tests(Vectors.ofMetric("spc.xmr"), QualityVectorsTest::individuals);
    }

    /** The charts of counts tell by their ids alone which of the four they are. */
    @TestFactory
    Stream<DynamicTest> countsAndShares() {
        return VectorReader.tests(Vectors.ofMetric("spc.attribute"), vector -> counts(kind(vector.id()), vector));
    }

    @TestFactory
    Stream<DynamicTest> runRules() {
        return VectorReader.tests(Vectors.ofMetric("spc.rules"), QualityVectorsTest::rules);
    }

    @TestFactory
    Stream<DynamicTest> defectsAndSigmaLevels() {
        return VectorReader.tests(Vectors.ofMetric("six_sigma.dpmo"), QualityVectorsTest::defects);
    }

    @TestFactory
    Stream<DynamicTest> capability() {
        return VectorReader.tests(Vectors.ofMetric("six_sigma.capability"), QualityVectorsTest::capability);
    }

    private static AttributeChart kind(String id) {
        return AttributeChart.valueOf(id.substring(0, id.indexOf('-')).toUpperCase(Locale.ROOT));
    }

    private static void rules(VectorReader vector) {
        if (vector.has("x")) {
            run(vector);
        } else {
            alarms(vector);
        }
    }

    private static void defects(VectorReader vector) {
        if (vector.has("sigma_level")) {
            perMillion(vector);
        } else {
            level(vector);
        }
    }

    private static void individuals(VectorReader vector) {
        XmrChart chart = XmrChart.of(vector.numbers("x"));
        ControlLimits limits = chart.baseline().limits();

        vector.check("mean", chart.baseline().mean());
        vector.check("mr_bar", chart.baseline().meanMovingRange());
        vector.check("ucl", limits.upper());
        vector.check("lcl", limits.lower());
        vector.check("mr_ucl", chart.baseline().rangeLimits().upper());
        vector.check(
                "mr",
                chart.movingRanges().points().stream().map(ChartPoint::value).toList());
        checkOutside(vector, chart.individuals());
    }

    private static void counts(AttributeChart kind, VectorReader vector) {
        if (vector.has("c_bar")) {
            checkLimits(vector, kind.given(vector.number("c_bar")).limits(1));
            return;
        }
        List<CountSample> samples = samples(vector);
        Set<Integer> excluded = vector.listOrEmpty("exclude_one_based").stream()
                .map(place -> place.intValue() - 1)
                .collect(Collectors.toSet());
        AttributeBaseline baseline = kind.baseline(samples, excluded, Dispersion.THEORETICAL);
        for (String rate : List.of("p_bar", "c_bar", "u_bar")) {
            vector.check(rate, baseline.rate());
        }
        ControlChart chart = baseline.chart(samples, excluded);
        checkLimits(vector, chart.points().get(0).limits());
        assertThat(chart.points())
                .extracting(ChartPoint::limits)
                .containsOnly(chart.points().get(0).limits());
        checkOutside(vector, chart);
    }

    private static List<CountSample> samples(VectorReader vector) {
        double size = Stream.of("n", "units")
                .filter(vector::has)
                .findFirst()
                .map(vector::number)
                .orElse(1.0);
        return vector.list(vector.firstOf("defective", "counts", "defects")).stream()
                .map(count -> new CountSample(count.longValue(), size))
                .toList();
    }

    private static void checkLimits(VectorReader vector, ControlLimits limits) {
        vector.check("center", limits.centre());
        vector.check("ucl", limits.upper());
        vector.check("lcl", limits.lower());
    }

    private static void checkOutside(VectorReader vector, ControlChart chart) {
        List<Integer> places =
                chart.outside().stream().map(point -> point.index() + 1).toList();
        vector.check("signals", places).check("signals_one_based", places);
    }

    private static void run(VectorReader vector) {
        double[] x = vector.numbers("x");
        double centre = vector.get("center").isNumber() ? vector.number("center") : centre(vector.text("center"), x);
        double sigma = vector.has("sigma") ? sigma(vector, x) : 1;
        JsonNode rule = vector.get("rule");
        RunRules rules = rule.isInt()
                ? RunRules.NELSON.only(rule.intValue())
                : RunRules.WESTERN_ELECTRIC.only(number(rule.asText()));
        List<Signal> signals = rules.on(x, centre, sigma);

        RunRules eitherSide = RunRules.NELSON.with(8, RunPattern.outsideOnEitherSide(8, 1));

        vector.check(
                "start_len_one_based",
                signals.stream()
                        .map(signal -> List.of(signal.start() + 1, signal.offending()))
                        .toList());
        vector.check("signal", !signals.isEmpty());
        vector.check("signal_strict_both_sides", !signals.isEmpty());
        vector.check(
                "signal_minitab_style", !eitherSide.only(8).on(x, centre, sigma).isEmpty());
    }

    private static int number(String rule) {
        assertThat(rule).isEqualTo("WECO run");
        return 4;
    }

    private static double centre(String how, double[] x) {
        assertThat(how).isEqualTo("mean");
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double sigma(VectorReader vector, double[] x) {
        if (vector.get("sigma").isNumber()) {
            return vector.number("sigma");
        }
        assertThat(vector.text("sigma")).isEqualTo("sample sd (n-1)");
        return ProcessSummary.overall(x).sigma().value().orElseThrow();
    }

    private static void alarms(VectorReader vector) {
        int[] numbers =
                vector.list("rules").stream().mapToInt(JsonNode::intValue).toArray();

        vector.check("arl0", RunRules.WESTERN_ELECTRIC.only(numbers).averageRunLength());
    }

    private static void perMillion(VectorReader vector) {
        double level = vector.number("sigma_level");
        double shift = vector.number("shift");
        Figure one = new SigmaScale(shift, SigmaScale.Tails.ONE).perMillion(level);
        Figure two = new SigmaScale(shift, SigmaScale.Tails.TWO).perMillion(level);

        vector.check("dpmo_one_tail", one);
        vector.check("dpmo_two_tail", two);
    }

    private static void level(VectorReader vector) {
        Figure perMillion = vector.has("dpmo")
                ? Figure.of(vector.number("dpmo"), 0, "GIVEN")
                : new Defects(vector.count("defects"), vector.count("units"), vector.count("opportunities"))
                        .perMillion(0.95);

        vector.check("dpmo", perMillion);
        vector.check("sigma_level", SigmaScale.USUAL.level(perMillion));
    }

    private static void capability(VectorReader vector) {
        Specification specification = specification(vector);
        if (vector.has("target")) {
            specification = specification.withTarget(vector.number("target"));
        }
        Capability capability = Capability.of(
                ProcessSummary.stated(vector.number("mean"), vector.number("sd"), SigmaKind.WITHIN, 0),
                specification,
                0.95);

        vector.check("cp", capability.cp());
        vector.check("cpu", capability.cpu());
        vector.check("cpl", capability.cpl());
        vector.check("cpk", capability.cpk());
        vector.check("cpm", capability.cpm());
    }

    private static Specification specification(VectorReader vector) {
        if (!vector.has("lsl")) {
            return Specification.atMost(vector.number("usl"));
        }
        return vector.has("usl")
                ? Specification.between(vector.number("lsl"), vector.number("usl"))
                : Specification.atLeast(vector.number("lsl"));
    }
}
