package org.itsmkit.sla.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.itsmkit.sla.measure.Figure;

class StaffingLawsProperties {

    private static final Duration HANDLING = Duration.ofMinutes(3);
    private static final Duration WAIT = Duration.ofSeconds(20);

    /** A^N / N! over the sum of A^n / n!. */
    @Property(tries = 200)
    void erlangBIsItsDirectSum(
            @ForAll @DoubleRange(min = 0.001, max = 60) @Scale(3) double load, @ForAll @IntRange(max = 60) int agents) {
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n <= agents; n++) {
            term = term.multiply(BigDecimal.valueOf(load)).divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
            sum = sum.add(term);
        }
        double expected = term.divide(sum, MathContext.DECIMAL128).doubleValue();

        assertThat(value(ErlangB.blocking(new Demand(load, HANDLING), agents)))
                .isCloseTo(expected, within(1e-13 * expected));
    }

    @Property(tries = 300)
    void everyAgentMoreHelps(
            @ForAll @DoubleRange(min = 0.1, max = 200) double load, @ForAll @IntRange(min = 1, max = 300) int agents) {
        Demand demand = new Demand(load, HANDLING);
        assertHelps(ErlangC.line(demand, agents), ErlangC.line(demand, agents + 1));
        for (AnsweredShare share : AnsweredShare.values()) {
            ErlangA model = new ErlangA(Duration.ofMinutes(4), share);
            assertHelps(model.line(demand, agents), model.line(demand, agents + 1));
        }
    }

    private static void assertHelps(WaitingLine before, WaitingLine after) {
        assertThat(value(after.waitProbability())).isLessThanOrEqualTo(value(before.waitProbability()) + 1e-12);
        assertThat(value(after.occupancy())).isLessThanOrEqualTo(value(before.occupancy()) + 1e-12);
        assertThat(value(after.serviceLevel(WAIT))).isGreaterThanOrEqualTo(value(before.serviceLevel(WAIT)) - 1e-12);
        if (before.isStable()) {
            assertThat(value(after.meanWait())).isLessThanOrEqualTo(value(before.meanWait()) + 1e-9);
        }
    }

    @Property(tries = 300)
    void sharesAreSharesAndWaitsAreNotNegative(
            @ForAll @DoubleRange(min = 0, max = 500) double load,
            @ForAll @IntRange(min = 1, max = 400) int agents,
            @ForAll @IntRange(min = 1, max = 100_000) int patience) {
        Demand demand = new Demand(load, HANDLING);
        for (WaitingLine line : new WaitingLine[] {
            ErlangC.line(demand, agents),
            new ErlangA(Duration.ofSeconds(patience), AnsweredShare.OF_ALL_OFFERED).line(demand, agents),
            new ErlangA(Duration.ofSeconds(patience), AnsweredShare.OF_ANSWERED).line(demand, agents)
        }) {
            assertThat(value(line.waitProbability())).isBetween(0.0, 1.0);
            assertThat(value(line.abandonProbability())).isBetween(0.0, 1.0);
            assertThat(value(line.occupancy())).isBetween(0.0, 1.0);
            assertThat(value(line.serviceLevel(WAIT))).isBetween(0.0, 1.0);
            assertThat(value(line.serviceLevel(Duration.ZERO))).isCloseTo(levelAtOnce(line), within(1e-9));
            line.meanWait().value().ifPresent(wait -> assertThat(wait).isNotNegative());
        }
    }

    /** Answered at once is whoever finds somebody free. */
    private static double levelAtOnce(WaitingLine line) {
        double atOnce = 1 - value(line.waitProbability());
        return line.serviceLevel(Duration.ZERO).method().endsWith("OF_ANSWERED")
                ? atOnce / (1 - value(line.abandonProbability()))
                : atOnce;
    }

    /** Little's law, and whoever does not give up is served: A (1 - P) = N occupancy. */
    @Property(tries = 300)
    void queueWaitAndWorkBalance(
            @ForAll @DoubleRange(min = 0.1, max = 300) double load,
            @ForAll @IntRange(min = 1, max = 300) int agents,
            @ForAll @IntRange(min = 10, max = 5_000) int patience) {
        Demand demand = new Demand(load, HANDLING);
        WaitingLine line = ErlangA.patience(Duration.ofSeconds(patience)).line(demand, agents);
        double perSecond = load / 180;

        assertThat(value(line.queueLength())).isCloseTo(perSecond * value(line.meanWait()), within(1e-9));
        assertThat(value(line.abandonProbability())).isCloseTo(value(line.meanWait()) / patience, within(1e-9));
        assertThat(value(line.occupancy()) * agents)
                .isCloseTo(load * (1 - value(line.abandonProbability())), within(1e-8));
    }

    /** Over all waits the answered are those who did not give up. */
    @Property(tries = 200)
    void afterALongTimeWhoeverStayedIsAnswered(
            @ForAll @DoubleRange(min = 0.1, max = 200) double load,
            @ForAll @IntRange(min = 1, max = 150) int agents,
            @ForAll @IntRange(min = 10, max = 1_000) int patience) {
        WaitingLine line = ErlangA.patience(Duration.ofSeconds(patience)).line(new Demand(load, HANDLING), agents);

        assertThat(value(line.serviceLevel(Duration.ofDays(30))))
                .isCloseTo(1 - value(line.abandonProbability()), within(1e-9));
    }

    @Property(tries = 100)
    void growingPatienceBecomesErlangC(
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double load, @ForAll @IntRange(min = 1, max = 60) int agents) {
        Demand demand = new Demand(load * agents, HANDLING);
        WaitingLine patient = ErlangA.patience(Duration.ofDays(3_000)).line(demand, agents);
        WaitingLine line = ErlangC.line(demand, agents);

        assertThat(value(patient.waitProbability())).isCloseTo(value(line.waitProbability()), within(1e-4));
        assertThat(value(patient.serviceLevel(WAIT))).isCloseTo(value(line.serviceLevel(WAIT)), within(1e-4));
        assertThat(value(patient.queueLength())).isCloseTo(value(line.queueLength()), within(1e-2));
    }

    @Property(tries = 100)
    void staffingIsTheFewestThatMeetTheGoal(
            @ForAll @DoubleRange(min = 0, max = 150) double load,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll @DoubleRange(min = 0.5, max = 1) double occupancy) {
        Demand demand = new Demand(load, HANDLING);
        StaffingGoal goal = StaffingGoal.answering(share, WAIT).withMostOccupancy(occupancy);
        ErlangA model = ErlangA.patience(HANDLING);
        int agents = ErlangC.staff(demand, goal).agents();
        int withAbandonment = model.staff(demand, goal).agents();

        assertThat(goal.isMetBy(ErlangC.line(demand, agents))).isTrue();
        assertThat(agents == 1 || !goal.isMetBy(ErlangC.line(demand, agents - 1)))
                .isTrue();
        assertThat(goal.isMetBy(model.line(demand, withAbandonment))).isTrue();
        assertThat(withAbandonment == 1 || !goal.isMetBy(model.line(demand, withAbandonment - 1)))
                .isTrue();
        assertThat(withAbandonment).isLessThanOrEqualTo(agents);
    }

    private static double value(Figure figure) {
        return figure.value().orElseThrow();
    }
}
