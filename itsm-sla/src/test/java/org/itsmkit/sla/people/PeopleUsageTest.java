package org.itsmkit.sla.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.measure.Figure;
import org.itsmkit.sla.measure.Share;
import org.junit.jupiter.api.Test;

/** What the page of the package shows. */
class PeopleUsageTest {

    /** A host's own report. */
    private static final class Report {
        final List<String> lines = new ArrayList<>();

        void line(String line) {
            lines.add(line);
        }

        void busy(Figure occupancy, Figure utilisation) {
            lines.add(
                    occupancy.value().orElseThrow() + ", " + utilisation.value().orElseThrow());
        }
    }

    @Test
    void thePageRuns() {
        Report report = new Report();
        List<PersonLoad> loads = Stream.of("a", "b", "c", "d")
                .map(person -> PersonLoad.fullTime(person, 12))
                .toList();
        List<WorkingTime> times = Stream.of("a", "b", "c", "d", "e")
                .map(person -> new WorkingTime(
                        person, Duration.ofHours(6), Duration.ZERO, Duration.ofHours(8), Duration.ofHours(8)))
                .toList();
        BusinessCalendar seoul = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
                .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-18:00")
                .build();
        Map<String, BusinessCalendar> schedules = Map.of("a", seoul, "b", seoul, "c", seoul, "d", seoul, "e", seoul);
        List<Touch> touches = Stream.of("a", "b", "c", "d", "e")
                .map(person -> new Touch(person, "INC-1", Instant.parse("2026-07-01T12:00:00Z")))
                .toList();

        GroupResult<Figure> fairness = LoadFairness.gini(loads);
        report.line(fairness.fold(
                gini -> "spread " + gini.value().orElseThrow(),
                tooFew -> "told of " + tooFew.minimumPeople() + " people or more"));

        GroupResult<GroupWorkload> workload = GroupWorkload.of(times, GroupPrivacy.DEFAULT);
        workload.value().ifPresent(busy -> report.busy(busy.occupancyOfLoggedInTime(), busy.utilisationOfPaidTime()));

        GroupResult<Share> late = AfterHours.share(touches, schedules::get, GroupPrivacy.DEFAULT);

        assertThat(report.lines).containsExactly("told of 5 people or more", "0.75, 0.75");
        // Noon in London is nine in the evening in Seoul.
        assertThat(late.value()).contains(new Share(5, 5));
    }
}
