package org.itsmkit.sla.clock;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.junit.jupiter.api.Test;

/** What the page of the package shows. */
class ClockUsageTest {

    private final BusinessCalendar office = BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
            .weekly(MONDAY, FRIDAY, "09:00-17:00")
            .build();
    private final BusinessCalendar seoul = BusinessCalendar.in(ZoneId.of("Asia/Seoul"))
            .weekly(MONDAY, FRIDAY, "09:00-18:00")
            .build();
    private final Instant opened = Instant.parse("2024-05-03T13:00:00Z");
    private final Instant asked = Instant.parse("2024-05-06T08:00:00Z");
    private final Instant answered = Instant.parse("2024-05-06T09:00:00Z");
    private final Instant raised = Instant.parse("2024-05-06T09:30:00Z");
    private final Instant now = Instant.parse("2024-05-06T10:00:00Z");

    private final ClockPolicy policy = ClockPolicy.target("resolution")
            .within(Duration.ofHours(8))
            .in(office)
            .thresholds(Threshold.percent(75), Threshold.beforeDue(Duration.ofMinutes(30)))
            .onReopening(ReopenPolicy.RESUME)
            .build();
    private final List<ClockFact> facts = List.of(
            ClockFact.started(opened, 1),
            ClockFact.paused(asked, 2, "waiting for the customer"),
            ClockFact.resumed(answered, 3));

    @Test
    void aReadingTellsAPersonHowItCameAbout() {
        ClockReading reading = ServiceLevelClock.of(policy).read(facts, now);

        assertThat(reading.explain()).hasToString("""
                resolution: 8h of open time, local times of Europe/Berlin
                  Fri 2024-05-03 15:00 to 17:00  counted 2h, 2h so far
                  Fri 2024-05-03 17:00 to Mon 2024-05-06 09:00  did not count: outside the hours of the calendar
                  Mon 2024-05-06 09:00 to 10:00  counted 1h, 3h so far
                  Mon 2024-05-06 10:00 to 11:00  did not count: paused, waiting for the customer
                  Mon 2024-05-06 11:00 to 12:00  counted 1h, 4h so far
                resolution is running: 4h of 8h elapsed, 4h left, due at Mon 2024-05-06 16:00.""");
        assertThat(reading.thresholds().get(0).key()).hasToString("resolution/1/75%/v1");
        assertThat(reading.nextTransitionAt()).contains(Instant.parse("2024-05-06T12:00:00Z"));
    }

    @Test
    void aVersionAQuestionAndACorrectionAreReadLikeTheRest() {
        ClockPolicy urgent = policy.but().version(2).within(Duration.ofHours(4)).build();
        ServiceLevelClock clock = ServiceLevelClock.of(policy).changed(raised, urgent, PolicyChange.CARRY_ELAPSED);
        List<ClockFact> corrected = List.of(ClockFact.started(opened, 1));

        assertThat(clock.read(facts, now).dueAt()).contains(now);
        assertThat(clock.read(facts, now)
                        .differenceTo(clock.read(corrected, now))
                        .changed(ReadingDifference.Aspect.BREACHED))
                .isTrue();
        assertThat(clock.whatIf(policy.but().in(seoul).build(), facts, now)
                        .after()
                        .elapsed())
                .isEqualTo(Duration.ofHours(8));
    }
}
