package org.itsmkit.sla.clock;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.sla.clock.ClockFact.paused;
import static org.itsmkit.sla.clock.ClockFact.resumed;
import static org.itsmkit.sla.clock.ClockFact.started;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ReadingDifference.Aspect;
import org.junit.jupiter.api.Test;

class ReadingDifferenceTest {

    private static final ClockPolicy POLICY = ClockPolicy.target("resolution")
            .within(Duration.ofHours(2))
            .thresholds(Threshold.percent(50))
            .build();
    private static final List<ClockFact> KNOWN = List.of(started(at("09:00"), 1));
    private static final List<ClockFact> CORRECTED =
            List.of(started(at("09:00"), 1), paused(at("09:30"), 2, "waiting"), resumed(at("10:30"), 3));

    private static Instant at(String time) {
        return Instant.parse("2024-05-06T" + time + ":00Z");
    }

    @Test
    void factsThatComeLateArePublishedByWhatTheyChange() {
        ServiceLevelClock clock = ServiceLevelClock.of(POLICY);
        ReadingDifference difference = clock.read(KNOWN, at("11:30")).differenceTo(clock.read(CORRECTED, at("11:30")));

        assertThat(difference).hasToString("""
                elapsed: 2h 30m, now 1h 30m
                due at: 2024-05-06T11:00:00Z, now 2024-05-06T12:00:00Z
                breach at: 2024-05-06T11:00:00Z, now 2024-05-06T12:00:00Z
                breached: true, now false
                threshold 50%: passed at 2024-05-06T10:00:00Z, now passed at 2024-05-06T11:00:00Z""");
        assertThat(difference.changed(Aspect.BREACHED)).isTrue();
        assertThat(difference.changed(Aspect.STATUS)).isFalse();
        assertThat(difference.after().dueAt()).contains(at("12:00"));
    }

    @Test
    void whatChangesNothingIsAnEmptyDifference() {
        ServiceLevelClock clock = ServiceLevelClock.of(POLICY);
        ReadingDifference difference = clock.read(CORRECTED, at("09:15")).differenceTo(clock.read(KNOWN, at("09:15")));

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference).hasToString("nothing changed");
    }

    @Test
    void whatWouldHaveBeenInAnotherCalendarOrWithAnotherBudget() {
        BusinessCalendar mornings = BusinessCalendar.in(ZoneOffset.UTC)
                .weekly(MONDAY, FRIDAY, "08:00-10:00")
                .build();
        ServiceLevelClock clock = ServiceLevelClock.of(POLICY);
        ReadingDifference calendar = clock.whatIf(POLICY.but().in(mornings).build(), KNOWN, at("11:30"));
        ReadingDifference budget = clock.whatIf(
                ClockPolicy.target("resolution")
                        .within(Duration.ofHours(4))
                        .thresholds(Threshold.percent(75))
                        .build(),
                KNOWN,
                at("11:30"));

        assertThat(calendar.after().elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(calendar.after().dueAt()).contains(at("09:00").plus(Duration.ofDays(1)));
        assertThat(budget.changes())
                .extracting(ReadingDifference.Change::toString)
                .contains(
                        "threshold 50%: passed at 2024-05-06T10:00:00Z, now none",
                        "threshold 75%: none, now to come at 2024-05-06T12:00:00Z");
    }
}
