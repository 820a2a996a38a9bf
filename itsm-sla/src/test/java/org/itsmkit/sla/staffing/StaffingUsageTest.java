package org.itsmkit.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

/** The page of the package, run. */
class StaffingUsageTest {

    @Test
    void thePageOfThePackageHolds() {
        // 100 contacts in half an hour, three minutes each: 10 erlangs
        Demand morning = Demand.of(100, Duration.ofMinutes(30), Duration.ofMinutes(3));

        // how many agents for 80/20, none busy for more than 85 % of the time, and how many to schedule
        StaffingGoal goal = StaffingGoal.answering(0.8, Duration.ofSeconds(20)).withMostOccupancy(0.85);
        Staffing staffing = ErlangC.staff(morning, goal);
        long scheduled = new Shrinkage(0.3).scheduled(staffing.agents());

        // what the callers of 12 agents see; with 10 the queue would grow without end, and the line says so
        WaitingLine line = ErlangC.line(morning, 12);
        Figure answeredIn20Seconds = line.serviceLevel(Duration.ofSeconds(20));
        Figure averageSpeedOfAnswer = line.meanWait();
        boolean keepsUp = ErlangC.line(morning, 10).isStable();

        // callers who give up after five minutes on average
        WaitingLine impatient = ErlangA.patience(Duration.ofMinutes(5)).line(morning, 10);
        Figure lost = impatient.abandonProbability();

        // lines of a hotline without a queue, at most 2 % of calls turned away
        int lines = ErlangB.agents(morning, 0.02);

        assertThat(morning.erlangs()).isEqualTo(10);
        assertThat(staffing.agents()).isEqualTo(14);
        assertThat(scheduled).isEqualTo(20);
        assertThat(answeredIn20Seconds.value().orElseThrow()).isCloseTo(0.640158, within(1e-6));
        assertThat(averageSpeedOfAnswer.value().orElseThrow()).isCloseTo(40.444940, within(1e-6));
        assertThat(keepsUp).isFalse();
        assertThat(lost.value().orElseThrow()).isCloseTo(0.109438, within(1e-6));
        assertThat(lines).isEqualTo(17);
    }
}
