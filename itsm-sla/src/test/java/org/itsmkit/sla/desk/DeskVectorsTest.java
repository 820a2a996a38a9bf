package org.itsmkit.sla.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.itsmkit.sla.availability.Outage;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.measure.DurationSample;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Quantile;
import org.itsmkit.sla.measure.TimeMeasure;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Figures of the desk, see {@code vectors/README.md} among the test resources. */
class DeskVectorsTest {

    private static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> attainment() {
        return VectorReader.tests(
                Vectors.ofMetric("sla.attainment"),
                in -> in.check("attainment", () -> counted(in).figure())
                        .check("ci95", () -> counted(in).figure().interval().orElse(null))
                        .check("n", () -> counted(in).share().whole())
                        .check("met", () -> met(in)));
    }

    private static Attainment counted(Inputs in) {
        return new Attainment(
                in.count("met"),
                in.count("breached") + in.countOrZero("running_past_due") + in.countOrZero("running_breached"),
                in.countOrZero("running"),
                in.countOrZero("cancelled"),
                in.countOrZero("no_target"));
    }

    private static List<Boolean> met(Inputs in) {
        Duration target = in.time("target");
        return in.times("elapsed").stream()
                .map(elapsed -> TargetResult.of(elapsed, target, true).standing() == TargetStanding.MET)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> backlogAgeing() {
        return VectorReader.tests(
                Vectors.ofMetric("backlog.ageing"),
                in -> in.check(
                                "counts",
                                () -> ages(in).buckets().stream()
                                        .map(AgeBucket::count)
                                        .toList())
                        .check("count", () -> ages(in).count())
                        .check("median", () -> ages(in).median())
                        .check("p85", () -> in.has("values") ? quantile(in, Quantile.LINEAR, 0.85) : ages(in).p85())
                        .check("oldest", () -> ages(in).oldest())
                        .check("hf7_linear", () -> quantile(in, Quantile.LINEAR, in.number("p")))
                        .check("nearest_rank", () -> quantile(in, Quantile.NEAREST_RANK, in.number("p")))
                        .check("p50", () -> quantile(in, Quantile.LINEAR, 0.5))
                        .check("p90", () -> quantile(in, Quantile.LINEAR, 0.9)));
    }

    private static BacklogAges ages(Inputs in) {
        Instant now = ZERO.plus(Duration.ofDays(10_000));
        Duration[] edges = in.list("edges").stream()
                .map(edge -> Vectors.times(edge, Duration.ofDays(1)))
                .toArray(Duration[]::new);
        return BacklogAgeing.inBuckets(edges)
                .asOf(
                        now,
                        in.times("age").stream()
                                .map(age -> BacklogItem.openedAt(now.minus(age)))
                                .toList());
    }

    /** Of plain numbers, taken for seconds. */
    private static Figure quantile(Inputs in, Quantile method, double probability) {
        return DurationSample.of(in.list("values").stream()
                        .map(value -> Vectors.times(value, Duration.ofSeconds(1)))
                        .toList())
                .quantile(method, probability);
    }

    @TestFactory
    Stream<DynamicTest> meanTimes() {
        return VectorReader.tests(
                Vectors.ofMetric("incident.mean_times"),
                in -> in.check("mtta", () -> of(in, IncidentSpan.ACKNOWLEDGE).mean())
                        .check("mttr", () -> mttr(in))
                        .check(
                                "unacknowledged",
                                () -> of(in, IncidentSpan.ACKNOWLEDGE).withoutEnd())
                        .check("median", () -> of(in, span(in)).median())
                        .check("p90", () -> of(in, span(in)).p90())
                        .check(
                                "data_errors",
                                () -> of(in, span(in)).outOfOrder().size()));
    }

    private static Figure mttr(Inputs in) {
        return in.hasTime("downtime")
                ? new Reliability(in.time("downtime"), in.time("downtime"), in.count("incidents")).mtrs()
                : of(in, span(in)).mean();
    }

    /** Which of the times is given, by the name of its list. */
    private static IncidentSpan span(Inputs in) {
        return Stream.of(IncidentSpan.values())
                .filter(span -> in.hasTime(prefix(span)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no list of times among " + in.names()));
    }

    private static String prefix(IncidentSpan span) {
        return span == IncidentSpan.ACKNOWLEDGE ? "ack" : span.name().toLowerCase(Locale.ROOT);
    }

    private static MeanTime of(Inputs in, IncidentSpan span) {
        List<IncidentTimes> incidents = new ArrayList<>();
        for (Duration length : in.times(prefix(span))) {
            IncidentTimes incident =
                    IncidentTimes.opened("INC-" + incidents.size(), ZERO).with(span.from(), ZERO);
            incidents.add(length == null ? incident : incident.with(span.to(), ZERO.plus(length)));
        }
        return MeanTimes.of(incidents, IncidentPopulation.ALL, TimeMeasure.realTime())
                .of(span);
    }

    @TestFactory
    Stream<DynamicTest> availabilityAndTheTimesBetweenFailures() {
        return VectorReader.tests(
                Vectors.ofMetric("availability.single"),
                in -> in.check("availability", () -> reliability(in).availability())
                        .check("mtbf", () -> reliability(in).mtbf())
                        .check("mtrs", () -> reliability(in).mtrs())
                        .check("mtbsi", () -> reliability(in).mtbsi())
                        .check("downtime", () -> reliability(in).downtime())
                        .check("agreed", () -> reliability(in).agreed())
                        .check("failures", () -> reliability(in).failures())
                        .check("failures_after_merge", () -> reliability(in).failures())
                        .check("downtime_minutes_per_year", () -> downtimeMinutes(in))
                        .check("downtime_minutes_per_month", () -> downtimeMinutes(in)));
    }

    private static double downtimeMinutes(Inputs in) {
        Duration period = Vectors.times(in.get("days"), Duration.ofDays(1));
        return new ErrorBudget(in.number("availability"), period).budget().toNanos() / 60e9;
    }

    private static Reliability reliability(Inputs in) {
        if (in.hasTime("mtbf")) {
            Duration restore = in.hasTime("mtrs") ? in.time("mtrs") : in.time("mttr");
            return new Reliability(in.time("mtbf").plus(restore), restore, 1);
        }
        Duration agreed = in.time("agreed");
        if (!in.hasTime("outages")) {
            return new Reliability(agreed, in.time("downtime"), in.count("failures"));
        }
        List<Outage> outages = new ArrayList<>();
        in.list("outages_min")
                .forEach(outage -> outages.add(
                        outage.get(1).isNull()
                                ? Outage.since(minute(outage.get(0)))
                                : Outage.between(minute(outage.get(0)), minute(outage.get(1)))));
        List<OpenInterval> maintenance = new ArrayList<>();
        in.listOrEmpty("maintenance_min")
                .forEach(window -> maintenance.add(new OpenInterval(minute(window.get(0)), minute(window.get(1)))));
        return Reliability.of(new OpenInterval(ZERO, ZERO.plus(agreed)), outages, maintenance);
    }

    private static Instant minute(JsonNode minutes) {
        return ZERO.plus(Vectors.times(minutes, Duration.ofMinutes(1)));
    }

    @TestFactory
    Stream<DynamicTest> errorBudget() {
        return VectorReader.tests(
                Vectors.ofMetric("slo.error_budget"),
                in -> in.check("budget", () -> budget(in).budget())
                        .check("burn", () -> burn(in))
                        .check("burn_rate", () -> burn(in))
                        .check("exhaust", () -> exhaust(in))
                        .check("time_to_exhaust", () -> exhaust(in))
                        .check("consumed", () -> consumed(in))
                        .check("consumed_share", () -> consumed(in))
                        .check("budget_consumed", () -> consumed(in)));
    }

    private static ErrorBudget budget(Inputs in) {
        return new ErrorBudget(in.number("slo"), in.hasTime("window") ? in.time("window") : Duration.ofDays(30));
    }

    private static Figure burn(Inputs in) {
        return in.has("burn") || in.has("burn_rate")
                ? Figure.of(in.number(in.firstOf("burn", "burn_rate")), 0, "GIVEN")
                : budget(in).burnRate(in.number(in.firstOf("error_rate", "observed_error_rate", "observed")), 0);
    }

    private static Duration exhaust(Inputs in) {
        return ErrorBudget.timeToExhaust(in.time("window"), burn(in).value().orElseThrow())
                .orElse(null);
    }

    private static double consumed(Inputs in) {
        return ErrorBudget.consumed(in.time("window"), burn(in).value().orElseThrow(), in.time("elapsed"));
    }

    @TestFactory
    Stream<DynamicTest> firstContactAndReopening() {
        return VectorReader.tests(
                Vectors.ofMetric("desk.fcr"),
                in -> in.check("gross", () -> contacts(in).gross().figure())
                        .check("net", () -> contacts(in).net().figure())
                        .check("reopen_rate", () -> reopening(in).rate().figure()));
    }

    private static FirstContactResolution contacts(Inputs in) {
        return new FirstContactResolution(
                in.count("contacts"),
                in.count("resolved_first"),
                in.countOrZero("revoked_by_reopen") + in.countOrZero("revoked_by_repeat"),
                in.countOrZero("not_l1_resolvable"));
    }

    /** A cohort of which one was reopened as often as it takes. */
    private static Reopening reopening(Inputs in) {
        int reopened = (int) in.count("reopened_distinct");
        int events = in.has("reopen_events") ? (int) in.count("reopen_events") : reopened;
        ResolvedWork[] cohort = new ResolvedWork[(int) in.count("resolved_cohort")];
        Arrays.fill(cohort, new ResolvedWork(ZERO, List.of()));
        Arrays.fill(cohort, 0, reopened, new ResolvedWork(ZERO, List.of(ZERO)));
        if (events > reopened) {
            cohort[0] = new ResolvedWork(ZERO, Collections.nCopies(events - reopened + 1, ZERO));
        }
        return Reopening.of(List.of(cohort), Duration.ofDays(7), ZERO.plus(Duration.ofDays(8)));
    }
}
