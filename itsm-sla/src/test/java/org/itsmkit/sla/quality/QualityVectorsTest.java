package org.itsmkit.sla.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.vectors.MetricVectors;
import org.itsmkit.sla.vectors.MetricVectors.Vector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published figures, see {@code vectors/README.md} among the test resources. */
class QualityVectorsTest {

    @TestFactory
    Stream<DynamicTest> xmr() {
        return MetricVectors.tests("spc.xmr", vector -> () -> individuals(vector));
    }

    @TestFactory
    Stream<DynamicTest> attributes() {
        return MetricVectors.tests("spc.attribute", vector -> () -> counts(vector));
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        return MetricVectors.tests("spc.rules", vector -> vector.gives("x") ? () -> run(vector) : () -> alarms(vector));
    }

    @TestFactory
    Stream<DynamicTest> defects() {
        return MetricVectors.tests(
                "six_sigma.dpmo",
                vector -> vector.gives("sigma_level") ? () -> perMillion(vector) : () -> level(vector));
    }

    @TestFactory
    Stream<DynamicTest> capability() {
        return MetricVectors.tests("six_sigma.capability", vector -> () -> capability(vector));
    }

    private static void individuals(Vector vector) {
        XmrChart chart = XmrChart.of(vector.numbers("x"));
        ControlLimits limits = chart.baseline().limits();

        vector.check("mean", chart.baseline().mean());
        vector.check("mr_bar", chart.baseline().meanMovingRange());
        vector.check("ucl", limits.upper());
        vector.check("lcl", limits.lower());
        vector.check("mr_ucl", chart.baseline().rangeLimits().upper());
        if (vector.expects("mr")) {
            List<ChartPoint> ranges = chart.movingRanges().points();
            JsonNode expected = vector.expected("mr");
            assertThat(ranges).hasSize(expected.size());
            for (int i = 0; i < ranges.size(); i++) {
                assertThat(ranges.get(i).value()).isCloseTo(expected.get(i).doubleValue(), within(vector.tolerance()));
            }
        }
        checkOutside(vector, chart.individuals());
    }

    private static void counts(Vector vector) {
        AttributeChart kind = switch (vector.id().substring(0, vector.id().indexOf('-'))) {
            case "p" -> AttributeChart.P;
            case "np" -> AttributeChart.NP;
            case "c" -> AttributeChart.C;
            case "u" -> AttributeChart.U;
            default -> throw new AssertionError("which chart is " + vector.id());
        };
        if (vector.gives("c_bar")) {
            checkLimits(vector, kind.given(vector.number("c_bar")).limits(1));
            return;
        }
        List<CountSample> samples = samples(vector);
        Set<Integer> excluded = new HashSet<>();
        if (vector.gives("exclude_one_based")) {
            vector.input("exclude_one_based").forEach(place -> excluded.add(place.intValue() - 1));
        }
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

    private static List<CountSample> samples(Vector vector) {
        String counted = Stream.of("defective", "counts", "defects")
                .filter(vector::gives)
                .findFirst()
                .orElseThrow();
        String sized = Stream.of("n", "units").filter(vector::gives).findFirst().orElse("");
        List<CountSample> samples = new ArrayList<>();
        for (double count : vector.numbers(counted)) {
            samples.add(new CountSample((long) count, sized.isEmpty() ? 1 : vector.number(sized)));
        }
        return samples;
    }

    private static void checkLimits(Vector vector, ControlLimits limits) {
        vector.check("center", limits.centre());
        vector.check("ucl", limits.upper());
        vector.check("lcl", limits.lower());
    }

    private static void checkOutside(Vector vector, ControlChart chart) {
        for (String field : List.of("signals", "signals_one_based")) {
            if (vector.expects(field)) {
                assertThat(chart.outside())
                        .extracting(point -> point.index() + 1)
                        .containsExactlyElementsOf(integers(vector.expected(field)));
            }
        }
    }

    private static List<Integer> integers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::intValue)
                .toList();
    }

    private static void run(Vector vector) {
        double[] x = vector.numbers("x");
        double centre = vector.input("center").isNumber()
                ? vector.number("center")
                : centre(vector.input("center").asText(), x);
        double sigma = vector.gives("sigma") ? sigma(vector, x) : 1;
        JsonNode rule = vector.input("rule");
        RunRules rules = rule.isInt()
                ? RunRules.NELSON.only(rule.intValue())
                : RunRules.WESTERN_ELECTRIC.only(number(rule.asText()));
        List<Signal> signals = rules.on(x, centre, sigma);

        if (vector.expects("start_len_one_based")) {
            List<List<Integer>> expected = new ArrayList<>();
            vector.expected("start_len_one_based").forEach(pair -> expected.add(integers(pair)));
            assertThat(signals)
                    .extracting(signal -> List.of(signal.start() + 1, signal.offending()))
                    .containsExactlyElementsOf(expected);
        }
        checkSignal(vector, "signal", signals);
        checkSignal(vector, "signal_strict_both_sides", signals);
        RunRules eitherSide = RunRules.NELSON.with(8, RunPattern.outsideOnEitherSide(8, 1));
        checkSignal(vector, "signal_minitab_style", eitherSide.only(8).on(x, centre, sigma));
    }

    private static void checkSignal(Vector vector, String field, List<Signal> signals) {
        if (vector.expects(field)) {
            assertThat(!signals.isEmpty())
                    .as(field)
                    .isEqualTo(vector.expected(field).booleanValue());
        }
    }

    private static int number(String rule) {
        assertThat(rule).isEqualTo("WECO run");
        return 4;
    }

    private static double centre(String how, double[] x) {
        assertThat(how).isEqualTo("mean");
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double sigma(Vector vector, double[] x) {
        if (vector.input("sigma").isNumber()) {
            return vector.number("sigma");
        }
        assertThat(vector.input("sigma").asText()).isEqualTo("sample sd (n-1)");
        return ProcessSummary.overall(x).sigma().value().orElseThrow();
    }

    private static void alarms(Vector vector) {
        int[] numbers = integers(vector.input("rules")).stream()
                .mapToInt(Integer::intValue)
                .toArray();

        vector.check("arl0", RunRules.WESTERN_ELECTRIC.only(numbers).averageRunLength());
    }

    private static void perMillion(Vector vector) {
        double level = vector.number("sigma_level");
        double shift = vector.number("shift");
        Figure one = new SigmaScale(shift, SigmaScale.Tails.ONE).perMillion(level);
        Figure two = new SigmaScale(shift, SigmaScale.Tails.TWO).perMillion(level);

        vector.check("dpmo_one_tail", one);
        vector.check("dpmo_two_tail", two);
    }

    private static void level(Vector vector) {
        Figure perMillion = vector.gives("dpmo")
                ? Figure.of(vector.number("dpmo"), 0, "GIVEN")
                : new Defects(whole(vector, "defects"), whole(vector, "units"), whole(vector, "opportunities"))
                        .perMillion(0.95);

        vector.check("dpmo", perMillion);
        vector.check("sigma_level", SigmaScale.USUAL.level(perMillion));
    }

    private static long whole(Vector vector, String field) {
        return vector.input(field).longValue();
    }

    private static void capability(Vector vector) {
        Specification specification = specification(vector);
        if (vector.gives("target")) {
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

    private static Specification specification(Vector vector) {
        if (!vector.gives("lsl")) {
            return Specification.atMost(vector.number("usl"));
        }
        return vector.gives("usl")
                ? Specification.between(vector.number("lsl"), vector.number("usl"))
                : Specification.atLeast(vector.number("lsl"));
    }
}
