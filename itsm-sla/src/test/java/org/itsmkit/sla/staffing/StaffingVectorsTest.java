package org.itsmkit.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Figures of other projects, see {@code vectors/README.md} among the test resources. */
class StaffingVectorsTest {

    @TestFactory
    Stream<DynamicTest> erlangBAndC() {
        return tests("staffing.erlang_c", StaffingVectorsTest::erlangBOrC);
    }

    @TestFactory
    Stream<DynamicTest> erlangA() {
        return tests("staffing.erlang_a", StaffingVectorsTest::abandoning);
    }

    private static Stream<DynamicTest> tests(String metric, Consumer<VectorReader> kind) {
        return Vectors.ofMetric(metric).stream()
                .map(entry -> DynamicTest.dynamicTest(entry.get("id").asText(), () -> {
                    VectorReader vector = VectorReader.of(entry);
                    kind.accept(vector);
                    vector.done();
                }));
    }

    private static void erlangBOrC(VectorReader vector) {
        if (vector.has("offered_erlangs")) {
            line(vector);
        } else if (vector.has("max_blocking")) {
            lines(vector);
        } else {
            staff(vector);
        }
    }

    private static void line(VectorReader vector) {
        Duration unit = Duration.ofMinutes(1);
        if (vector.has("time_unit")) {
            assertThat(vector.input("time_unit").asText()).isIn("minute", "unit");
        }
        Duration handling = vector.has("aht") ? minutes(vector.number("aht")) : unit;
        Demand demand = new Demand(vector.number("offered_erlangs"), handling);
        int agents = (int) vector.count("agents");
        WaitingLine line = ErlangC.line(demand, agents);

        vector.check("erlang_b", ErlangB.blocking(demand, agents));
        vector.check("p_wait", line.waitProbability());
        vector.check("occupancy", line.occupancy());
        vector.check("asa", line.meanWait(), 60);
        vector.check("queue_length", line.queueLength());
        if (vector.has("target_wait")) {
            vector.check("service_level", line.serviceLevel(minutes(vector.number("target_wait"))));
        }
    }

    private static void staff(VectorReader vector) {
        StaffingGoal goal = StaffingGoal.answering(vector.number("target_sl"), minutes(vector.number("asa_min")));
        if (vector.has("max_occupancy")) {
            goal = goal.withMostOccupancy(vector.number("max_occupancy"));
        }
        int agents = ErlangC.staff(demand(vector), goal).agents();

        vector.check("raw_agents", agents);
        vector.check("scheduled_agents", shrinkage(vector).scheduled(agents));
    }

    private static void lines(VectorReader vector) {
        int lines = ErlangB.agents(demand(vector), vector.number("max_blocking"));

        vector.check("raw", lines);
        vector.check("scheduled", shrinkage(vector).scheduled(lines));
    }

    private static void abandoning(VectorReader vector) {
        Demand demand =
                Demand.of(vector.number("arrivals_per_min"), Duration.ofMinutes(1), minutes(vector.number("aht_min")));
        Duration patience = minutes(vector.number("patience_min"));
        int agents = (int) vector.count("agents");
        WaitingLine ofAll = new ErlangA(patience, AnsweredShare.OF_ALL_OFFERED).line(demand, agents);
        WaitingLine ofAnswered = new ErlangA(patience, AnsweredShare.OF_ANSWERED).line(demand, agents);

        vector.check("p_wait", ofAll.waitProbability());
        vector.check("p_abandon", ofAll.abandonProbability());
        vector.check("mean_wait_min", ofAll.meanWait(), 60);
        vector.check("queue_length", ofAll.queueLength());
        vector.check("occupancy", ofAll.occupancy());
        Duration wait = minutes(vector.number("target_wait_min"));
        vector.check("sl_of_all_offered", ofAll.serviceLevel(wait));
        vector.check("sl_of_served", ofAnswered.serviceLevel(wait));
    }

    private static Demand demand(VectorReader vector) {
        return Demand.of(
                vector.number("calls"), minutes(vector.number("interval_min")), minutes(vector.number("aht_min")));
    }

    private static Shrinkage shrinkage(VectorReader vector) {
        return new Shrinkage(vector.has("shrinkage") ? vector.number("shrinkage") : 0);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 6e10));
    }
}
