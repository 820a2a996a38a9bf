package org.itsmkit.sla.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.measure.DurationSample;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Quantile;
import org.itsmkit.sla.measure.TimeMeasure;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.MetricVectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Figures of the desk, see {@code vectors/README.md} among the test resources. */
class DeskVectorsTest {

    private static final Instant ZERO = Instant.parse("2026-01-01T00:00:00Z");

    @TestFactory
    Stream<DynamicTest> attainment() {
        return MetricVectors.of(
                        "sla.attainment",
                        Map.of(
                                "attainment", in -> counted(in).figure(),
                                "ci95", in -> counted(in).figure().interval().orElse(null),
                                "n", in -> counted(in).share().whole(),
                                "met", DeskVectorsTest::met))
                .tests();
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
        return MetricVectors.of(
                        "backlog.ageing",
                        Map.of(
                                "counts",
                                        in -> ages(in).buckets().stream()
                                                .map(AgeBucket::count)
                                                .toList(),
                                "count", in -> ages(in).count(),
                                "median", in -> ages(in).median(),
                                "p85", in -> in.has("values") ? quantile(in, Quantile.LINEAR, 0.85) : ages(in).p85(),
                                "oldest", in -> ages(in).oldest(),
                                "hf7_linear", in -> quantile(in, Quantile.LINEAR, in.number("p")),
                                "nearest_rank", in -> quantile(in, Quantile.NEAREST_RANK, in.number("p")),
                                "p50", in -> quantile(in, Quantile.LINEAR, 0.5),
                                "p90", in -> quantile(in, Quantile.LINEAR, 0.9)))
                .tests();
    }

    private static BacklogAges ages(Inputs in) {
        Instant now = ZERO.plus(Duration.ofDays(10_000));
        Duration[] edges = StreamSupport.stream(in.get("edges").spliterator(), false)
                .map(edge -> Inputs.times(edge, Duration.ofDays(1)))
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
        return DurationSample.of(StreamSupport.stream(in.get("values").spliterator(), false)
                        .map(value -> Inputs.times(value, Duration.ofSeconds(1)))
                        .toList())
                .quantile(method, probability);
    }

    @TestFactory
    Stream<DynamicTest> meanTimes() {
        return MetricVectors.of(
                        "incident.mean_times",
                        Map.of(
                                "mtta", in -> of(in, IncidentSpan.ACKNOWLEDGE).mean(),
                                "mttr", DeskVectorsTest::mttr,
                                "unacknowledged",
                                        in -> of(in, IncidentSpan.ACKNOWLEDGE).withoutEnd(),
                                "median", in -> of(in, span(in)).median(),
                                "p90", in -> of(in, span(in)).p90(),
                                "data_errors",
                                        in -> of(in, span(in)).outOfOrder().size()))
                .tests();
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
        return MetricVectors.of(
                        "availability.single",
                        Map.of(
                                "availability", in -> reliability(in).availability(),
                                "mtbf", in -> reliability(in).mtbf(),
                                "mtrs", in -> reliability(in).mtrs(),
                                "mtbsi", in -> reliability(in).mtbsi(),
                                "downtime", in -> reliability(in).downtime(),
                                "agreed", in -> reliability(in).agreed(),
                                "failures", in -> reliability(in).failures(),
                                "failures_after_merge", in -> reliability(in).failures(),
                                "downtime_minutes_per_year", DeskVectorsTest::downtimeMinutes,
                                "downtime_minutes_per_month", DeskVectorsTest::downtimeMinutes))
                .tests();
    }

    private static double downtimeMinutes(Inputs in) {
        Duration period = Inputs.times(in.get("days"), Duration.ofDays(1));
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
        in.get("outages_min")
                .forEach(outage -> outages.add(new Outage(
                        minute(outage.get(0)),
                        outage.get(1).isNull() ? Optional.empty() : Optional.of(minute(outage.get(1))))));
        List<OpenInterval> maintenance = new ArrayList<>();
        in.path("maintenance_min")
                .forEach(window -> maintenance.add(new OpenInterval(minute(window.get(0)), minute(window.get(1)))));
        return Reliability.of(new OpenInterval(ZERO, ZERO.plus(agreed)), outages, maintenance);
    }

    private static Instant minute(JsonNode minutes) {
        return ZERO.plus(Inputs.times(minutes, Duration.ofMinutes(1)));
    }

    @TestFactory
    Stream<DynamicTest> errorBudget() {
        return MetricVectors.of(
                        "slo.error_budget",
                        Map.of(
                                "budget", in -> budget(in).budget(),
                                "burn", DeskVectorsTest::burn,
                                "burn_rate", DeskVectorsTest::burn,
                                "exhaust", DeskVectorsTest::exhaust,
                                "time_to_exhaust", DeskVectorsTest::exhaust,
                                "consumed", DeskVectorsTest::consumed,
                                "consumed_share", DeskVectorsTest::consumed,
                                "budget_consumed", DeskVectorsTest::consumed))
                .tests();
    }

    private static ErrorBudget budget(Inputs in) {
        return new ErrorBudget(in.number("slo"), in.hasTime("window") ? in.time("window") : Duration.ofDays(30));
    }

    private static Figure burn(Inputs in) {
        return in.has("burn") || in.has("burn_rate")
                ? Figure.of(in.number("burn", "burn_rate"), 0, "GIVEN")
                : budget(in).burnRate(in.number("error_rate", "observed_error_rate", "observed"), 0);
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
        return MetricVectors.of(
                        "desk.fcr",
                        Map.of(
                                "gross", in -> contacts(in).gross().figure(),
                                "net", in -> contacts(in).net().figure(),
                                "reopen_rate", in -> reopening(in).rate().figure()))
                .tests();
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
