package org.itsmkit.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.availability.Outage;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.calendar.OpenInterval;
import org.itsmkit.sla.measure.Quantile;
import org.itsmkit.sla.measure.Share;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-07-01T09:00:00Z");
    private static final BusinessCalendar OFFICE = BusinessCalendar.in(ZoneId.of("UTC"))
            .weekly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "09:00-17:00")
            .build();

    private static Instant hour(int hour) {
        return WEDNESDAY.plus(Duration.ofHours(hour));
    }

    @Test
    void ageCountsFromTheFirstOpeningUnlessItIsToldOtherwise() {
        List<BacklogItem> reopened = List.of(new BacklogItem(WEDNESDAY, Optional.of(hour(20))));
        BacklogAgeing ageing = BacklogAgeing.inBuckets(Duration.ZERO, Duration.ofHours(10));

        assertThat(ageing.asOf(hour(24), reopened).oldest().value()).hasValue(24 * 3600);
        assertThat(ageing.countedFrom(AgeStart.LAST_REOPENING)
                        .asOf(hour(24), reopened)
                        .oldest()
                        .value())
                .hasValue(4 * 3600);
        assertThat(ageing.countedIn(OFFICE::between)
                        .asOf(hour(24), reopened)
                        .buckets()
                        .get(0)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void quantilesOfAgesCanBeTakenInAnotherWay() {
        List<BacklogItem> two = List.of(BacklogItem.openedAt(hour(0)), BacklogItem.openedAt(hour(1)));
        BacklogAgeing ageing = BacklogAgeing.inBuckets(Duration.ZERO);

        assertThat(ageing.asOf(hour(2), two).median().value()).hasValue(5400);
        assertThat(ageing.quantilesBy(Quantile.NEAREST_RANK)
                        .asOf(hour(2), two)
                        .median()
                        .value())
                .hasValue(3600);
        assertThat(ageing.asOf(hour(2), List.of()).median().isDefined()).isFalse();
    }

    @Test
    void workFromTheFutureIsRefused() {
        BacklogAgeing ageing = BacklogAgeing.inBuckets(Duration.ZERO);

        assertThatThrownBy(() -> ageing.asOf(hour(0), List.of(BacklogItem.openedAt(hour(1)))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("openedAt");
        assertThatThrownBy(() -> ageing.asOf(hour(0), List.of(new BacklogItem(hour(0), Optional.of(hour(1))))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("reopenedAt");
        assertThatThrownBy(() -> BacklogAgeing.inBuckets(Duration.ofDays(1))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> BacklogAgeing.inBuckets(Duration.ZERO, Duration.ZERO))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(BacklogAgeing::inBuckets).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theFourThatAreCalledMttrAreKeptApart() {
        IncidentTimes incident = IncidentTimes.opened("INC-1", hour(0))
                .with(IncidentMark.RESPONDED, hour(1))
                .with(IncidentMark.REPAIR_STARTED, hour(2))
                .with(IncidentMark.RESTORED, hour(5))
                .with(IncidentMark.RESOLVED, hour(30))
                .with(IncidentMark.CLOSED, hour(40));
        MeanTimes times = MeanTimes.of(List.of(incident));

        assertThat(hours(times, IncidentSpan.RESPOND)).isEqualTo(1);
        assertThat(hours(times, IncidentSpan.REPAIR)).isEqualTo(3);
        assertThat(hours(times, IncidentSpan.RESTORE)).isEqualTo(5);
        assertThat(hours(times, IncidentSpan.RESOLVE)).isEqualTo(30);
        assertThat(hours(times, IncidentSpan.CLOSE)).isEqualTo(40);
        assertThat(hours(
                        MeanTimes.of(List.of(incident), IncidentPopulation.CLOSED, OFFICE::between),
                        IncidentSpan.RESOLVE))
                .isEqualTo(14);
    }

    private static double hours(MeanTimes times, IncidentSpan span) {
        return times.of(span).mean().value().orElseThrow() / 3600;
    }

    @Test
    void whatHasNoMarkOrTwoOutOfOrderIsToldBesideTheMean() {
        IncidentTimes acknowledged = IncidentTimes.opened("INC-1", hour(0)).with(IncidentMark.ACKNOWLEDGED, hour(2));
        IncidentTimes unacknowledged = IncidentTimes.opened("INC-2", hour(0));
        IncidentTimes backwards = IncidentTimes.opened("INC-3", hour(5)).with(IncidentMark.ACKNOWLEDGED, hour(4));
        IncidentTimes stillOpen = IncidentTimes.opened("INC-4", hour(0)).with(IncidentMark.ACKNOWLEDGED, hour(9));
        List<IncidentTimes> closed = List.of(
                acknowledged.with(IncidentMark.CLOSED, hour(9)),
                unacknowledged.with(IncidentMark.CLOSED, hour(9)),
                backwards.with(IncidentMark.CLOSED, hour(9)),
                stillOpen);
        MeanTime told = MeanTimes.of(closed).of(IncidentSpan.ACKNOWLEDGE);

        assertThat(told.mean().value()).hasValue(7200);
        assertThat(told.mean().sampleSize()).isEqualTo(1);
        assertThat(told.withoutEnd()).isEqualTo(1);
        assertThat(told.outOfOrder()).containsExactly("INC-3");
        assertThat(MeanTimes.of(closed).of(IncidentSpan.REPAIR).mean().isDefined())
                .isFalse();
        assertThat(MeanTimes.of(
                                List.of(acknowledged.with(IncidentMark.RESTORED, hour(3))),
                                IncidentPopulation.ALL,
                                OFFICE::between)
                        .of(IncidentSpan.REPAIR)
                        .withoutStart())
                .isEqualTo(1);
    }

    @Test
    void withoutAFailureThereAreNoTimesBetweenFailures() {
        Reliability never = new Reliability(Duration.ofDays(1), Duration.ZERO, 0);
        Reliability noService = new Reliability(Duration.ZERO, Duration.ZERO, 0);

        assertThat(never.availability().value()).hasValue(1);
        assertThat(List.of(never.mtbf(), never.mtrs(), never.mtbsi(), noService.availability()))
                .allSatisfy(figure -> assertThat(figure.isDefined()).isFalse());
    }

    @Test
    void anOutageThatGoesOnCountsToTheEndOfThePeriod() {
        Reliability told = Reliability.of(
                new OpenInterval(hour(0), hour(10)),
                List.of(Outage.since(hour(7)), Outage.since(hour(12)).affecting(0.5)),
                List.of(new OpenInterval(hour(8), hour(9))));

        assertThat(told).isEqualTo(new Reliability(Duration.ofHours(9), Duration.ofHours(2), 1));
    }

    /** Garwood's limits for 2 events are 0.2422 and 7.2247. */
    @Test
    void theTimeBetweenTwoFailuresIsBarelyKnown() {
        Reliability told = new Reliability(Duration.ofHours(100), Duration.ZERO, 2);

        assertThat(told.mtbf().interval().orElseThrow().low() / 3600).isCloseTo(100 / 7.2247, within(1e-3));
        assertThat(told.mtbf().interval().orElseThrow().high() / 3600).isCloseTo(100 / 0.2422, within(0.1));
    }

    @Test
    void figuresThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new Reliability(Duration.ofHours(1), Duration.ofHours(2), 1))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Reliability(Duration.ofHours(1), Duration.ofMinutes(1), 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new FirstContactResolution(10, 5, 6, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new FirstContactResolution(10, 5, 0, 6)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Reopening(10, 3, 2, 0)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anObjectiveOfOneLeavesNoBudgetAndNoBurnRate() {
        ErrorBudget none = new ErrorBudget(1, Duration.ofDays(30));
        ErrorBudget three = new ErrorBudget(0.999, Duration.ofDays(30));

        assertThat(none.budget()).isZero();
        assertThat(none.burnRate(0.5, 10).isDefined()).isFalse();
        assertThat(three.burnRate(0.0005, 1000).value()).hasValue(0.5);
        assertThat(ErrorBudget.timeToExhaust(Duration.ofDays(30), 0.5)).contains(Duration.ofDays(60));
        assertThat(ErrorBudget.timeToExhaust(Duration.ofDays(30), 0)).isEmpty();
        assertThat(ErrorBudget.timeToExhaust(Duration.ofDays(30), 1e-9)).isEmpty();
        assertThat(ErrorBudget.consumed(Duration.ofDays(30), 14.4, Duration.ofHours(1)))
                .isEqualTo(0.02);
        assertThatThrownBy(() -> new ErrorBudget(1.01, Duration.ofDays(30))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ErrorBudget(0.9, Duration.ZERO)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void workCountsAsReopenedOnceAndOnlyWithinTheWindow() {
        List<ResolvedWork> cohort = List.of(
                new ResolvedWork(hour(0), List.of(hour(1), hour(2), hour(200))),
                new ResolvedWork(hour(0), List.of(hour(169))),
                new ResolvedWork(hour(100), List.of()),
                new ResolvedWork(hour(100), List.of(hour(210))));
        Reopening told = Reopening.of(cohort, Duration.ofDays(7), hour(205));

        assertThat(told).isEqualTo(new Reopening(4, 1, 2, 2));
        assertThat(told.rate()).isEqualTo(new Share(1, 4));
        assertThatThrownBy(() -> new ResolvedWork(hour(1), List.of(hour(0)))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aWayCountsHandoffsReturnsAndReopenings() {
        Way<String> groups = Way.of(Arrays.asList("A", "A", null, "B", "B", "A", "C", "B"));
        Way<String> states = Way.of(List.of("New", "Resolved", "Active", "Resolved", "Closed", "Active"));

        assertThat(groups.stations()).containsExactly("A", "B", "A", "C", "B");
        assertThat(groups.handoffs()).isEqualTo(4);
        assertThat(groups.returns(Way.ReturnRule.TO_THE_PREVIOUS)).isEqualTo(1);
        assertThat(groups.returns(Way.ReturnRule.TO_ANY_EARLIER)).isEqualTo(2);
        assertThat(states.steps("Resolved"::equals, to -> !to.equals("Closed"))).isEqualTo(1);
        assertThat(states.steps("Closed"::equals, to -> true)).isEqualTo(1);
        assertThat(PingPong.of(List.of(groups, states, Way.of(List.of())), Way.ReturnRule.TO_THE_PREVIOUS))
                .isEqualTo(new PingPong(3, 9, 2, 2, 2));
        assertThat(PingPong.NONE.rate().figure().isDefined()).isFalse();
    }
}
