package org.itsmkit.sla.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published figures, see {@code vectors/README.md} among the test resources. */
class QualityVectorsTest {

    private static final Map<String, Consumer<VectorReader>> METRICS = Map.of(
            "spc.xmr", QualityVectorsTest::individuals,
            "spc.rules", QualityVectorsTest::rules,
            "six_sigma.dpmo", QualityVectorsTest::defects,
            "six_sigma.capability", QualityVectorsTest::capability);

    @TestFactory
    Stream<DynamicTest> aFigureIsWhatIndependentSourcesSay() {
        return METRICS.keySet().stream()
                .flatMap(metric -> Vectors.ofMetric(metric).stream().map(entry -> test(entry, METRICS.get(metric))));
    }

    /** The charts of counts tell by their ids alone which of the four they are. */
    @TestFactory
    Stream<DynamicTest> aChartOfCountsIsWhatIndependentSourcesSay() {
        return Vectors.ofMetric("spc.attribute").stream()
                .map(entry -> test(entry, vector -> counts(kind(entry.get("id").asText()), vector)));
    }

    private static DynamicTest test(JsonNode entry, Consumer<VectorReader> check) {
        return DynamicTest.dynamicTest(entry.get("id").asText(), () -> {
            VectorReader vector = VectorReader.of(entry);
            check.accept(vector);
            vector.done();
        });
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
        XmrChart chart = XmrChart.of(numbers(vector, "x"));
        ControlLimits limits = chart.baseline().limits();

        vector.check("mean", chart.baseline().mean());
        vector.check("mr_bar", chart.baseline().meanMovingRange());
        vector.check("ucl", limits.upper());
        vector.check("lcl", limits.lower());
        vector.check("mr_ucl", chart.baseline().rangeLimits().upper());
        vector.read("mr").ifPresent(expected -> {
            List<ChartPoint> ranges = chart.movingRanges().points();
            assertThat(ranges).hasSize(expected.size());
            for (int i = 0; i < ranges.size(); i++) {
                assertThat(ranges.get(i).value())
                        .isCloseTo(VectorReader.number(expected.get(i)), within(vector.tolerance()));
            }
        });
        checkOutside(vector, chart.individuals());
    }

    private static void counts(AttributeChart kind, VectorReader vector) {
        if (vector.has("c_bar")) {
            checkLimits(vector, kind.given(vector.number("c_bar")).limits(1));
            return;
        }
        List<CountSample> samples = samples(vector);
        Set<Integer> excluded = new HashSet<>();
        if (vector.has("exclude_one_based")) {
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

    private static List<CountSample> samples(VectorReader vector) {
        String counted = Stream.of("defective", "counts", "defects")
                .filter(vector::has)
                .findFirst()
                .orElseThrow();
        String sized = Stream.of("n", "units").filter(vector::has).findFirst().orElse("");
        List<CountSample> samples = new ArrayList<>();
        for (double count : numbers(vector, counted)) {
            samples.add(new CountSample((long) count, sized.isEmpty() ? 1 : vector.number(sized)));
        }
        return samples;
    }

    private static void checkLimits(VectorReader vector, ControlLimits limits) {
        vector.check("center", limits.centre());
        vector.check("ucl", limits.upper());
        vector.check("lcl", limits.lower());
    }

    private static void checkOutside(VectorReader vector, ControlChart chart) {
        for (String field : List.of("signals", "signals_one_based")) {
            vector.read(field)
                    .ifPresent(expected -> assertThat(chart.outside())
                            .extracting(point -> point.index() + 1)
                            .containsExactlyElementsOf(integers(expected)));
        }
    }

    private static List<Integer> integers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::intValue)
                .toList();
    }

    private static void run(VectorReader vector) {
        double[] x = numbers(vector, "x");
        double centre = vector.input("center").isNumber()
                ? vector.number("center")
                : centre(vector.input("center").asText(), x);
        double sigma = vector.has("sigma") ? sigma(vector, x) : 1;
        JsonNode rule = vector.input("rule");
        RunRules rules = rule.isInt()
                ? RunRules.NELSON.only(rule.intValue())
                : RunRules.WESTERN_ELECTRIC.only(number(rule.asText()));
        List<Signal> signals = rules.on(x, centre, sigma);

        vector.read("start_len_one_based").ifPresent(pairs -> {
            List<List<Integer>> expected = new ArrayList<>();
            pairs.forEach(pair -> expected.add(integers(pair)));
            assertThat(signals)
                    .extracting(signal -> List.of(signal.start() + 1, signal.offending()))
                    .containsExactlyElementsOf(expected);
        });
        checkSignal(vector, "signal", signals);
        checkSignal(vector, "signal_strict_both_sides", signals);
        RunRules eitherSide = RunRules.NELSON.with(8, RunPattern.outsideOnEitherSide(8, 1));
        checkSignal(vector, "signal_minitab_style", eitherSide.only(8).on(x, centre, sigma));
    }

    private static void checkSignal(VectorReader vector, String field, List<Signal> signals) {
        vector.read(field)
                .ifPresent(expected -> assertThat(!signals.isEmpty()).as(field).isEqualTo(expected.booleanValue()));
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
        if (vector.input("sigma").isNumber()) {
            return vector.number("sigma");
        }
        assertThat(vector.input("sigma").asText()).isEqualTo("sample sd (n-1)");
        return ProcessSummary.overall(x).sigma().value().orElseThrow();
    }

    private static void alarms(VectorReader vector) {
        int[] numbers = integers(vector.input("rules")).stream()
                .mapToInt(Integer::intValue)
                .toArray();

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

    private static double[] numbers(VectorReader vector, String field) {
        return vector.list(field).stream().mapToDouble(VectorReader::number).toArray();
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
