package org.itsmkit.sla.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Gini;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Fairness and load, see {@code vectors/README.md} among the test resources. */
class PeopleVectorsTest {

    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-07-01T12:00:00Z");

    @TestFactory
    Stream<DynamicTest> fairness() {
        return VectorReader.tests(
                Vectors.ofMetric("people.gini"),
                in -> in.check("gini", () -> gini(in, Gini.PLAIN))
                        .check("corrected", () -> gini(in, Gini.CORRECTED))
                        .check(
                                "suppressed",
                                () -> people(in, GroupPrivacy.DEFAULT).isSuppressed()));
    }

    /** The coefficient itself, which groups of two or more may be asked for. */
    private static Figure gini(Inputs in, Gini method) {
        double[] loads = in.numbers("x");
        return loads.length < 2 || !in.has("fte")
                ? method.of(loads)
                : LoadFairness.gini(loads(in), method, new GroupPrivacy(2))
                        .value()
                        .orElseThrow();
    }

    private static GroupResult<Figure> people(Inputs in, GroupPrivacy privacy) {
        return LoadFairness.gini(loads(in), Gini.PLAIN, privacy);
    }

    private static List<PersonLoad> loads(Inputs in) {
        double[] loads = in.numbers("x");
        double[] shares = in.has("fte") ? in.numbers("fte") : null;
        return IntStream.range(0, loads.length)
                .mapToObj(i -> new PersonLoad("p" + i, loads[i], shares == null ? 1 : shares[i]))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> workload() {
        return VectorReader.tests(
                Vectors.ofMetric("people.workload"),
                in -> in.check("occupancy", () -> workload(in).occupancyOfLoggedInTime())
                        .check("utilisation", () -> workload(in).utilisationOfPaidTime())
                        .check("after_hours_share", () -> afterHours(in))
                        .check("interruptions_per_focused_hour", () -> interruptions(in))
                        .check(
                                "min_team_single_site",
                                () -> OnCallDuty.minimumTeam(
                                        (int) in.count("people_on_call_at_once"), in.number("max_on_call_share")))
                        .check("min_team_per_site", () -> OnCallDuty.TEAM_OF_EACH_OF_TWO_SITES)
                        .check(
                                "overloaded",
                                () -> OnCallDuty.isOverloaded(
                                        in.count("incidents"),
                                        in.hasTime("shift") ? in.time("shift") : OnCallDuty.SHIFT)));
    }

    /** Five people who all have these times. */
    private static GroupWorkload workload(Inputs in) {
        Duration handling = in.time("handle");
        Duration available = in.timeOrZero("available");
        Duration loggedIn = in.hasTime("logged_in") ? in.time("logged_in") : handling;
        Duration paid = in.hasTime("paid") ? in.time("paid") : handling.plus(available);
        return GroupWorkload.of(
                        IntStream.range(0, 5)
                                .mapToObj(i -> new WorkingTime("p" + i, handling, available, loggedIn, paid))
                                .toList(),
                        GroupPrivacy.DEFAULT)
                .value()
                .orElseThrow();
    }

    /** Touches at noon, and at midnight if they are outside of hours. */
    private static Figure afterHours(Inputs in) {
        long outside = in.count("outside_schedule");
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i < in.count("touches"); i++) {
            Duration later = i < outside ? Duration.ofHours(12) : Duration.ZERO;
            touches.add(new Touch("p" + i % 5, "w", WEDNESDAY_NOON.plus(later)));
        }
        BusinessCalendar office = BusinessCalendar.in(ZoneId.of("UTC"))
                .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
                .build();
        return AfterHours.share(touches, person -> office, GroupPrivacy.DEFAULT)
                .value()
                .orElseThrow()
                .figure();
    }

    /** One of five people who turns from one to another as often as it takes. */
    private static Figure interruptions(Inputs in) {
        List<Touch> touches = new ArrayList<>();
        for (int i = 0; i <= in.count(in.firstOf("switches", "context_switches")); i++) {
            touches.add(new Touch("p0", "w" + i % 2, WEDNESDAY_NOON.plusSeconds(i)));
        }
        return Interruptions.perFocusedHour(
                        touches,
                        Map.of(
                                "p0", in.time("focused"),
                                "p1", Duration.ZERO,
                                "p2", Duration.ZERO,
                                "p3", Duration.ZERO,
                                "p4", Duration.ZERO),
                        GroupPrivacy.DEFAULT)
                .value()
                .orElseThrow();
    }
}
