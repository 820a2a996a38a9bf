package org.itsmkit.sla.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.MetricVectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Costs, returns and benchmarks, see {@code vectors/README.md} among the test resources. */
class ValueVectorsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @TestFactory
    Stream<DynamicTest> finance() {
        return MetricVectors.of(
                        "value.finance",
                        Map.of(
                                "npv", ValueVectorsTest::npv,
                                "excel", in -> npv(in, NpvConvention.FIRST_FLOW_AFTER_ONE_PERIOD),
                                "t0", in -> npv(in, NpvConvention.FIRST_FLOW_NOW),
                                "xnpv", ValueVectorsTest::xnpv,
                                "irr", in -> flows(in).irr().rate(),
                                "ambiguous", in -> flows(in).irr().isAmbiguous(),
                                "payback", in -> flows(in).payback().periods(),
                                "roi",
                                        in -> ReturnOnInvestment.of(
                                                money(in.decimal("benefit")), money(in.decimal("cost")))))
                .tests();
    }

    private static @Nullable Object npv(Inputs in) {
        String convention = in.has("convention") ? in.get("convention").asText() : "t0";
        return switch (convention) {
            case "t0" -> npv(in, NpvConvention.FIRST_FLOW_NOW);
            case "excel", "Excel", "t1", "end_of_period" -> npv(in, NpvConvention.FIRST_FLOW_AFTER_ONE_PERIOD);
            default -> throw new AssertionError("no convention " + convention);
        };
    }

    private static @Nullable Object npv(Inputs in, NpvConvention convention) {
        return amount(flows(in).npv(in.decimal("rate"), convention));
    }

    private static @Nullable Object xnpv(Inputs in) {
        List<JsonNode> days = new ArrayList<>();
        in.get("dates").forEach(days::add);
        JsonNode amounts = in.get("flows");
        DatedCashFlows flows = DatedCashFlows.startingWith(
                USD, LocalDate.parse(days.get(0).asText()), amounts.get(0).decimalValue());
        for (int i = 1; i < days.size(); i++) {
            flows = flows.and(
                    LocalDate.parse(days.get(i).asText()), amounts.get(i).decimalValue());
        }
        return amount(flows.npv(in.number("rate")));
    }

    private static CashFlows flows(Inputs in) {
        List<BigDecimal> amounts = new ArrayList<>();
        in.get("flows").forEach(flow -> amounts.add(flow.decimalValue()));
        return CashFlows.of(USD, amounts);
    }

    @TestFactory
    Stream<DynamicTest> costs() {
        return MetricVectors.of(
                        "cost.ticket",
                        Map.of(
                                "cost_per_contact",
                                in -> amount(
                                        TicketCost.mean(money(in.decimal("annual_opex")), in.count("annual_contacts"))),
                                "idle",
                                in -> downtime(in).idle().amount(),
                                "catchup",
                                in -> downtime(in).catchUp().amount(),
                                "it",
                                in -> downtime(in).repair().amount(),
                                "revenue",
                                in -> downtime(in).revenue().amount(),
                                "total",
                                in -> downtime(in).total().amount()))
                .tests();
    }

    private static DowntimeCost downtime(Inputs in) {
        return Downtime.lasting(hours(in, "hours"), USD)
                .idling(in.count("idle_employees"), money(in.decimal("wage")), hours(in, "catchup_hours"))
                .repairedBy(in.count("it_staff"), money(in.decimal("it_wage")), hours(in, "it_hours"))
                .losing(money(in.decimal("annual_revenue")), in.decimal("dependency"))
                .cost();
    }

    private static Duration hours(Inputs in, String name) {
        return Inputs.times(in.get(name), Duration.ofHours(1));
    }

    /** The waiting times belong to the experience of users, the staffing to that of the desk. */
    @TestFactory
    Stream<DynamicTest> benchmarksOfHandling() {
        return MetricVectors.of(
                        "seed.article",
                        Map.of("fcr", ValueVectorsTest::raised, "aht_min", ValueVectorsTest::shortenedMinutes))
                .leaving("satisfaction", "aht_minus_0pct", "aht_minus_20pct", "aht_minus_30pct")
                .tests();
    }

    private static List<Double> raised(Inputs in) {
        double[] points = in.numbers("gain_pp");
        Expected<Double> raised = new FirstContactBenchmark(points[0], points[1], Evidence.UNVERIFIED, "vector")
                .appliedTo(in.number("fcr"));
        return List.of(raised.low(), raised.high());
    }

    /** The lesser cut first, as the vector has it. */
    private static List<Double> shortenedMinutes(Inputs in) {
        double[] cuts = in.numbers("cut");
        Expected<Duration> shortened =
                new HandlingTimeBenchmark(cuts[0], cuts[1], Evidence.UNVERIFIED, "vector").appliedTo(in.time("aht"));
        return List.of(shortened.high().toNanos() / 60e9, shortened.low().toNanos() / 60e9);
    }

    private static @Nullable BigDecimal amount(MoneyFigure figure) {
        return figure.value().map(Money::amount).orElse(null);
    }

    private static Money money(BigDecimal amount) {
        return new Money(amount, USD);
    }
}
