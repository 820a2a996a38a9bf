package org.itsmkit.sla.clock;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.itsmkit.sla.clock.ClockFact.met;
import static org.itsmkit.sla.clock.ClockFact.paused;
import static org.itsmkit.sla.clock.ClockFact.reopened;
import static org.itsmkit.sla.clock.ClockFact.resumed;
import static org.itsmkit.sla.clock.ClockFact.started;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.junit.jupiter.api.Test;

class PolicyVersionTest {

    private static final BusinessCalendar AFTERNOONS = BusinessCalendar.in(ZoneOffset.UTC)
            .weekly(MONDAY, SUNDAY, "12:00-24:00")
            .build();
    private static final ClockFact START = started(at("09:00"), 1);

    private static Instant at(String time) {
        return Instant.parse("2024-05-06T" + time + ":00Z");
    }

    private static ClockPolicy hours(long version, int hours) {
        return ClockPolicy.target("resolution")
                .version(version)
                .within(Duration.ofHours(hours))
                .thresholds(Threshold.percent(50))
                .build();
    }

    private static ServiceLevelClock raisedAtNoon(PolicyChange change) {
        return ServiceLevelClock.of(hours(3, 8)).changed(at("12:00"), hours(1, 4), change);
    }

    @Test
    void aRetroactiveVersionHoldsForTheWholeHistory() {
        ClockReading reading = raisedAtNoon(PolicyChange.RETROACTIVE).read(List.of(START), at("12:00"));

        assertThat(reading.dueAt()).contains(at("13:00"));
        assertThat(reading.policy().version()).isEqualTo(1);
        assertThat(reading.thresholds().get(0).at()).contains(at("11:00"));
    }

    @Test
    void aVersionChangesNothingBeforeItIsInForce() {
        ClockReading reading = raisedAtNoon(PolicyChange.RETROACTIVE).read(List.of(START), at("11:59"));

        assertThat(reading.dueAt()).contains(at("17:00"));
        assertThat(reading.policy().version()).isEqualTo(3);
    }

    @Test
    void aVersionThatCountsFromItsAttachmentBeginsACycle() {
        ClockReading reading = raisedAtNoon(PolicyChange.FROM_ATTACH).read(List.of(START), at("13:00"));

        assertThat(reading.dueAt()).contains(at("16:00"));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(reading.cycles())
                .extracting(cycle -> cycle.policy().version(), ClockCycle::elapsed)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3L, Duration.ofHours(3)),
                        org.assertj.core.api.Assertions.tuple(1L, Duration.ofHours(1)));
        assertThat(reading.thresholds().get(0).key()).hasToString("resolution/2/50%/v1");
    }

    @Test
    void whatElapsedIsCarriedAgainstTheNewBudget() {
        ClockReading reading = raisedAtNoon(PolicyChange.CARRY_ELAPSED).read(List.of(START), at("12:00"));

        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(reading.dueAt()).contains(at("13:00"));
        assertThat(reading.cycles()).hasSize(1);
    }

    @Test
    void thePartThatElapsedIsCarriedAsThePartOfTheNewBudget() {
        ClockReading reading = raisedAtNoon(PolicyChange.CARRY_FRACTION).read(List.of(START), at("13:00"));

        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(150));
        assertThat(reading.cycles().get(0).rescaled()).isEqualTo(Duration.ofMinutes(-90));
        assertThat(reading.dueAt()).contains(at("14:30"));
        assertThat(reading.thresholds().get(0).at()).contains(at("12:30"));
        assertThat(reading.explain()).hasToString("""
                resolution: 4h of open time, local times of Z
                From Mon 2024-05-06 12:00 version 1, carrying the part that had elapsed: 4h of open time
                  Mon 2024-05-06 09:00 to 12:00  counted 3h, 3h so far
                  Mon 2024-05-06 12:00 to 13:00  counted 1h, 4h so far
                  carried as the same part of another budget: 1h 30m less
                resolution is running: 2h 30m of 4h elapsed, 1h 30m left, due at Mon 2024-05-06 14:30.""");
    }

    @Test
    void whatHadBeenReachedOfTheOldBudgetStaysReachedWhenTheFractionIsCarried() {
        ClockReading reading = raisedAtNoon(PolicyChange.CARRY_FRACTION)
                .changed(at("15:00"), hours(7, 8), PolicyChange.CARRY_FRACTION)
                .read(List.of(started(at("03:00"), 1)), at("16:00"));

        // 9 of 8 hours are 4.5 of 4; three hours later 7.5 of 4 are 15 of 8.
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(16));
        assertThat(reading.dueAt()).contains(at("11:00"));
        assertThat(reading.breachAt()).contains(at("11:00"));
        assertThat(reading.thresholds().get(0).at()).contains(at("07:00"));
    }

    @Test
    void aBudgetThatWasUsedUpExactlyStaysUsedUpThenWhenTheFractionIsCarried() {
        ClockReading reading = raisedAtNoon(PolicyChange.CARRY_FRACTION)
                .read(List.of(started(at("03:00"), 1), paused(at("11:00"), 2, "waiting")), at("13:00"));

        assertThat(reading.remaining()).contains(Duration.ZERO);
        assertThat(reading.dueAt()).contains(at("11:00"));
        assertThat(reading.breachAt()).isEmpty();
    }

    @Test
    void aPauseIsNotForgottenWhenThePolicyChanges() {
        ClockFact[] facts = {START, paused(at("09:10"), 2, "waiting"), resumed(at("15:10"), 3)};
        for (PolicyChange change : List.of(PolicyChange.RETROACTIVE, PolicyChange.CARRY_ELAPSED)) {
            ServiceLevelClock clock = raisedAtNoon(change);
            assertThat(clock.read(List.of(facts), at("12:00")).status()).isEqualTo(ClockStatus.PAUSED);
            assertThat(clock.read(List.of(facts), at("15:10")).dueAt()).contains(at("19:00"));
        }
    }

    @Test
    void aCalendarMeasuresTheTimeInWhichItWasInForceOrTheWholeHistory() {
        ClockPolicy moved = hours(2, 8).but().in(AFTERNOONS).build();
        ServiceLevelClock first =
                ServiceLevelClock.of(hours(1, 8).but().version(1).build());
        ServiceLevelClock segment =
                first.changed(new PolicyVersion(at("10:00"), moved, PolicyChange.RETROACTIVE, CalendarChange.SEGMENT));
        ServiceLevelClock whole = first.changed(at("10:00"), moved, PolicyChange.RETROACTIVE);

        assertThat(segment.read(List.of(START), at("13:00")).elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(segment.read(List.of(START), at("13:00")).dueAt()).contains(at("19:00"));
        assertThat(whole.read(List.of(START), at("13:00")).elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(whole.read(List.of(START), at("13:00")).dueAt()).contains(at("20:00"));
    }

    @Test
    void aStoppedCycleKeepsItsVersionUntilItIsReopened() {
        List<ClockFact> facts = List.of(START, met(at("11:00"), 2), reopened(at("14:00"), 3));
        ServiceLevelClock clock = raisedAtNoon(PolicyChange.CARRY_FRACTION);

        assertThat(clock.read(facts, at("13:00")).policy().version()).isEqualTo(3);
        assertThat(clock.read(facts, at("13:00")).elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(clock.read(facts, at("14:00")).policy().version()).isEqualTo(1);
        assertThat(clock.read(facts, at("14:00")).elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.read(facts, at("14:00")).dueAt()).contains(at("17:00"));
    }

    @Test
    void aClockThatStartsLaterStartsUnderTheVersionInForce() {
        for (PolicyChange change : PolicyChange.values()) {
            ClockReading reading = raisedAtNoon(change).read(List.of(started(at("12:00"), 1)), at("12:00"));
            assertThat(reading.dueAt()).contains(at("16:00"));
            assertThat(reading.cycles()).hasSize(1);
        }
    }

    @Test
    void anAgreedDateMayTakeThePlaceOfABudgetAndBack() {
        ClockPolicy agreed = hours(2, 8).but().within(Budget.until(at("18:00"))).build();
        ServiceLevelClock clock = ServiceLevelClock.of(hours(1, 8))
                .changed(at("10:00"), agreed, PolicyChange.CARRY_FRACTION)
                .changed(at("12:00"), hours(3, 4), PolicyChange.CARRY_FRACTION);

        assertThat(clock.read(List.of(START), at("11:00")).dueAt()).contains(at("18:00"));
        assertThat(clock.read(List.of(START), at("12:00")).dueAt()).contains(at("13:00"));
    }

    @Test
    void versionsComeIntoForceInTheirOrderHoweverTheyAreGiven() {
        ServiceLevelClock inOrder =
                raisedAtNoon(PolicyChange.CARRY_ELAPSED).changed(at("13:00"), hours(9, 2), PolicyChange.FROM_ATTACH);
        ServiceLevelClock late = ServiceLevelClock.of(hours(3, 8))
                .changed(at("13:00"), hours(9, 2), PolicyChange.FROM_ATTACH)
                .changed(at("12:00"), hours(1, 4), PolicyChange.CARRY_ELAPSED);

        assertThat(late.versions()).isEqualTo(inOrder.versions());
        assertThat(late.read(List.of(START), at("14:00"))).isEqualTo(inOrder.read(List.of(START), at("14:00")));
    }

    @Test
    void versionsThatCannotBeAreRefused() {
        ServiceLevelClock clock = raisedAtNoon(PolicyChange.RETROACTIVE);

        assertThatThrownBy(() -> clock.changed(at("13:00"), hours(1, 2), PolicyChange.RETROACTIVE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("a number that no other version of the clock has");
        assertThatThrownBy(() -> clock.changed(
                        at("13:00"),
                        ClockPolicy.target("other")
                                .version(4)
                                .within(Duration.ofHours(1))
                                .build(),
                        PolicyChange.RETROACTIVE))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        new PolicyVersion(at("13:00"), hours(4, 2), PolicyChange.CARRY_ELAPSED, CalendarChange.WHOLE))
                .isInstanceOf(InvalidInput.class);
    }
}
