package org.itsmkit.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.itsmkit.sla.clock.ClockFact.met;
import static org.itsmkit.sla.clock.ClockFact.paused;
import static org.itsmkit.sla.clock.ClockFact.reopened;
import static org.itsmkit.sla.clock.ClockFact.resumed;
import static org.itsmkit.sla.clock.ClockFact.started;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockMergeTest {

    private static final ServiceLevelClock CLOCK = ServiceLevelClock.of(
            ClockPolicy.target("resolution").within(Duration.ofHours(8)).build());

    private static Instant at(String time) {
        return Instant.parse("2024-05-06T" + time + ":00Z");
    }

    private static ClockMerge merged(List<ClockFact> survivor, List<ClockFact> duplicate) {
        return ClockMerge.of(CLOCK, survivor, duplicate, at("12:00"), 9);
    }

    @Test
    void theEarliestStartSurvivesAndTheDuplicateIsCancelledNotMet() {
        ClockMerge merged = merged(List.of(started(at("10:00"), 1)), List.of(started(at("09:00"), 1)));

        assertThat(CLOCK.read(merged.survivor(), at("12:00")).startedAt()).contains(at("09:00"));
        assertThat(CLOCK.read(merged.survivor(), at("12:00")).dueAt()).contains(at("17:00"));
        assertThat(CLOCK.read(merged.duplicate(), at("12:00")).status()).isEqualTo(ClockStatus.CANCELLED);
        assertThat(CLOCK.read(merged.duplicate(), at("12:00")).dueAt()).isEmpty();
    }

    @Test
    void aDuplicateThatStartedLaterGivesNothing() {
        List<ClockFact> survivor = List.of(started(at("09:00"), 1), paused(at("11:00"), 2, "waiting"));

        assertThat(merged(survivor, List.of(started(at("10:00"), 1))).survivor())
                .isEqualTo(survivor);
    }

    @Test
    void theTimeTakenOverIsPausedWhereTheDuplicateWasAndRunsOnFromTheSurvivorsStart() {
        ClockMerge merged = merged(
                List.of(started(at("11:00"), 1)),
                List.of(
                        started(at("08:00"), 1),
                        paused(at("08:30"), 2, "waiting"),
                        resumed(at("09:00"), 3),
                        met(at("09:30"), 4),
                        reopened(at("10:00"), 5),
                        paused(at("10:30"), 6, "waiting")));

        ClockReading reading = CLOCK.read(merged.survivor(), at("12:00"));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofMinutes(150));
        assertThat(reading.pausedTime()).isEqualTo(Duration.ofMinutes(90));
        assertThat(reading.status()).isEqualTo(ClockStatus.RUNNING);
    }

    @Test
    void aSurvivorThatWasCreatedOnHoldStaysOnHold() {
        ClockMerge merged = merged(
                List.of(started(at("10:00"), 1), paused(at("10:00"), 1, "on hold")),
                List.of(started(at("09:00"), 1), paused(at("09:30"), 2, "waiting")));

        assertThat(CLOCK.read(merged.survivor(), at("12:00")).status()).isEqualTo(ClockStatus.PAUSED);
        assertThat(CLOCK.read(merged.survivor(), at("12:00")).elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aDuplicateThatWasMetKeepsItsVerdictAndGivesNothing() {
        List<ClockFact> survivor = List.of(started(at("10:00"), 1));
        ClockMerge merged = merged(survivor, List.of(started(at("09:00"), 1), met(at("11:00"), 2)));

        assertThat(merged.survivor()).isEqualTo(survivor);
        assertThat(CLOCK.read(merged.duplicate(), at("12:00")).status()).isEqualTo(ClockStatus.MET);
    }

    @Test
    void aSurvivorWhoseClockHadNotStartedTakesOverTheDuplicates() {
        ClockMerge merged = merged(List.of(), List.of(started(at("09:00"), 1), paused(at("11:00"), 2, "waiting")));

        ClockReading reading = CLOCK.read(merged.survivor(), at("13:00"));
        assertThat(reading.startedAt()).contains(at("09:00"));
        assertThat(reading.elapsed()).isEqualTo(Duration.ofHours(3));
    }
}
