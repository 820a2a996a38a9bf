package org.itsmkit.sla.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.itsmkit.sla.measure.Evidence;
import org.itsmkit.sla.measure.Figure;
import org.junit.jupiter.api.Test;

/** What the page of the package shows. */
class ValueUsageTest {

    /** A host's own report. */
    private static final class Report {
        final List<Figure> rates = new ArrayList<>();
        final List<String> lines = new ArrayList<>();

        void rate(Figure rate) {
            rates.add(rate);
        }

        void quoted(double low, double high, Evidence evidence) {
            lines.add(low + " to " + high + " " + evidence);
        }
    }

    @Test
    void thePageRuns() {
        Report report = new Report();
        Currency dollars = Currency.getInstance("USD");

        MoneyFigure perContact = TicketCost.mean(Money.of("1980000", "USD"), 100_000);

        DowntimeCost downtime = Downtime.lasting(Duration.ofHours(2), dollars)
                .idling(100, Money.of("30", "USD"), Duration.ofHours(1))
                .repairedBy(4, Money.of("50", "USD"), Duration.ofHours(3))
                .losing(Money.of("8760000", "USD"), new BigDecimal("0.1"))
                .cost();

        CashFlows project = CashFlows.of(
                dollars, List.of(new BigDecimal("-15000"), new BigDecimal("8000"), new BigDecimal("9000")));
        MoneyFigure worth = project.npv(new BigDecimal("0.05"));
        InternalRate rate = project.irr();
        if (!rate.isAmbiguous()) {
            report.rate(rate.rate());
        }

        Expected<Double> quoted = FirstContactBenchmark.QUOTED_KNOWLEDGE_BASE.appliedTo(0.70);
        report.quoted(quoted.low(), quoted.high(), quoted.evidence());

        assertThat(perContact.value()).hasValue(Money.of("19.80", "USD"));
        assertThat(downtime.total()).isEqualTo(Money.of("9800", "USD"));
        assertThat(worth.value().orElseThrow().amount().doubleValue()).isCloseTo(782.312925, within(1e-6));
        // 15000 = 8000 x + 9000 x^2.
        double x = (-8 + Math.sqrt(64 + 4 * 9 * 15)) / 18;
        assertThat(report.rates.get(0).value().orElseThrow()).isCloseTo(1 / x - 1, within(1e-12));
        assertThat(report.lines).containsExactly("0.75 to 0.77 UNVERIFIED");
    }
}
