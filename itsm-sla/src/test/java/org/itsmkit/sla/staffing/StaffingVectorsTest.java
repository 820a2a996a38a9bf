package org.itsmkit.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Figures of other projects, see {@code vectors/README.md} among the test resources. */
class StaffingVectorsTest {

    @TestFactory
    Stream<DynamicTest> erlangBAndC() {
        return VectorReader.tests(Vectors.ofMetric("staffing.erlang_c"), StaffingVectorsTest::erlangBOrC);
    }

    @TestFactory
    Stream<DynamicTest> erlangA() {
        return VectorReader.tests(Vectors.ofMetric("staffing.erlang_a"), StaffingVectorsTest::abandoning);
    }

    @TestFactory
    Stream<DynamicTest> whatShorterHandlingSaves() {
        List<JsonNode> vectors = Vectors.ofMetric("seed.article").stream()
                .filter(vector -> vector.get("inputs").has("calls"))
                .toList();
        return VectorReader.tests(vectors, StaffingVectorsTest::saved);
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
            assertThat(vector.text("time_unit")).isIn("minute", "unit");
        }
        Duration handling = vector.has("aht") ? minutes(vector.number("aht")) : unit;
        Demand demand = new Demand(vector.number("offered_erlangs"), handling);
        int agents = (int) vector.count("agents");
        WaitingLine line = ErlangC.line(demand, agents);

        vector.check("erlang_b", ErlangB.blocking(demand, agents));
        vector.check("p_wait", line.waitProbability());
        vector.check("occupancy", line.occupancy());
        vector.check("asa", line.meanWait(), Duration.ofMinutes(1));
        vector.check("queue_length", line.queueLength());
        if (vector.has("target_wait")) {
            vector.check("service_level", line.serviceLevel(minutes(vector.number("target_wait"))));
        }
    }

    private static void staff(VectorReader vector) {
        StaffingGoal goal = StaffingGoal.answering(vector.number("target_sl"), vector.time("asa"));
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
        Demand demand = Demand.of(vector.number("arrivals_per_min"), Duration.ofMinutes(1), vector.time("aht"));
        Duration patience = vector.time("patience");
        int agents = (int) vector.count("agents");
        WaitingLine ofAll = new ErlangA(patience, AnsweredShare.OF_ALL_OFFERED).line(demand, agents);
        WaitingLine ofAnswered = new ErlangA(patience, AnsweredShare.OF_ANSWERED).line(demand, agents);

        vector.check("p_wait", ofAll.waitProbability());
        vector.check("p_abandon", ofAll.abandonProbability());
        vector.check("mean_wait", ofAll.meanWait());
        vector.check("queue_length", ofAll.queueLength());
        vector.check("occupancy", ofAll.occupancy());
        Duration wait = vector.time("target_wait");
        vector.check("sl_of_all_offered", ofAll.serviceLevel(wait));
        vector.check("sl_of_served", ofAnswered.serviceLevel(wait));
    }

    /** With the handling time cut by so many percent, for a goal such as {@code 80% in 20 s}. */
    private static void saved(VectorReader vector) {
        Matcher target = Pattern.compile("(\\d+)% in (\\d+) s").matcher(vector.text("target"));
        assertThat(target.matches()).isTrue();
        StaffingGoal goal = StaffingGoal.answering(
                Integer.parseInt(target.group(1)) / 100.0, Duration.ofSeconds(Integer.parseInt(target.group(2))));
        String agents = ".agents_" + target.group(1) + "_" + target.group(2) + "s";
        Duration handling = vector.time("aht");
        for (int percent = 0; percent < 100; percent++) {
            Demand demand = Demand.of(
                    vector.number("calls"),
                    vector.time("interval"),
                    handling.multipliedBy(100 - percent).dividedBy(100));
            String cut = "aht_minus_" + percent + "pct";
            vector.check(cut + ".erlangs", demand.erlangs())
                    .check(cut + agents, () -> ErlangC.staff(demand, goal).agents());
        }
    }

    private static Demand demand(VectorReader vector) {
        return Demand.of(vector.number("calls"), vector.time("interval"), vector.time("aht"));
    }

    private static Shrinkage shrinkage(VectorReader vector) {
        return new Shrinkage(vector.numberOr(0, "shrinkage"));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofNanos(Math.round(minutes * 6e10));
    }
}
