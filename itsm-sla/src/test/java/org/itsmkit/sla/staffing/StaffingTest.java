package org.itsmkit.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.itsmkit.sla.InvalidInput;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

class StaffingTest {

    private static final Duration THREE_MINUTES = Duration.ofMinutes(3);
    private static final Duration TWENTY_SECONDS = Duration.ofSeconds(20);
    private static final StaffingGoal EIGHTY_TWENTY = StaffingGoal.answering(0.8, TWENTY_SECONDS);

    /** The value story of the design: shorter contacts spare agents. */
    @Test
    void shorterContactsNeedFewerAgents() {
        assertThat(agentsFor(Duration.ofSeconds(180))).isEqualTo(14);
        assertThat(agentsFor(Duration.ofSeconds(144))).isEqualTo(11);
        assertThat(agentsFor(Duration.ofSeconds(126))).isEqualTo(10);
    }

    private static int agentsFor(Duration handling) {
        return ErlangC.staff(Demand.of(100, Duration.ofMinutes(30), handling), EIGHTY_TWENTY)
                .agents();
    }

    @Test
    void aLoadOfAsManyErlangsAsAgentsOrMoreIsUnstableAndNeverNegative() {
        for (double load : new double[] {10, 10.5, 1_000_000}) {
            WaitingLine line = ErlangC.line(new Demand(load, THREE_MINUTES), 10);

            assertThat(line.isStable()).isFalse();
            assertThat(line.waitProbability().value()).hasValue(1);
            assertThat(line.occupancy().value()).hasValue(1);
            assertThat(line.abandonProbability().value()).hasValue(0);
            assertThat(line.meanWait().value()).isEmpty();
            assertThat(line.queueLength().value()).isEmpty();
            assertThat(line.serviceLevel(TWENTY_SECONDS).value()).hasValue(0);
            assertThat(line.meanWait().method()).isEqualTo("ERLANG_C, UNSTABLE");
        }
    }

    @Test
    void withoutLoadNobodyWaits() {
        Demand none = Demand.of(0, Duration.ofMinutes(30), THREE_MINUTES);
        for (WaitingLine line : new WaitingLine[] {
            ErlangC.line(none, 1), ErlangA.patience(THREE_MINUTES).line(none, 1)
        }) {
            assertThat(line.isStable()).isTrue();
            assertThat(line.waitProbability().value()).hasValue(0);
            assertThat(line.abandonProbability().value()).hasValue(0);
            assertThat(line.occupancy().value()).hasValue(0);
            assertThat(line.meanWait().value()).hasValue(0);
            assertThat(line.queueLength().value()).hasValue(0);
            assertThat(line.serviceLevel(Duration.ZERO).value()).hasValue(1);
        }
        assertThat(ErlangC.staff(none, EIGHTY_TWENTY).agents()).isEqualTo(1);
        assertThat(ErlangB.blocking(none, 1).value()).hasValue(0);
        assertThat(ErlangB.blocking(none, 0).value()).hasValue(1);
        assertThat(ErlangB.agents(none, 0.01)).isEqualTo(1);
    }

    /** Factorials overflow at 170 agents. */
    @Test
    void manyAgentsAreAnswered() {
        Demand city = new Demand(900, THREE_MINUTES);
        Staffing staffing = ErlangC.staff(city, EIGHTY_TWENTY);

        assertThat(staffing.agents()).isBetween(905, 930);
        assertThat(ErlangC.line(new Demand(999_990, THREE_MINUTES), 1_000_000)
                        .waitProbability()
                        .value()
                        .orElseThrow())
                .isBetween(0.97, 1.0);
    }

    @Test
    void everyGoalIsMetAndNotMoreThanNeeded() {
        Demand morning = new Demand(10, THREE_MINUTES);

        assertThat(ErlangC.staff(morning, EIGHTY_TWENTY).agents()).isEqualTo(14);
        assertThat(ErlangC.staff(morning, EIGHTY_TWENTY.withMostOccupancy(0.625))
                        .agents())
                .isEqualTo(16);
        assertThat(ErlangC.staff(morning, EIGHTY_TWENTY.withMostMeanWait(Duration.ofSeconds(1)))
                        .agents())
                .isEqualTo(17);
        assertThat(ErlangC.staff(morning, StaffingGoal.meanWait(Duration.ofMinutes(1)))
                        .agents())
                .isEqualTo(12);
        assertThatThrownBy(() ->
                        ErlangC.staff(new Demand(1_000_000, THREE_MINUTES), EIGHTY_TWENTY.withMostOccupancy(1e-3)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void impatienceSparesAgents() {
        Demand morning = new Demand(10, THREE_MINUTES);
        ErlangA model = ErlangA.patience(Duration.ofMinutes(5));
        Staffing staffing = model.staff(morning, EIGHTY_TWENTY);

        assertThat(staffing.agents()).isEqualTo(13);
        assertThat(EIGHTY_TWENTY.isMetBy(model.line(morning, 12))).isFalse();
    }

    @Test
    void aLongPatienceIsErlangC() {
        Demand morning = new Demand(10, THREE_MINUTES);
        WaitingLine patient = ErlangA.patience(Duration.ofDays(300)).line(morning, 12);
        WaitingLine line = ErlangC.line(morning, 12);

        assertClose(patient.waitProbability(), line.waitProbability());
        assertClose(patient.occupancy(), line.occupancy());
        assertThat(patient.meanWait().value().orElseThrow())
                .isCloseTo(line.meanWait().value().orElseThrow(), within(1e-2));
        assertClose(patient.serviceLevel(TWENTY_SECONDS), line.serviceLevel(TWENTY_SECONDS));
    }

    private static void assertClose(Figure actual, Figure expected) {
        assertThat(actual.value().orElseThrow()).isCloseTo(expected.value().orElseThrow(), within(1e-4));
    }

    /** Probabilities below the smallest double on the way must not become certainties. */
    @Test
    void aCrowdedLargeDeskWithAbandonmentIsAnswered() {
        WaitingLine line = ErlangA.patience(Duration.ofMinutes(10)).line(new Demand(6_000, THREE_MINUTES), 5_000);

        assertThat(line.abandonProbability().value().orElseThrow()).isCloseTo(1 / 6.0, within(1e-3));
        // each who is served waits about -ln(5/6) patiences: 109 seconds
        assertThat(line.serviceLevel(Duration.ofSeconds(90)).value().orElseThrow())
                .isLessThan(1e-3);
        assertThat(line.serviceLevel(Duration.ofSeconds(130)).value().orElseThrow())
                .isCloseTo(5 / 6.0, within(1e-3));
    }

    @Test
    void anUnendingQueueIsRefusedAndNotWalked() {
        assertThatThrownBy(() -> ErlangA.patience(Duration.ofDays(3650)).line(new Demand(20, THREE_MINUTES), 10))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("patience: expected so short that at most 10000000 wait");
    }

    @Test
    void shrinkageIsTheDecimalThatItPrintsAs() {
        assertThat(new Shrinkage(0.3).scheduled(14)).isEqualTo(20);
        assertThat(new Shrinkage(0.3).scheduled(21)).isEqualTo(30);
        assertThat(new Shrinkage(0.1).scheduled(9)).isEqualTo(10);
        assertThat(new Shrinkage(0.35).scheduled(13)).isEqualTo(20);
        assertThat(new Shrinkage(0).scheduled(14)).isEqualTo(14);
        assertThat(new Shrinkage(0.5).scheduled(0)).isZero();
    }

    @Test
    void badInputIsRefused() {
        Demand morning = new Demand(10, THREE_MINUTES);
        assertRefused(() -> new Shrinkage(1));
        assertRefused(() -> new Shrinkage(-0.1));
        assertRefused(() -> new Shrinkage(Double.NaN));
        assertRefused(() -> new Demand(-1, THREE_MINUTES));
        assertRefused(() -> new Demand(Double.NaN, THREE_MINUTES));
        assertRefused(() -> new Demand(1_000_001, THREE_MINUTES));
        assertRefused(() -> new Demand(1, Duration.ZERO));
        assertRefused(() -> new Demand(1, Duration.ofSeconds(Long.MAX_VALUE)));
        assertRefused(() -> Demand.of(100, Duration.ZERO, THREE_MINUTES));
        assertRefused(() -> Demand.of(-1, THREE_MINUTES, THREE_MINUTES));
        assertRefused(() -> ErlangB.blocking(morning, -1));
        assertRefused(() -> ErlangB.agents(morning, 0));
        assertRefused(() -> ErlangC.line(morning, 0));
        assertRefused(() -> ErlangC.line(morning, Integer.MAX_VALUE));
        assertRefused(() -> ErlangC.line(morning, 10).serviceLevel(Duration.ofSeconds(-1)));
        assertRefused(() -> ErlangA.patience(Duration.ZERO));
        assertRefused(() -> StaffingGoal.answering(1, TWENTY_SECONDS));
        assertRefused(() -> StaffingGoal.meanWait(Duration.ZERO));
        assertRefused(() -> EIGHTY_TWENTY.withMostOccupancy(0));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidInput.class);
    }
}
