package org.itsmkit.sla.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.measure.Share;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.MetricVectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Flow and delivery, see {@code vectors/README.md} among the test resources. */
class FlowVectorsTest {

    private static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> littlesLaw() {
        return MetricVectors.of(
                        "flow.littles_law",
                        Map.of(
                                "throughput_per", in -> LittlesLaw.throughput(in.number("wip"), seconds(leadTime(in))),
                                "wip", in -> LittlesLaw.workInProgress(throughput(in), seconds(leadTime(in))),
                                "cycle", in -> LittlesLaw.leadTime(in.number("wip"), throughput(in)),
                                "lead", in -> LittlesLaw.leadTime(in.number("wip"), throughput(in)),
                                "area", in -> progress(in).average().value().orElseThrow() * windowSeconds(in),
                                "L", in -> progress(in).average(),
                                "lambda", in -> progress(in).arrivalRate(),
                                "W", in -> progress(in).leadTime(),
                                "gap", in -> progress(in).gap(),
                                "stationary", in -> progress(in).isStationary()))
                .tests();
    }

    private static Duration leadTime(Inputs in) {
        return in.hasTime("cycle") ? in.time("cycle") : in.hasTime("lead") ? in.time("lead") : in.time("lead_time");
    }

    /** For each second. */
    private static double throughput(Inputs in) {
        String name = in.names().stream()
                .filter(one -> one.startsWith("throughput_per_"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no throughput among " + in.names()));
        Duration unit = Duration.ofNanos(1_000_000_000L * unitSeconds(name.substring("throughput_per_".length())));
        return in.number(name) / seconds(unit);
    }

    private static long unitSeconds(String unit) {
        return switch (unit) {
            case "s", "sec", "second" -> 1;
            case "min", "minute" -> 60;
            case "h", "hour" -> 3600;
            case "day" -> 86_400;
            case "week" -> 604_800;
            default -> throw new AssertionError("no unit " + unit);
        };
    }

    private static WorkInProgress progress(Inputs in) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < in.get("arrive").size(); i++) {
            stays.add(new Stay(
                    at(in.get("arrive").get(i).doubleValue()),
                    in.get("leave").get(i).isNull()
                            ? Optional.empty()
                            : Optional.of(at(in.get("leave").get(i).doubleValue()))));
        }
        double[] window = in.numbers("window");
        return WorkInProgress.during(new OpenInterval(at(window[0]), at(window[1])), stays);
    }

    private static double windowSeconds(Inputs in) {
        double[] window = in.numbers("window");
        return window[1] - window[0];
    }

    private static Instant at(double seconds) {
        return ZERO.plusNanos(Math.round(seconds * 1e9));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @TestFactory
    Stream<DynamicTest> valueStream() {
        return MetricVectors.of(
                        "flow.value_stream",
                        Map.of(
                                "flow_efficiency", in -> stream(in).flowEfficiency(),
                                "lead", in -> stream(in).leadTime(),
                                "process", in -> stream(in).processTime(),
                                "wait", in -> stream(in).waitTime(),
                                "rolled", in -> stream(in).rolledCompleteAndAccurate()))
                .tests();
    }

    private static ValueStream stream(Inputs in) {
        if (in.has("pca")) {
            return ValueStream.inSequence(Arrays.stream(in.numbers("pca"))
                    .mapToObj(share -> ValueStream.step(Duration.ZERO, Duration.ZERO, share))
                    .toList());
        }
        if (in.hasTime("va")) {
            return ValueStream.step(in.time("va"), in.time("lead"));
        }
        return ValueStream.inSequence(
                ValueStream.step(in.time("process"), in.time("process")),
                ValueStream.waiting(in.timeOrZero("queue")),
                ValueStream.waiting(in.timeOrZero("other")));
    }

    @TestFactory
    Stream<DynamicTest> doraKeys() {
        return MetricVectors.of(
                        "flow.dora",
                        Map.of(
                                "cfr", in -> failRate(in).figure(),
                                "bucket", FlowVectorsTest::bucket,
                                "median", FlowVectorsTest::medianLeadTime,
                                "lead_median", FlowVectorsTest::medianLeadTime,
                                "recovery", FlowVectorsTest::recovery,
                                "rework_rate",
                                        in -> DeliveryPerformance.reworkRate(deployments(in))
                                                .figure(),
                                "unattributed",
                                        in -> FailureAttribution.of(deployments(in), failures(in))
                                                .unattributed()
                                                .size(),
                                "fourkeys_sql_would_give", FlowVectorsTest::failuresOverDeployments))
                .tests();
    }

    private static Share failRate(Inputs in) {
        return DeliveryPerformance.changeFailRate(deployments(in), failures(in));
    }

    /** What the rate is wrongly taken for. */
    private static double failuresOverDeployments(Inputs in) {
        double wrong = (double) failures(in).size() / deployments(in).size();
        assertThat(failRate(in).figure().value()).isNotEqualTo(OptionalDouble.of(wrong));
        return wrong;
    }

    /** One an hour; the last ones are repairs. */
    private static List<Deployment> deployments(Inputs in) {
        int count = (int) in.count("deployments");
        int planned = count - (int) (in.countOrZero("unplanned_fix") + in.countOrZero("unplanned_fix_deployments"));
        return IntStream.range(0, count)
                .mapToObj(i -> new Deployment("d" + i, ZERO.plus(Duration.ofHours(i)), true, true, i >= planned))
                .toList();
    }

    /** A minute after the deployment that caused them; those before any deployment are laid to none. */
    private static List<ServiceFailure> failures(Inputs in) {
        List<ServiceFailure> failures = new ArrayList<>();
        for (int i = 0; i < in.countOrZero("failed_deployments"); i++) {
            failures.add(failure("a" + i, ZERO.plus(Duration.ofHours(i)).plusSeconds(60)));
        }
        for (int i = 0; i < in.countOrZero("incidents_on_it"); i++) {
            failures.add(failure("b" + i, ZERO.plusSeconds(60)));
        }
        return failures;
    }

    private static ServiceFailure failure(String id, Instant createdAt) {
        return new ServiceFailure(id, createdAt, Optional.empty());
    }

    private static Object bucket(Inputs in) {
        if (in.names().stream().anyMatch(name -> name.startsWith("median_days_per_week"))) {
            double perMonth = in.has("median_days_per_month_with_deploy")
                    ? in.number("median_days_per_month_with_deploy")
                    : in.has("median_per_month") ? in.number("median_per_month") : 0;
            return FrequencyBand.of(in.number("median_days_per_week_with_deploy"), perMonth)
                    .name();
        }
        List<String> bands = in.times("median").stream()
                .map(median -> LeadTimeBand.of(median).name().toLowerCase(Locale.ROOT))
                .toList();
        return bands;
    }

    private static Object medianLeadTime(Inputs in) {
        return DeliveryPerformance.changeLeadTime(in.times("lead").stream()
                        .map(lead -> new DeliveredChange(ZERO, ZERO.plus(lead)))
                        .toList())
                .median();
    }

    private static Object recovery(Inputs in) {
        List<ServiceFailure> failures = new ArrayList<>();
        for (Duration length : in.times("recovery")) {
            failures.add(
                    new ServiceFailure("f", ZERO, Optional.ofNullable(length).map(ZERO::plus)));
        }
        return DeliveryPerformance.recoveryTime(failures);
    }
}
