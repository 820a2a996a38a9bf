package org.itsmkit.sla.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.calendar.BusinessCalendar;
import org.itsmkit.sla.clock.ClockFact;
import org.itsmkit.sla.clock.ClockPolicy;
import org.itsmkit.sla.clock.ServiceLevelClock;
import org.itsmkit.sla.measure.ProportionInterval;
import org.junit.jupiter.api.Test;

class AttainmentTest {

    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    /** Of a clock with four hours that reads its facts at the tenth hour. */
    private static TargetResult result(ClockFact... facts) {
        ClockPolicy policy = ClockPolicy.target("resolution")
                .within(Duration.ofHours(4))
                .in(BusinessCalendar.alwaysOpen())
                .build();
        return TargetResult.of(ServiceLevelClock.of(policy).read(List.of(facts), hour(10)));
    }

    @Test
    void runningPastItsTargetIsBreachedNow() {
        TargetResult late = result(ClockFact.started(hour(1), 1));

        assertThat(late).isEqualTo(new TargetResult(TargetStanding.BREACHED, Optional.of(hour(5))));
        assertThat(result(ClockFact.started(hour(6), 1)).standing()).isEqualTo(TargetStanding.UNDECIDED);
        assertThat(result().standing()).isEqualTo(TargetStanding.UNDECIDED);
    }

    @Test
    void exactlyTheTargetIsMet() {
        assertThat(result(ClockFact.started(hour(1), 1), ClockFact.met(hour(5), 2)))
                .isEqualTo(new TargetResult(TargetStanding.MET, Optional.of(hour(5))));
        assertThat(TargetResult.of(Duration.ofHours(4), Duration.ofHours(4), true)
                        .standing())
                .isEqualTo(TargetStanding.MET);
        assertThat(TargetResult.of(Duration.ofHours(4), Duration.ofHours(4), false)
                        .standing())
                .isEqualTo(TargetStanding.UNDECIDED);
        assertThat(TargetResult.of(Duration.ofHours(4).plusNanos(1), Duration.ofHours(4), false)
                        .standing())
                .isEqualTo(TargetStanding.BREACHED);
    }

    @Test
    void pausedTimeDoesNotCount() {
        assertThat(result(
                                ClockFact.started(hour(1), 1),
                                ClockFact.paused(hour(2), 2, "waiting for the customer"),
                                ClockFact.resumed(hour(8), 3),
                                ClockFact.met(hour(9), 4))
                        .standing())
                .isEqualTo(TargetStanding.MET);
    }

    @Test
    void whatWasCalledOffIsNeitherMetNorBreached() {
        TargetResult late = result(ClockFact.started(hour(1), 1), ClockFact.cancelled(hour(9), 2));
        Attainment attainment = Attainment.of(List.of(late, TargetResult.noTarget()));

        assertThat(attainment).isEqualTo(new Attainment(0, 0, 0, 1, 1));
        assertThat(attainment.figure().isDefined()).isFalse();
        assertThat(attainment.figure().sampleSize()).isZero();
    }

    @Test
    void aBreachBelongsToThePeriodInWhichTheTargetWasExceeded() {
        List<TargetResult> results = List.of(
                result(ClockFact.started(hour(1), 1), ClockFact.met(hour(9), 2)),
                result(ClockFact.started(hour(6), 1), ClockFact.met(hour(9), 2)),
                result(ClockFact.started(hour(9), 1)));

        assertThat(Attainment.decidedWithin(hour(5), hour(9), results)).isEqualTo(new Attainment(0, 1, 0, 0, 0));
        assertThat(Attainment.decidedWithin(hour(9), hour(12), results)).isEqualTo(new Attainment(1, 0, 0, 0, 0));
    }

    @Test
    void theIntervalCanBeOfAnotherKind() {
        Attainment attainment = new Attainment(20, 0, 3, 0, 0);

        assertThat(attainment.figure().interval().orElseThrow().low()).isBetween(0.83, 0.84);
        assertThat(attainment
                        .share()
                        .figure(ProportionInterval.CLOPPER_PEARSON, 0.95)
                        .interval()
                        .orElseThrow()
                        .low())
                .isBetween(0.83, 0.84);
        assertThat(attainment
                        .share()
                        .figure(ProportionInterval.CLOPPER_PEARSON, 0.95)
                        .method())
                .isEqualTo("CLOPPER_PEARSON");
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new Attainment(-1, 0, 0, 0, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Attainment.decidedWithin(hour(2), hour(1), List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TargetResult.of(Duration.ofSeconds(-1), Duration.ZERO, true))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Attainment(Long.MAX_VALUE, 0, 0, 0, 0).plus(new Attainment(1, 0, 0, 0, 0)))
                .isInstanceOf(ArithmeticException.class);
    }
}
