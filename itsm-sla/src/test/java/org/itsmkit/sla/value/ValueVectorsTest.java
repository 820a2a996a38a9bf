package org.itsmkit.sla.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.itsmkit.sla.measure.Evidence;
import org.itsmkit.sla.vectors.Inputs;
import org.itsmkit.sla.vectors.VectorReader;
import org.itsmkit.sla.vectors.Vectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Costs, returns and benchmarks, see {@code vectors/README.md} among the test resources. */
class ValueVectorsTest {

    private static final Currency USD = Currency.getInstance("USD");

    @TestFactory
    Stream<DynamicTest> finance() {
        return VectorReader.tests(
                Vectors.ofMetric("value.finance"),
                in -> in.check("npv", () -> npv(in))
                        .check("excel", () -> npv(in, NpvConvention.FIRST_FLOW_AFTER_ONE_PERIOD))
                        .check("t0", () -> npv(in, NpvConvention.FIRST_FLOW_NOW))
                        .check("xnpv", () -> xnpv(in))
                        .check("irr", () -> flows(in).irr().rate())
                        .check("ambiguous", () -> flows(in).irr().isAmbiguous())
                        .check("payback", () -> flows(in).payback().periods())
                        .check(
                                "roi",
                                () -> ReturnOnInvestment.of(money(in.decimal("benefit")), money(in.decimal("cost")))));
    }

    private static @Nullable Object npv(Inputs in) {
        String convention = in.has("convention") ? in.text("convention") : "t0";
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
        List<JsonNode> days = in.list("dates");
        List<JsonNode> amounts = in.list("flows");
        DatedCashFlows flows = DatedCashFlows.startingWith(
                USD, LocalDate.parse(days.get(0).asText()), amounts.get(0).decimalValue());
        for (int i = 1; i < days.size(); i++) {
            flows = flows.and(
                    LocalDate.parse(days.get(i).asText()), amounts.get(i).decimalValue());
        }
        return amount(flows.npv(in.number("rate")));
    }

    private static CashFlows flows(Inputs in) {
        return CashFlows.of(
                USD, in.list("flows").stream().map(JsonNode::decimalValue).toList());
    }

    @TestFactory
    Stream<DynamicTest> costs() {
        return VectorReader.tests(
                Vectors.ofMetric("cost.ticket"),
                in -> in.check(
                                "cost_per_contact",
                                () -> amount(
                                        TicketCost.mean(money(in.decimal("annual_opex")), in.count("annual_contacts"))))
                        .check("idle", () -> downtime(in).idle().amount())
                        .check("catchup", () -> downtime(in).catchUp().amount())
                        .check("it", () -> downtime(in).repair().amount())
                        .check("revenue", () -> downtime(in).revenue().amount())
                        .check("total", () -> downtime(in).total().amount()));
    }

    private static DowntimeCost downtime(Inputs in) {
        return Downtime.lasting(hours(in, "hours"), USD)
                .idling(in.count("idle_employees"), money(in.decimal("wage")), hours(in, "catchup_hours"))
                .repairedBy(in.count("it_staff"), money(in.decimal("it_wage")), hours(in, "it_hours"))
                .losing(money(in.decimal("annual_revenue")), in.decimal("dependency"))
                .cost();
    }

    private static Duration hours(Inputs in, String name) {
        return Vectors.times(in.get(name), Duration.ofHours(1));
    }

    /** Those of waiting are read beside the experience of users, those of calls beside the staffing. */
    @TestFactory
    Stream<DynamicTest> benchmarksOfHandling() {
        return VectorReader.tests(
                Vectors.ofMetric("seed.article").stream()
                        .filter(one -> !one.get("inputs").has("wait_min")
                                && !one.get("inputs").has("calls"))
                        .toList(),
                in -> in.check("fcr", () -> raised(in)).check("aht_min", () -> shortenedMinutes(in)));
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
