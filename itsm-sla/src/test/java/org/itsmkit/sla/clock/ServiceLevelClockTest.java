package org.itsmkit.sla.clock;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.itsmkit.sla.clock.ClockFact.cancelled;
import static org.itsmkit.sla.clock.ClockFact.met;
import static org.itsmkit.sla.clock.ClockFact.paused;
import static org.itsmkit.sla.clock.ClockFact.reopened;
import static org.itsmkit.sla.clock.ClockFact.reset;
import static org.itsmkit.sla.clock.ClockFact.resumed;
import static org.itsmkit.sla.clock.ClockFact.started;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.junit.jupiter.api.Test;

class ServiceLevelClockTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final BusinessCalendar OFFICE =
            BusinessCalendar.in(BERLIN).weekly(MONDAY, FRIDAY, "09:00-17:00").build();

    /** Friday 3 May 2024 at a local time. */
    private static Instant friday(String time) {
        return local("2024-05-03T" + time);
    }

    private static Instant monday(String time) {
        return local("2024-05-06T" + time);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(BERLIN).toInstant();
    }

    private static ClockPolicy.Builder eightHours() {
        return ClockPolicy.target("resolution").within(Duration.ofHours(8)).in(OFFICE);
    }

    private static ClockReading read(ClockPolicy.Builder policy, Instant asOf, ClockFact... facts) {
        return ServiceLevelClock.of(policy.build()).read(List.of(facts), asOf);
    }

    @Test
    void aClockWithoutFactsHasNotStarted() {
        ClockReading reading = read(eightHours().thresholds(Threshold.percent(50)), friday("10:00"));

        assertThat(reading.status()).isEqualTo(ClockStatus.NOT_STARTED);
        assertThat(reading.elapsed()).isZero();
        assertThat(reading.remaining()).contains(Duration.ofHours(8));
        assertThat(reading.dueAt()).isEmpty();
        assertThat(reading.breached()).isFalse();
        assertThat(reading.nextTransitionAt()).isEmpty();
        assertThat(reading.thresholds())
                .containsExactly(new ThresholdReading(
                        Threshold.percent(50), new EmissionKey("resolution", 0, "50%", 1), Optional.empty(), false));
        assertThat(reading.projectedDue(friday("15:00"))).contains(monday("15:00"));
        assertThat(reading.explain()).hasToString("""
                resolution: 8h of open time, local times of Europe/Berlin
                resolution has not started.""");
    }

    @Test
    void aRunningClockIsDueWhenItsBudgetIsUsedUpAndBreachesAfterTheClosedTime() {
        ClockReading reading = read(eightHours(), friday("10:00"), started(friday("09:00"), 1));

        assertThat(reading.status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.dueAt()).contains(friday("17:00"));
        assertThat(reading.breachAt()).contains(monday("09:00"));
        assertThat(reading.nextTransitionAt()).contains(friday("17:00"));
    }

    @Test
    void exactlyTheBudgetIsInTimeHoweverLateTheStop() {
        ClockReading reading =
                read(eightHours(), monday("12:00"), started(friday("09:00"), 1), met(local("2024-05-04T10:00"), 2));

        assertThat(reading.breached()).isFalse();
        assertThat(reading.remaining()).contains(Duration.ZERO);
        assertThat(reading.stoppedAt()).contains(local("2024-05-04T10:00"));
        assertThat(reading.dueAt()).contains(friday("17:00"));
        assertThat(reading.nextTransitionAt()).isEmpty();
    }

    @Test
    void whilePausedThereIsNoDeadlineAndOnResumingItMovesByTheOpenTimeOfThePause() {
        ClockFact[] facts = {
            started(friday("09:00"), 1), paused(friday("11:00"), 2, "waiting"), resumed(friday("14:00"), 3)
        };
        ClockReading paused = read(eightHours(), friday("12:00"), facts);
        ClockReading resumed = read(eightHours(), friday("14:00"), facts);

        assertThat(paused.status()).isEqualTo(ClockStatus.PAUSED);
        assertThat(paused.dueAt()).isEmpty();
        assertThat(paused.breachAt()).isEmpty();
        assertThat(paused.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(paused.nextTransitionAt()).isEmpty();
        assertThat(paused.projectedDue(friday("14:00"))).contains(monday("12:00"));
        assertThatThrownBy(() -> paused.projectedDue(friday("10:59"))).isInstanceOf(InvalidInput.class);
        assertThat(resumed.dueAt()).contains(monday("12:00"));
        assertThat(resumed.pausedTime()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aPauseAfterTheBreachMovesNothing() {
        ClockReading reading = read(
                eightHours().thresholds(Threshold.afterDue(Duration.ofHours(2))),
                monday("16:00"),
                started(friday("09:00"), 1),
                paused(monday("10:00"), 2, "waiting"));

        assertThat(reading.breached()).isTrue();
        assertThat(reading.dueAt()).contains(friday("17:00"));
        assertThat(reading.breachedSince()).contains(monday("09:00"));
        assertThat(reading.remaining()).contains(Duration.ofHours(-1));
        assertThat(reading.thresholds()).singleElement().satisfies(threshold -> {
            assertThat(threshold.at()).contains(monday("11:00"));
            assertThat(threshold.passed()).isTrue();
        });
        assertThat(reading.projectedDue(monday("16:30"))).contains(friday("17:00"));
    }

    @Test
    void aBreachShowsOneMicrosecondAfterTheLastInstantInTime() {
        ClockFact started = started(friday("09:00"), 1);
        ClockReading atDue = read(eightHours(), friday("17:00"), started);
        Instant woken = atDue.nextTransitionAt().orElseThrow();

        assertThat(woken).isEqualTo(monday("09:00").plusNanos(1000));
        assertThat(read(eightHours(), monday("09:00"), started).breached()).isFalse();
        assertThat(read(eightHours(), woken, started).breached()).isTrue();
        assertThat(read(eightHours(), woken, started).nextTransitionAt()).isEmpty();
    }

    @Test
    void thresholdsArePartsOfTheBudgetOrOpenTimeFromTheDueInstant() {
        ClockReading reading = read(
                eightHours()
                        .thresholds(
                                Threshold.percent(50),
                                Threshold.percent(150),
                                Threshold.beforeDue(Duration.ofMinutes(30)),
                                Threshold.afterDue(Duration.ofHours(1)),
                                Threshold.percent(50)),
                monday("12:00"),
                started(friday("13:00"), 1));

        assertThat(reading.thresholds())
                .extracting(
                        threshold -> threshold.threshold().key(),
                        threshold -> threshold.at().orElseThrow(),
                        ThresholdReading::passed)
                .containsExactly(
                        tuple("50%", friday("17:00"), true),
                        tuple("150%", monday("17:00"), false),
                        tuple("due-PT30M", monday("12:30"), false),
                        tuple("due+PT1H", monday("14:00"), false));
        assertThat(reading.nextTransitionAt()).contains(monday("12:30"));
    }

    @Test
    void aPausedClockRemembersWhichThresholdsItHasPassed() {
        ClockReading reading = read(
                eightHours()
                        .thresholds(
                                Threshold.percent(25), Threshold.beforeDue(Duration.ofHours(6)), Threshold.percent(26)),
                monday("12:00"),
                started(friday("09:00"), 1),
                paused(friday("11:00"), 2, ""));

        assertThat(reading.thresholds()).extracting(ThresholdReading::passed).containsExactly(true, true, false);
        assertThat(reading.thresholds().get(0).at()).contains(friday("11:00"));
        assertThat(reading.thresholds().get(2).at()).isEmpty();
    }

    @Test
    void whatAPausedClockHasPassedDoesNotDependOnTheHour() {
        ClockPolicy.Builder policy = eightHours().thresholds(Threshold.beforeDue(Duration.ofHours(8)));
        ClockFact[] facts = {started(friday("20:00"), 1), paused(friday("20:00"), 1, "")};

        for (Instant asOf : List.of(friday("21:00"), monday("10:00"))) {
            ThresholdReading threshold = read(policy, asOf, facts).thresholds().get(0);
            assertThat(threshold.passed()).isTrue();
            assertThat(threshold.at()).isEmpty();
        }
    }

    @Test
    void closingAfterResolvingDoesNotMoveTheStop() {
        ClockReading reading = read(
                eightHours(),
                monday("12:00"),
                started(friday("09:00"), 1),
                met(friday("10:00"), 2),
                met(monday("10:00"), 3));

        assertThat(reading.stoppedAt()).contains(friday("10:00"));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.dueAt()).isEmpty();
    }

    @Test
    void reopeningGoesOnBeginsAgainOrIsIgnoredAsThePolicySays() {
        ClockFact[] facts = {
            started(friday("09:00"), 1), met(friday("10:00"), 2),
            reopened(friday("12:00"), 3), met(friday("12:30"), 4)
        };
        Instant asOf = friday("13:00");
        ClockReading resumed = read(eightHours(), asOf, facts);
        ClockReading reset = read(eightHours().onReopening(ReopenPolicy.RESET), asOf, facts);
        ClockReading first = read(eightHours().onReopening(ReopenPolicy.FIRST_CYCLE), asOf, facts);

        assertThat(resumed.elapsed()).isEqualTo(Duration.ofMinutes(90));
        assertThat(resumed.pausedTime()).isZero();
        assertThat(resumed.cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.segments())
                        .extracting(ClockSegment::kind)
                        .containsExactly(
                                ClockSegment.Kind.RUNNING, ClockSegment.Kind.STOPPED, ClockSegment.Kind.RUNNING));
        assertThat(reset.elapsed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(reset.cycles())
                .extracting(ClockCycle::elapsed)
                .containsExactly(Duration.ofHours(1), Duration.ofMinutes(30));
        assertThat(reset.startedAt()).contains(friday("12:00"));
        assertThat(first.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(first.stoppedAt()).contains(friday("10:00"));
    }

    @Test
    void atOneEventACancellationOutranksAStopAndAStopOutranksAReset() {
        ClockFact started = started(friday("09:00"), 1);
        Instant at = friday("10:00");

        assertThat(read(eightHours(), at, started, met(at, 2), cancelled(at, 2), reset(at, 2))
                        .status())
                .isEqualTo(ClockStatus.CANCELLED);
        assertThat(read(eightHours(), at, started, reset(at, 2), paused(at, 2, ""), met(at, 2)))
                .satisfies(reading -> {
                    assertThat(reading.status()).isEqualTo(ClockStatus.MET);
                    assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
                });
        assertThat(read(eightHours(), at, started(at, 2), met(at, 2)).status()).isEqualTo(ClockStatus.NOT_STARTED);
        assertThat(read(eightHours(), at, started, paused(at, 2, "second"), resumed(at, 2))
                        .status())
                .isEqualTo(ClockStatus.PAUSED);
    }

    @Test
    void eventsAtTheSameInstantFollowOneAnother() {
        Instant at = friday("10:00");
        ClockReading reading = read(
                eightHours().onReopening(ReopenPolicy.RESET),
                friday("11:00"),
                started(friday("09:00"), 1),
                met(at, 2),
                reopened(at, 3),
                paused(at, 4, ""),
                resumed(at, 5));

        assertThat(reading.status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(reading.cycles())
                .extracting(ClockCycle::elapsed)
                .containsExactly(Duration.ofHours(1), Duration.ofHours(1));
        assertThat(reading.pausedTime()).isZero();
    }

    @Test
    void aTicketCreatedOnHoldStartsPaused() {
        ClockReading reading =
                read(eightHours(), friday("12:00"), started(friday("09:00"), 1), paused(friday("09:00"), 1, "on hold"));

        assertThat(reading.status()).isEqualTo(ClockStatus.PAUSED);
        assertThat(reading.elapsed()).isZero();
        assertThat(reading.startedAt()).contains(friday("09:00"));
    }

    @Test
    void aPauseThatWasThereBeforeTheStartHoldsUntilItIsEnded() {
        ClockReading reading = read(
                eightHours(),
                friday("12:00"),
                paused(friday("08:00"), 1, "on hold"),
                started(friday("09:00"), 2),
                resumed(friday("10:00"), 3));

        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.pausedTime()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aStopEndsThePauseSoThatReopeningRuns() {
        ClockReading reading = read(
                eightHours(),
                friday("12:00"),
                started(friday("09:00"), 1),
                paused(friday("10:00"), 2, "on hold"),
                met(friday("10:30"), 3),
                reopened(friday("11:00"), 4));

        assertThat(reading.status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void aResetBeginsACycleFromZeroAndAPauseGoesOn() {
        ClockReading reading = read(
                eightHours(),
                friday("12:00"),
                started(friday("09:00"), 1),
                paused(friday("10:00"), 2, "on hold"),
                reset(friday("11:00"), 3));

        assertThat(reading.status()).isEqualTo(ClockStatus.PAUSED);
        assertThat(reading.elapsed()).isZero();
        assertThat(reading.cycles()).hasSize(2).first().satisfies(cycle -> {
            assertThat(cycle.elapsed()).isEqualTo(Duration.ofHours(1));
            assertThat(cycle.stoppedAt()).contains(friday("11:00"));
        });
    }

    @Test
    void aCancelledClockHasNoDeadlineAndGoesOnWhenItIsReopened() {
        ClockFact[] facts = {started(friday("09:00"), 1), cancelled(friday("10:00"), 2), reopened(friday("12:00"), 3)};
        ClockPolicy.Builder firstCycle = eightHours().onReopening(ReopenPolicy.FIRST_CYCLE);

        assertThat(read(firstCycle, friday("11:00"), facts).status()).isEqualTo(ClockStatus.CANCELLED);
        assertThat(read(firstCycle, friday("11:00"), facts).dueAt()).isEmpty();
        assertThat(read(firstCycle, friday("12:00"), facts).elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(read(firstCycle, friday("12:00"), facts).dueAt()).contains(monday("11:00"));
    }

    @Test
    void factsThatComeLateGiveTheSameReadingAsIfTheyHadBeenOnTime() {
        List<ClockFact> facts = new ArrayList<>(List.of(
                started(friday("09:00"), 1), paused(friday("10:00"), 2, "waiting"), resumed(friday("11:00"), 3)));
        ServiceLevelClock clock = ServiceLevelClock.of(eightHours().build());
        ClockReading onTime = clock.read(facts, friday("12:00"));
        Collections.reverse(facts);

        assertThat(clock.read(facts, friday("12:00"))).isEqualTo(onTime).hasSameHashCodeAs(onTime);
        assertThat(clock.read(facts, friday("10:30")).status()).isEqualTo(ClockStatus.PAUSED);
    }

    @Test
    void aCalendarThatNeverOpensIsNeverDue() {
        ClockReading reading = read(
                eightHours()
                        .in(BusinessCalendar.in(BERLIN).build())
                        .thresholds(Threshold.percent(50), Threshold.beforeDue(Duration.ofHours(1))),
                monday("12:00"),
                started(friday("09:00"), 1));

        assertThat(reading.dueAt()).isEmpty();
        assertThat(reading.breachAt()).isEmpty();
        assertThat(reading.nextTransitionAt()).isEmpty();
        assertThat(reading.thresholds()).noneMatch(ThresholdReading::passed);
    }

    @Test
    void theExplanationTellsEveryIntervalAndWhy() {
        ClockReading reading = read(
                eightHours(),
                monday("12:00"),
                started(friday("15:00"), 1),
                paused(monday("10:00"), 2, "waiting for the customer"),
                resumed(monday("10:20:30"), 3),
                met(monday("11:00"), 4));

        assertThat(reading.explain()).hasToString("""
                resolution: 8h of open time, local times of Europe/Berlin
                  Fri 2024-05-03 15:00 to 17:00  counted 2h, 2h so far
                  Fri 2024-05-03 17:00 to Mon 2024-05-06 09:00  did not count: outside the hours of the calendar
                  Mon 2024-05-06 09:00 to 10:00  counted 1h, 3h so far
                  Mon 2024-05-06 10:00 to 10:20:30  did not count: paused, waiting for the customer
                  Mon 2024-05-06 10:20:30 to 11:00  counted 39m 30s, 3h 39m 30s so far
                resolution was met in time at Mon 2024-05-06 11:00: 3h 39m 30s of 8h elapsed, 4h 20m 30s left.""");
    }

    @Test
    void aPolicyWithoutABudgetOrANameIsRefused() {
        assertThatThrownBy(() -> ClockPolicy.target("x").build())
                .isInstanceOf(InvalidInput.class)
                .hasMessage("budget: expected a budget, given by within(...), but found \"nothing\"");
        assertThatThrownBy(() -> ClockPolicy.target(" ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ClockPolicy.target("x").within(Duration.ZERO)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Threshold.percent(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Threshold.beforeDue(Duration.ZERO)).isInstanceOf(InvalidInput.class);
    }
}
