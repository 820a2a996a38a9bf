package org.itsmkit.sla.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.measure.Share;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Flow and delivery, see {@code vectors/README.md} among the test resources. */
class FlowVectorsTest {

    private static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> littlesLaw() {
        return VectorReader.tests(
                Vectors.ofMetric("flow.littles_law"),
                in -> in.check("throughput_per", () -> LittlesLaw.throughput(in.number("wip"), seconds(leadTime(in))))
                        .check(
                                "wip",
                                () -> LittlesLaw.workInProgress(in.perSecond("throughput"), seconds(leadTime(in))))
                        .check("cycle", () -> LittlesLaw.leadTime(in.number("wip"), in.perSecond("throughput")))
                        .check("lead", () -> LittlesLaw.leadTime(in.number("wip"), in.perSecond("throughput")))
                        .check("area", () -> progress(in).average().value().orElseThrow() * windowSeconds(in))
                        .check("L", () -> progress(in).average())
                        .check("lambda", () -> progress(in).arrivalRate())
                        .check("W", () -> progress(in).leadTime())
                        .check("gap", () -> progress(in).gap())
                        .check("stationary", () -> progress(in).isStationary()));
    }

    private static Duration leadTime(Inputs in) {
        return in.hasTime("cycle") ? in.time("cycle") : in.hasTime("lead") ? in.time("lead") : in.time("lead_time");
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
        return VectorReader.tests(
                Vectors.ofMetric("flow.value_stream"),
                in -> in.check("flow_efficiency", () -> stream(in).flowEfficiency())
                        .check("lead", () -> stream(in).leadTime())
                        .check("process", () -> stream(in).processTime())
                        .check("wait", () -> stream(in).waitTime())
                        .check("rolled", () -> stream(in).rolledCompleteAndAccurate()));
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
        return VectorReader.tests(
                Vectors.ofMetric("flow.dora"),
                in -> in.check("cfr", () -> failRate(in).figure())
                        .check("bucket", () -> bucket(in))
                        .check("median", () -> medianLeadTime(in))
                        .check("lead_median", () -> medianLeadTime(in))
                        .check("recovery", () -> recovery(in))
                        .check(
                                "rework_rate",
                                () -> DeliveryPerformance.reworkRate(deployments(in))
                                        .figure())
                        .check(
                                "unattributed",
                                () -> FailureAttribution.of(deployments(in), failures(in))
                                        .unattributed()
                                        .size())
                        .check("fourkeys_sql_would_give", () -> failuresOverDeployments(in)));
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
