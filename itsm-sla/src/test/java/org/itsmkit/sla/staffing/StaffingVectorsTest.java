package org.itsmkit.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.itsmkit.sla.vectors.MetricVectors;
import org.itsmkit.sla.vectors.MetricVectors.Vector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Figures of other projects, see {@code vectors/README.md} among the test resources. */
class StaffingVectorsTest {

    @TestFactory
    Stream<DynamicTest> erlangBAndC() {
        return MetricVectors.tests("staffing.erlang_c", vector -> {
            if (vector.gives("offered_erlangs")) {
                return () -> line(vector);
            }
            return vector.gives("max_blocking") ? () -> lines(vector) : () -> staff(vector);
        });
    }

    @TestFactory
    Stream<DynamicTest> erlangA() {
        return MetricVectors.tests("staffing.erlang_a", vector -> () -> abandoning(vector));
    }

    private static void line(Vector vector) {
        Duration unit = Duration.ofMinutes(1);
        if (vector.gives("time_unit")) {
            assertThat(vector.input("time_unit").asText()).isIn("minute", "unit");
        }
        Duration handling = vector.gives("aht") ? minutes(vector.number("aht")) : unit;
        Demand demand = new Demand(vector.number("offered_erlangs"), handling);
        int agents = vector.input("agents").intValue();
        WaitingLine line = ErlangC.line(demand, agents);

        vector.check("erlang_b", ErlangB.blocking(demand, agents));
        vector.check("p_wait", line.waitProbability());
        vector.check("occupancy", line.occupancy());
        vector.check("asa", line.meanWait().value().stream().map(s -> s / 60).average());
        vector.check("queue_length", line.queueLength());
        if (vector.expects("service_level")) {
            vector.check("service_level", line.serviceLevel(minutes(vector.number("target_wait"))));
        } else if (vector.gives("target_wait")) {
            vector.input("target_wait");
        }
    }

    private static void staff(Vector vector) {
        StaffingGoal goal = StaffingGoal.answering(vector.number("target_sl"), minutes(vector.number("asa_min")));
        if (vector.gives("max_occupancy")) {
            goal = goal.withMostOccupancy(vector.number("max_occupancy"));
        }
        int agents = ErlangC.staff(demand(vector), goal).agents();

        vector.check("raw_agents", agents);
        vector.check("scheduled_agents", shrinkage(vector).scheduled(agents));
    }

    private static void lines(Vector vector) {
        int lines = ErlangB.agents(demand(vector), vector.number("max_blocking"));

        vector.check("raw", lines);
        vector.check("scheduled", shrinkage(vector).scheduled(lines));
    }

    private static void abandoning(Vector vector) {
        Demand demand =
                Demand.of(vector.number("arrivals_per_min"), Duration.ofMinutes(1), minutes(vector.number("aht_min")));
        Duration patience = minutes(vector.number("patience_min"));
        int agents = vector.input("agents").intValue();
        WaitingLine ofAll = new ErlangA(patience, AnsweredShare.OF_ALL_OFFERED).line(demand, agents);
        WaitingLine ofAnswered = new ErlangA(patience, AnsweredShare.OF_ANSWERED).line(demand, agents);

        vector.check("p_wait", ofAll.waitProbability());
        vector.check("p_abandon", ofAll.abandonProbability());
        vector.check("mean_wait_min", ofAll.meanWait().value().orElseThrow() / 60);
        vector.check("queue_length", ofAll.queueLength());
        vector.check("occupancy", ofAll.occupancy());
        Duration wait = minutes(vector.number("target_wait_min"));
        vector.check("sl_of_all_offered", ofAll.serviceLevel(wait));
        vector.check("sl_of_served", ofAnswered.serviceLevel(wait));
    }

    private static Demand demand(Vector vector) {
        return Demand.of(
                vector.number("calls"), minutes(vector.number("interval_min")), minutes(vector.number("aht_min")));
    }

    private static Shrinkage shrinkage(Vector vector) {
        return new Shrinkage(vector.gives("shrinkage") ? vector.number("shrinkage") : 0);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 6e10));
    }
}
