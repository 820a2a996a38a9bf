package org.itsmkit.sla.clock;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.sla.clock.ClockFact.cancelled;
import static org.itsmkit.sla.clock.ClockFact.met;
import static org.itsmkit.sla.clock.ClockFact.paused;
import static org.itsmkit.sla.clock.ClockFact.resumed;
import static org.itsmkit.sla.clock.ClockFact.started;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.in(SEOUL).weekly(MONDAY, FRIDAY, "09:00-18:00").build();

    /** A day of May 2024, whose 6th is a Monday. */
    private static Instant may(int day, String time) {
        return LocalDateTime.parse("2024-05-%02dT%s".formatted(day, time))
                .atZone(SEOUL)
                .toInstant();
    }

    private static ClockReading read(Budget budget, Instant asOf, ClockFact... facts) {
        ClockPolicy policy = ClockPolicy.target("resolution")
                .within(budget)
                .in(OFFICE)
                .thresholds(Threshold.percent(50), Threshold.percent(100))
                .build();
        return ServiceLevelClock.of(policy).read(List.of(facts), asOf);
    }

    @Test
    void workingDaysKeepTheLocalTimeAndMayLastToTheEndOfTheLast() {
        ClockFact start = started(may(3, "10:00"), 1);

        assertThat(read(Budget.workingDays(2), may(3, "10:00"), start).dueAt()).contains(may(7, "10:00"));
        assertThat(read(Budget.workingDaysToTheEnd(2), may(3, "10:00"), start).dueAt())
                .contains(may(7, "18:00"));
    }

    @Test
    void workingDaysAreWorthTheOpenTimeUntilTheyEnd() {
        ClockReading reading = read(Budget.workingDays(2), may(6, "11:00"), started(may(3, "10:00"), 1));

        assertThat(reading.allowed()).contains(Duration.ofHours(18));
        assertThat(reading.remaining()).contains(Duration.ofHours(8));
        assertThat(reading.thresholds().get(0).at()).contains(may(6, "10:00"));
        assertThat(reading.explain().toString())
                .startsWith("resolution: 2 working days, local times of Asia/Seoul\n")
                .endsWith("10h of 18h elapsed, 8h left, due at Tue 2024-05-07 10:00.");
    }

    @Test
    void aPauseMovesTheEndOfWorkingDaysByItsOpenTime() {
        ClockFact[] facts = {started(may(3, "10:00"), 1), paused(may(3, "17:00"), 2, ""), resumed(may(6, "11:00"), 3)};

        assertThat(read(Budget.workingDays(2), may(6, "10:00"), facts).dueAt()).isEmpty();
        assertThat(read(Budget.workingDays(2), may(6, "11:00"), facts).dueAt()).contains(may(7, "13:00"));
        assertThat(read(Budget.workingDays(2), may(6, "10:00"), facts).projectedDue(may(6, "11:00")))
                .contains(may(7, "13:00"));
    }

    @Test
    void workingDaysThatEndInClosedTimeAreDueThenAndNotAtTheClosingBefore() {
        ClockReading evening = read(Budget.workingDays(1), may(3, "20:00"), started(may(3, "20:00"), 1));
        ClockReading earlyOnSunday = read(Budget.workingDays(1), may(5, "05:00"), started(may(5, "04:00"), 1));

        assertThat(evening.dueAt()).contains(may(6, "20:00"));
        assertThat(evening.breachAt()).contains(may(7, "09:00"));
        assertThat(earlyOnSunday.dueAt()).contains(may(6, "04:00"));
        assertThat(earlyOnSunday.thresholds().get(1).at()).contains(may(6, "04:00"));
        assertThat(earlyOnSunday.thresholds().get(1).passed()).isFalse();
        assertThat(earlyOnSunday.breachAt()).contains(may(6, "09:00"));
        assertThat(earlyOnSunday.breached()).isFalse();
    }

    @Test
    void workingDaysThatNeverComeAreNeverDue() {
        ClockPolicy policy = ClockPolicy.target("resolution")
                .within(Budget.workingDays(1))
                .in(BusinessCalendar.in(SEOUL).build())
                .thresholds(Threshold.percent(50), Threshold.beforeDue(Duration.ofHours(1)))
                .build();
        ClockReading reading =
                ServiceLevelClock.of(policy).read(List.of(started(may(3, "10:00"), 1)), may(30, "10:00"));

        assertThat(reading.dueAt()).isEmpty();
        assertThat(reading.allowed()).isEmpty();
        assertThat(reading.remaining()).isEmpty();
        assertThat(reading.breached()).isFalse();
        assertThat(reading.thresholds()).noneMatch(ThresholdReading::passed);
        assertThat(reading.nextTransitionAt()).isEmpty();
        assertThat(reading).hasToString("resolution is running: 0s elapsed.");
    }

    @Test
    void anAgreedDateIsMovedByNeitherPausesNorClosedHours() {
        Budget budget = Budget.until(may(5, "10:00"));
        ClockFact[] facts = {started(may(3, "10:00"), 1), paused(may(3, "12:00"), 2, "waiting")};
        ClockReading before = read(budget, may(4, "10:00"), facts);
        ClockReading after = read(budget, may(5, "10:00").plusNanos(1), facts);

        assertThat(before.status()).isEqualTo(ClockStatus.PAUSED);
        assertThat(before.dueAt()).contains(may(5, "10:00"));
        assertThat(before.breachAt()).contains(may(5, "10:00"));
        assertThat(before.elapsed()).isEqualTo(Duration.ofHours(24));
        assertThat(before.remaining()).contains(Duration.ofHours(24));
        assertThat(before.thresholds().get(0).at()).contains(may(4, "10:00"));
        assertThat(before.thresholds().get(0).passed()).isTrue();
        assertThat(before.nextTransitionAt()).contains(may(5, "10:00"));
        assertThat(before.breached()).isFalse();
        assertThat(after.breached()).isTrue();
        assertThat(before.explain().intervals())
                .singleElement()
                .satisfies(interval -> assertThat(interval.counted()).isTrue());
    }

    @Test
    void anAgreedDateThatHadPassedBeforeTheStartIsBreachedAtOnce() {
        ClockReading reading = read(Budget.until(may(2, "10:00")), may(3, "10:00"), started(may(3, "10:00"), 1));

        assertThat(reading.dueAt()).contains(may(2, "10:00"));
        assertThat(reading.breached()).isTrue();
        assertThat(reading.remaining()).contains(Duration.ofHours(-24));
    }

    @Test
    void aCancelledClockHasNoAgreedDate() {
        ClockFact[] facts = {started(may(3, "10:00"), 1), cancelled(may(3, "12:00"), 2)};

        assertThat(read(Budget.until(may(6, "10:00")), may(4, "10:00"), facts).dueAt())
                .isEmpty();
        assertThat(read(Budget.until(may(3, "11:00")), may(4, "10:00"), facts).dueAt())
                .contains(may(3, "11:00"));
    }

    @Test
    void aClockWithoutEndOnlyMeasures() {
        ClockReading reading =
                read(Budget.unlimited(), may(6, "10:00"), started(may(3, "10:00"), 1), met(may(3, "12:00"), 2));

        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.breached()).isFalse();
        assertThat(reading.projectedDue(may(7, "10:00"))).isEmpty();
    }

    @Test
    void absurdBudgetsAreRefused() {
        assertThatThrownBy(() -> Budget.of(Duration.ZERO)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Budget.of(Duration.ofSeconds(Long.MIN_VALUE))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Budget.of(Budget.LONGEST.plusNanos(1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Budget.workingDays(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Budget.workingDaysToTheEnd(100_001)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Threshold.beforeDue(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Threshold.FromDue(Duration.ofSeconds(Long.MIN_VALUE)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theLongestBudgetWithTheHighestThresholdIsStillComputed() {
        ClockPolicy policy = ClockPolicy.target("any")
                .within(Budget.LONGEST)
                .thresholds(Threshold.percent(10_000))
                .build();
        ClockReading reading = ServiceLevelClock.of(policy).read(List.of(started(Instant.EPOCH, 1)), Instant.EPOCH);

        assertThat(reading.thresholds().get(0).at()).contains(Instant.EPOCH.plus(Duration.ofDays(36_525_000)));
    }

    @Test
    void instantsAtTheEndsOfTimeHaveAnswers() {
        for (Budget budget : List.of(
                Budget.of(Duration.ofHours(1)),
                Budget.workingDays(1),
                Budget.workingDaysToTheEnd(1),
                Budget.until(Instant.MIN),
                Budget.until(Instant.MAX),
                Budget.unlimited())) {
            for (Instant start : List.of(Instant.MIN, Instant.MAX)) {
                ClockFact[] facts = {started(start, Long.MIN_VALUE), paused(Instant.MAX, 2, "")};
                ClockReading reading = read(budget, Instant.MAX, facts);
                assertThat(reading.thresholds()).hasSize(2);
                assertThat(reading.breached())
                        .isEqualTo(reading.allowed()
                                .filter(allowed -> reading.elapsed().compareTo(allowed) > 0)
                                .isPresent());
                assertThat(reading.projectedDue(Instant.MAX)).isEqualTo(reading.dueAt());
                assertThat(reading.nextTransitionAt()).isEmpty();
                assertThat(reading.toString()).startsWith("resolution is paused");
            }
        }
        assertThat(read(Budget.workingDays(3), Instant.MAX, started(Instant.MAX, 1))
                        .explain()
                        .toString())
                .endsWith("resolution is running: 0s elapsed.");
    }
}
